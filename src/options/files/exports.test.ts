import { beforeAll, expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from '../../domain/kept';
import { derive } from '../../domain/merge';
import type { send } from '../../messages/send';
import { speakEnglish } from '../../ui/english-for-tests';
import { calendarEntries } from './calendar-entries';
import { datedName } from './download';
import { everything } from './everything';
import { delimiterFor, tableColumns } from './table-columns';

beforeAll(() => speakEnglish());
const at = '2026-11-20T08:00:00.000Z';
const NOW = Date.parse('2026-11-21T12:00:00.000Z');
const record = (over: Partial<KeptReferral>): KeptReferral =>
  derive({ ...blankReferral('k', 'lead', at), list: 'qualified', ...over });
const cellOf = (language: string, header: string, row: KeptReferral) =>
  tableColumns(language)
    .find((one) => one.header === header)
    ?.value(row);

test('cells of the table are as a spreadsheet of the language reads them', () => {
  const row = record({
    value: 1234.5,
    closeDate: '2026-12-01',
    stage: 'archived',
    outcome: 'won',
    country: 'CZ',
    tags: ['a', 'b'],
  });
  expect([delimiterFor('en-US'), delimiterFor('cs'), delimiterFor('ja')]).toEqual([',', ';', ',']);
  expect(cellOf('en-US', 'Estimated value', row)).toBe(1234.5);
  expect(cellOf('cs', 'Estimated value', row)).toBe('1234,5');
  expect(cellOf('en-US', 'Estimated close', row)).toBe('2026-12-01');
  expect(cellOf('en-US', 'Last seen', row)).toMatch(/^2026-11-20 \d\d:\d\d$/u);
  expect(['Outcome', 'Country', 'Tags', 'E-mail'].map((header) => cellOf('en-US', header, row))).toEqual([
    'Won',
    'CZ',
    'a, b',
    null,
  ]);
});

test('every column of the table has a heading of its own', () => {
  const headers = tableColumns('en-US').map(({ header }) => header);
  expect(new Set(headers).size).toBe(headers.length);
  expect(headers.filter((header) => !/^[A-Z]/u.test(header))).toEqual([]);
});

test('the calendar holds deadlines that still run, of referrals that wait', () => {
  const waiting = record({
    company: 'Contoso',
    createdAt: '2026-11-19T08:00:00.000Z',
    email: 'a@contoso.example',
  });
  const flame = record({
    key: 'f',
    company: 'Fabrikam',
    createdAt: '2026-11-21T08:00:00.000Z',
    directContact: true,
  });
  const others = [
    record({ stage: 'accepted', createdAt: at }),
    record({ createdAt: '2026-11-01T08:00:00.000Z' }),
    record({ company: 'MSFT_TEST_1', createdAt: at }),
  ];
  const entries = calendarEntries([waiting, flame, ...others], [], [60], NOW);
  expect(entries.map(({ key, deadline, at: when }) => [key, deadline, when])).toEqual([
    ['k', 'response', '2026-12-03T08:00:00.000Z'],
    ['f', 'response', '2026-12-05T08:00:00.000Z'],
    ['f', 'direct-contact', '2026-11-24T08:00:00.000Z'],
  ]);
  expect(entries[0]).toMatchObject({
    summary: 'Answer by: Contoso',
    description: 'E-mail: a@contoso.example',
    url: null,
    alarmMinutes: [60],
  });
});

test('a day alone says that the deadline is the earliest moment', () => {
  const [entry] = calendarEntries([record({ createdAt: '2026-11-19' })], [], [], NOW);
  expect(entry?.description).toContain('Only the day is known');
});

/** A worker whose records change once while they are read. */
function changing(times: number): typeof send {
  let left = times;
  return (async (_verb: string, { from, most }: { from: number; most: number }) => {
    if (from > 0 && left > 0) left -= 1;
    const total = 2_500;
    const referrals = Array.from({ length: Math.min(most, total - from) }, (_, place) => ({
      key: `${from + place}`,
    }));
    return {
      state: String(left),
      total,
      referrals,
      sections: from === 0 ? { settings: {} } : {},
      leftOut: from === 0 ? ['profile'] : [],
    };
  }) as unknown as typeof send;
}

test('everything is read as it stood at one moment', async () => {
  const {
    sections: { referrals, ...sections },
    leftOut,
  } = await everything(changing(1));
  expect(new Set(referrals.map(({ key }) => key)).size).toBe(2_500);
  expect(sections).toEqual({ settings: {} });
  expect(leftOut).toEqual(['profile']);
  await expect(everything(changing(1_000))).rejects.toThrow('kept changing');
});

test('the day in a file name is the user’s', () => {
  expect(datedName('x', 'csv', new Date(2026, 0, 5))).toBe('x-2026-01-05.csv');
});
