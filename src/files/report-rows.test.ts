import { expect, test } from 'vitest';
import { reportRows } from './report-rows';

const rowsOf = (headers: readonly string[], ...rows: readonly (readonly string[])[]): readonly unknown[] =>
  reportRows(
    headers,
    rows.map((cells, at) => ({ line: at + 2, cells })),
  ).map(({ line, cells }) => [line, ...cells]);

test('a group’s value stands in each of its rows', () => {
  expect(
    rowsOf(
      ['Source ↑', 'Owner ↓', 'Company'],
      ['Web', 'Ola', 'A'],
      ['', '', 'B'],
      ['', 'Eva', 'C'],
      ['Subtotal', 'Count', '3'],
      ['Fair', 'Ola', 'D'],
      ['', 'Ola', 'E'],
      ['Total', '', '5'],
    ),
  ).toEqual([
    [2, 'Web', 'Ola', 'A'],
    [3, 'Web', 'Ola', 'B'],
    [4, 'Web', 'Eva', 'C'],
    [6, 'Fair', 'Ola', 'D'],
    [7, 'Fair', 'Ola', 'E'],
  ]);
});

test('an empty cell stays empty where nothing is grouped', () => {
  expect(rowsOf(['Source', 'Company', 'Name'], ['Web', 'A', 'x'], ['', 'B', 'y'])).toEqual([
    [2, 'Web', 'A', 'x'],
    [3, '', 'B', 'y'],
  ]);
});

test.each(['Grand Totals (2 records)', 'Gesamtsummen (2 Datensätze)', 'Total général', 'Celkem', '合計'])(
  '%s is no record, and what follows the last one is the footer',
  (sum) => {
    expect(rowsOf(['Company', 'E-mail'], ['A', 'a@b.example'], [sum, '2'], ['Confidential', ''])).toEqual([
      [2, 'A', 'a@b.example'],
    ]);
  },
);

test('a customer that is called Total is one', () => {
  expect(rowsOf(['Company', 'E-mail'], ['Total', 'a@total.example'])).toHaveLength(1);
});
