import { expect, test } from 'vitest';
import type { SeenRow } from './drawn-under';
import { findShownRow, type WantedRow } from './find-shown-row';

const row = (fields: Record<string, unknown>, rowKey: string | null = null): SeenRow =>
  ({ pieces: [], row: null, referral: { rowKey, fields } }) as never;
const wanted = (more: Partial<WantedRow>): WantedRow => ({
  id: null,
  rowKey: null,
  company: null,
  contactName: null,
  dealName: null,
  ...more,
});

test('the ID decides, whatever the names are', () => {
  const rows = [row({ id: 'a', company: 'Contoso' }), row({ id: 'b', company: 'Contoso' })];
  expect(findShownRow(rows, wanted({ id: 'b', company: 'Fabrikam' }))).toBe(rows[1]);
});

test('the page’s own key comes next', () => {
  const rows = [row({ company: 'Contoso' }, '17'), row({ company: 'Contoso' }, '18')];
  expect(findShownRow(rows, wanted({ rowKey: '18', company: 'Contoso' }))).toBe(rows[1]);
});

test('names tell it where they tell one row alone', () => {
  const rows = [
    row({ company: 'Contoso', contactName: 'Ada Byron' }),
    row({ company: 'Contoso', contactName: 'Lin Wei' }),
  ];
  expect(findShownRow(rows, wanted({ company: 'Contoso', contactName: 'Lin Wei' }))).toBe(rows[1]);
  expect(findShownRow(rows, wanted({ company: 'Contoso' }))).toBeNull();
  expect(findShownRow(rows, wanted({}))).toBeNull();
});

test('a row with another ID is another referral', () => {
  expect(
    findShownRow([row({ id: 'a', company: 'Contoso' })], wanted({ id: 'b', company: 'Contoso' })),
  ).toBeNull();
});
