import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnDates, monthDayYear, orderOfColumn, readFileDate, type DateOrder } from './file-dates';

describe('readFileDate', () => {
  test.each<[string, DateOrder | null, object]>([
    ['2026-11-21', null, { kind: 'day', day: '2026-11-21' }],
    ['2026/1/2', 'day-first', { kind: 'day', day: '2026-01-02' }],
    ['2026-11-21T08:30:00Z', null, { kind: 'instant', at: '2026-11-21T08:30:00.000Z' }],
    ['2026-11-21T08:30:00.1234567Z', null, { kind: 'instant', at: '2026-11-21T08:30:00.123Z' }],
    ['2026-11-21 08:30:00 +0200', null, { kind: 'instant', at: '2026-11-21T06:30:00.000Z' }],
    ['2026-11-21 23:30:00', null, { kind: 'local', day: '2026-11-21', ms: 84_600_000 }],
    ['1/30/2020', 'month-first', { kind: 'day', day: '2020-01-30' }],
    ['1/30/2020', null, { kind: 'day', day: '2020-01-30' }],
    ['30.1.2020', null, { kind: 'day', day: '2020-01-30' }],
    ['03/04/2026', 'month-first', { kind: 'day', day: '2026-03-04' }],
    ['03/04/2026', 'day-first', { kind: 'day', day: '2026-04-03' }],
    ['03/04/2026', null, { kind: 'ambiguous', days: ['2026-03-04', '2026-04-03'] }],
    ['04/04/2026', null, { kind: 'day', day: '2026-04-04' }],
    ['10/30/2017 6:22:26 PM UTC', null, { kind: 'instant', at: '2017-10-30T18:22:26.000Z' }],
    ['10/30/2017 12:05:00 AM', null, { kind: 'local', day: '2017-10-30', ms: 300_000 }],
    ['10/30/2017 25:00', null, { kind: 'bad' }],
    ['02/29/2027', 'month-first', { kind: 'bad' }],
    ['02/29/2028', 'month-first', { kind: 'day', day: '2028-02-29' }],
    ['1/2/26', 'month-first', { kind: 'day', day: '2026-01-02' }],
    ['45000', 'month-first', { kind: 'day', day: '2023-03-15' }],
    ['20. 11. 2026 8:15', null, { kind: 'local', day: '2026-11-20', ms: 29_700_000 }],
    ['20-Nov-26', null, { kind: 'day', day: '2026-11-20' }],
    ['46423', null, { kind: 'day', day: '2027-02-05' }],
    ['46423.34375', null, { kind: 'local', day: '2027-02-05', ms: 29_700_000 }],
    ['46423,34375', null, { kind: 'local', day: '2027-02-05', ms: 29_700_000 }],
    ['20.11.2026 8.15', null, { kind: 'local', day: '2026-11-20', ms: 29_700_000 }],
    ['11/20/26', null, { kind: 'day', day: '2026-11-20' }],
    ['20261120', null, { kind: 'day', day: '2026-11-20' }],
    ['1793145600000', null, { kind: 'instant', at: '2026-10-28T00:00:00.000Z' }],
    ['Fri, 20 Nov 2026 08:15:00 GMT', null, { kind: 'instant', at: '2026-11-20T08:15:00.000Z' }],
    ['Nov 20, 2026, 8:15:00 AM', null, { kind: 'local', day: '2026-11-20', ms: 29_700_000 }],
    ['2026. 11. 20.', null, { kind: 'day', day: '2026-11-20' }],
    ['+275760-09-12', null, { kind: 'bad' }],
    ['12/31/1999', null, { kind: 'bad' }],
    ['20-11-26', null, { kind: 'bad' }],
    ['', null, { kind: 'bad' }],
  ])('%s (%s)', (text, order, date) => {
    expect(readFileDate(text, order)).toEqual(date);
  });

  test('never gives a day that is not in the calendar', () => {
    const number = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom<DateOrder | null>('month-first', 'day-first', null),
        (a, b, year, order) => {
          const date = readFileDate(`${a}/${b}/${String(year).padStart(4, '0')}`, order);
          if (date.kind === 'day')
            expect(new Date(`${date.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.day);
        },
      ),
    );
  });
});

test.each<[string[], DateOrder | null, DateOrder | null]>([
  [['03/04/2026', '05/31/2026'], null, 'month-first'],
  [['03/04/2026', '31.05.2026'], null, null],
  [['03/04/2026'], null, null],
  [['03/04/2026'], 'month-first', 'month-first'],
  [['12/31/2026', '31/12/2026'], null, null],
  [['03/04/2026', '31/12/2026'], 'month-first', null],
  [['soon', ''], 'month-first', 'month-first'],
])('the order of %j, documented %s, is %s', (values, documented, order) => {
  expect(orderOfColumn(columnDates(values), { documented })).toBe(order);
});

test("Microsoft's own format", () => {
  expect(monthDayYear('2026-01-09')).toBe('01/09/2026');
});
