import { expect, test } from 'vitest';
import { rowSelection } from './selection';

const rows = ['a', 'b', 'c', 'd', 'e'];
const picked = ({ keys }: ReturnType<typeof rowSelection>): string => [...keys.value].sort().join('');

test('one by one, a range from the last one either way, and nothing again', () => {
  const selection = rowSelection();
  expect([selection.on.value, picked(selection)]).toEqual([false, '']);
  selection.toggle('b');
  selection.reach('d', rows);
  expect([selection.on.value, picked(selection)]).toEqual([true, 'bcd']);
  selection.toggle('c');
  expect(picked(selection)).toBe('bd');
  selection.reach('a', rows);
  expect(picked(selection)).toBe('abcd');
  selection.clear();
  expect([selection.on.value, picked(selection)]).toEqual([false, '']);
});

test('a range whose beginning stands no more is the row alone', () => {
  const selection = rowSelection();
  selection.reach('c', rows);
  expect(picked(selection)).toBe('c');
  selection.reach('e', ['d', 'e']);
  expect(picked(selection)).toBe('ce');
});

test('all of the last ones unselected: rows are still being selected', () => {
  const selection = rowSelection();
  selection.toggle('a');
  selection.toggle('a');
  expect([selection.on.value, picked(selection)]).toEqual([true, '']);
});
