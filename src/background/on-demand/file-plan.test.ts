import { expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from '../../domain/kept';
import { derive } from '../../domain/merge';
import { matchByContent } from '../../domain/match-by-content';
import { ReferralIndex } from '../../domain/referral-index';
import { storeReading, type StoreRows } from '../../domain/store-reading';
import { exportOf } from '../../files/export-json';
import type { ImportLine } from '../../messages/file-verbs';
import { planExport, planLines, sectionCounts } from './file-plan';

const NOW = Date.parse('2026-11-21T12:00:00.000Z');
const at = '2026-11-20T08:00:00.000Z';
const id = (last: number): string => `aaaaaaaa-0000-4000-8000-00000000000${last}`;
const record = (key: string, over: Partial<KeptReferral>): KeptReferral =>
  derive({ ...blankReferral(key, 'lead', at), ...over });
const store: StoreRows = (reading, index, now) =>
  storeReading(reading, index, now, { key: () => crypto.randomUUID(), match: matchByContent });
const line = (number: number, fields: ImportLine['reading']['fields']): ImportLine => ({
  line: number,
  reading: { rowKey: null, kind: 'lead', list: null, favorite: null, statedExpiry: null, fields },
});

test('lines of a file are planned as added, changed and left, and nothing of the index changes', () => {
  const index = new ReferralIndex([
    record(id(1), { id: id(1), company: 'Contoso' }),
    record(id(2), { id: id(2), company: 'Fabrikam' }),
  ]);
  const plan = planLines(
    [
      line(2, { id: id(1), company: 'Contoso' }),
      line(3, { id: id(2), city: 'Brno' }),
      line(4, { id: id(3), company: 'Litware' }),
    ],
    { at, account: null, takeOlder: false },
    { index, now: NOW, store },
  );
  expect(plan.counts).toEqual({ added: 1, changed: 1, left: 1, merged: 0 });
  expect(plan.changed).toMatchObject([{ key: id(2), changes: [{ field: 'city', from: null, to: 'Brno' }] }]);
  expect(plan.added).toMatchObject([{ company: 'Litware', changes: [] }]);
  expect(plan.put).toHaveLength(3);
  expect([index.size, index.get(id(2))?.city]).toEqual([2, null]);
});

test('an export tells what a person added: note, tags, snooze, history', () => {
  const here = record('a', { id: id(1), company: 'Contoso', note: 'mine' });
  const theirs = record('b', {
    id: id(1),
    company: 'Contoso',
    note: 'theirs',
    tags: ['warm'],
    history: [{ kind: 'opened', at }],
  });
  const plan = planExport(exportOf({ referrals: [theirs] }, at, '1.0.0'), {}, new ReferralIndex([here]), NOW);
  expect(plan.counts).toEqual({ added: 0, changed: 1, left: 0, merged: 0 });
  const [row] = plan.changed;
  expect(row?.key).toBe('a');
  expect(row?.changes.map(({ field }) => field)).toEqual(['note', 'tags', 'history']);
  expect(row?.changes[2]).toEqual({ field: 'history', from: 0, to: 1 });
  expect(plan.put[0]).toMatchObject({ key: 'a', tags: ['warm'] });
});

test('two records of here that an export shows to be one are joined', () => {
  const index = new ReferralIndex([
    record('a', { id: id(1), company: 'Contoso' }),
    record('b', { company: 'Contoso' }),
  ]);
  const file = exportOf({ referrals: [record('b', { id: id(1), company: 'Contoso' })] }, at, '1.0.0');
  const plan = planExport(file, {}, index, NOW);
  expect([plan.remove, plan.counts.merged]).toEqual([['b'], 1]);
});

test('items of a section are told apart by the section’s own rule', () => {
  const said = (header: string, meaning: string) => ({ account: null, language: 'cs', header, meaning });
  expect(
    sectionCounts(
      'saidColumns',
      [said('A', 'email'), said('B', 'phone')],
      [said('A', 'city'), said('B', 'phone'), said('C', 'id')],
    ),
  ).toEqual({ added: 1, changed: 1 });
  expect(sectionCounts('settings', { warningHours: 72 }, { warningHours: 96, staleHours: 3 })).toEqual({
    added: 1,
    changed: 1,
  });
  expect(sectionCounts('templates', {}, [])).toEqual({ added: 0, changed: 0 });
});
