import { expect, test } from 'vitest';
import type { ReadFields } from '../domain/referral';
import type { RowIdentity } from './rows/neutral-list';
import { resettle, settledForm, settleIdentity, type Unsettled } from './settle-identity';

const [a, b, c, shared] = [1, 2, 3, 9].map((n) => `0a1b2c3d-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
];
const row = (identity: Partial<RowIdentity>, fields: ReadFields = {}): Unsettled => ({
  reading: { rowKey: null, kind: 'lead', list: null, favorite: null, statedExpiry: null, fields },
  identity: { linked: [], own: [], key: null, ...identity },
});
const names = (rows: readonly Unsettled[]): readonly unknown[] =>
  settleIdentity(rows).referrals.map(({ fields, rowKey }) => [fields.id ?? null, rowKey]);

test('a column of IDs says it best, then the row’s link, then its own key', () => {
  expect(names([row({ linked: [b], own: [c] }, { id: a })])).toEqual([[a, c]]);
  expect(names([row({ linked: [b] })])).toEqual([[b, null]]);
  expect(names([row({ own: [c] })])).toEqual([[c, null]]);
  expect(names([row({ key: '100007' })])).toEqual([[null, '100007']]);
});

test('where links contradict row keys, row keys are no referral IDs', () => {
  expect(names([row({ linked: [a], own: [b] }), row({ own: [c] })])).toEqual([
    [a, b],
    [null, c],
  ]);
});

test('what rows share names none of them', () => {
  expect(names([row({ linked: [shared, a] }), row({ linked: [shared, b] })])).toEqual([
    [a, null],
    [b, null],
  ]);
  expect(
    settleIdentity([row({ key: 'row' }, { company: 'A' }), row({ key: 'row' }, { company: 'B' })]),
  ).toMatchObject({ nameless: 2 });
});

test('the same row twice is one; two that differ lose the ID', () => {
  expect(names([row({}, { id: a, company: 'A' }), row({}, { id: a, company: 'A' })])).toEqual([[a, null]]);
  const { referrals, doubled } = settleIdentity([
    row({}, { id: a, company: 'A' }),
    row({}, { id: a, company: 'B' }),
  ]);
  expect(referrals.map(({ fields }) => fields)).toEqual([{ company: 'A' }, { company: 'B' }]);
  expect(doubled).toBe(2);
});

test('a changed row keeps its identity, unless what names it changed', () => {
  const before = row({ own: [a] }, { company: 'A' });
  settleIdentity([before]);
  expect(settledForm(before.reading).fields.id).toBe(a);
  expect(resettle(before, row({ own: [a] }, { company: 'B' }))).toMatchObject({
    fields: { id: a, company: 'B' },
  });
  expect(resettle(before, row({ own: [b] }, { company: 'B' }))).toBeNull();
});
