import { expect, test } from 'vitest';
import { editReferrals, inverseEdits } from './referral-edits';

const at = (day: number): string => `2026-11-${day}T08:00:00.000Z`;

test('a heart is taken back only where it was not set before', () => {
  const before = [
    { key: 'a', favorite: false },
    { key: 'b', favorite: true },
  ];
  expect(inverseEdits(before, { favorite: true })).toEqual([{ keys: ['a'], edit: { favorite: false } }]);
});

test('a tag that a referral had before stays', () => {
  const before = [
    { key: 'a', tags: ['Q4'] },
    { key: 'b', tags: [] },
  ];
  expect(inverseEdits(before, { addTags: ['Q4'] })).toEqual([{ keys: ['b'], edit: { removeTags: ['Q4'] } }]);
});

test('each gets the time back until which it slept before', () => {
  const before = [{ key: 'a', snoozedUntil: at(20) }, { key: 'b', snoozedUntil: null }, { key: 'c' }];
  expect(inverseEdits(before, { snoozedUntil: at(25) })).toEqual([
    { keys: ['a'], edit: { snoozedUntil: at(20) } },
    { keys: ['b', 'c'], edit: { snoozedUntil: null } },
  ]);
});

test('each gets the owner back that it had before', () => {
  const before = [{ key: 'a', owner: 'Ana' }, { key: 'b', owner: null }, { key: 'c' }];
  expect(inverseEdits(before, { owner: 'Jan' })).toEqual([
    { keys: ['a'], edit: { owner: 'Ana' } },
    { keys: ['b', 'c'], edit: { owner: null } },
  ]);
});

test('what was done is asked for once, and taken back once', async () => {
  const asked: unknown[] = [];
  const ask = (async (verb: string, given: unknown) => {
    asked.push([verb, given]);
    return { changed: 1 };
  }) as never;
  const undo = await editReferrals(ask, [{ key: 'a', favorite: false }], { favorite: true });
  await undo();
  expect(asked).toEqual([
    ['referrals.edit', { keys: ['a'], edit: { favorite: true } }],
    ['referrals.edit', { keys: ['a'], edit: { favorite: false } }],
  ]);
});
