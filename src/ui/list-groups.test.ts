import { expect, test } from 'vitest';
import { blankReferral } from '../domain/kept';
import { rowGroups } from './list-groups';

const rows = ['a', 'b', 'c'].map((key) => blankReferral(key, 'lead', '2026-11-20T09:00:00Z'));

test('rows stand below their headings, as far as they are loaded', () => {
  const groups = [
    { group: 'today', count: 2 },
    { group: 'tomorrow', count: 3 },
    { group: 'later', count: 9 },
  ] as const;
  const parts = rowGroups(rows, groups);
  expect(
    parts.map(({ group, count, from, rows: of }) => [group, count, from, of.map(({ key }) => key)]),
  ).toEqual([
    ['today', 2, 0, ['a', 'b']],
    ['tomorrow', 3, 2, ['c']],
  ]);
});

test('a list without headings is one part', () => {
  expect(rowGroups(rows, [])).toEqual([{ group: null, count: 3, from: 0, rows }]);
});
