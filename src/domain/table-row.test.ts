import { expect, test } from 'vitest';
import { blankReferral } from './kept';
import { packRows, TABLE_FIELDS, tableRow, unpackRows } from './table-row';

const at = '2026-11-21T08:00:00.000Z';
const rows = [
  tableRow({
    ...blankReferral('a', 'lead', at),
    company: 'Contoso',
    value: 5,
    stated: { from: 1, until: 2 },
    tags: ['x'],
  }),
  tableRow({ ...blankReferral('b', 'co-sell', at), company: null, favorite: true }),
];

test('what is packed comes out as it went in, also over a wire that carries JSON only', () => {
  expect(unpackRows(JSON.parse(JSON.stringify(packRows(rows))))).toEqual(rows);
  expect(unpackRows(packRows([]))).toEqual([]);
});

test('what all rows share travels once', () => {
  const { fields } = packRows(rows);
  expect(fields.stage).toEqual({ all: 'received' });
  expect(fields.company).toEqual({ each: ['Contoso', null] });
});

test('a row holds the fields of the table and no others', () => {
  const whole = blankReferral('a', 'lead', at);
  expect(Object.keys(tableRow(whole)).sort()).toEqual([...TABLE_FIELDS].sort());
});
