import { describe, expect, test } from 'vitest';
import type { ColumnMeaning, ColumnReading } from '../domain/reading';
import type { StatusWord } from '../language/words/status';
import type { ListEvidence } from './list-evidence';
import { looksLikeReferrals } from './looks-like-referrals';
import type { PageKind } from './read-page-kind';

const page: PageKind = { referrals: true, kind: 'co-sell', list: null };
const columns = (
  because: 'header' | 'values',
  ...meanings: readonly ColumnMeaning[]
): readonly ColumnReading[] => meanings.map((meaning) => ({ header: '', key: null, meaning, because }));
const evidence = (headed: boolean, ...statuses: readonly StatusWord[]): ListEvidence => ({
  headed,
  isEmpty: false,
  unread: [],
  unsettledNames: 0,
  statuses: new Set(statuses),
  dated: true,
  linked: false,
  identified: false,
  detailed: false,
});

describe('what a status tells of cards, of which little else is known', () => {
  const cards = (...statuses: readonly StatusWord[]): string =>
    looksLikeReferrals(
      columns('values', 'company', 'stage', 'createdAt'),
      page,
      evidence(false, ...statuses),
    );

  test('one that only referrals have is enough beside a name and a date', () => {
    expect(cards('received')).toBe('yes');
    expect(cards('won')).toBe('yes');
  });

  test('one that tickets and users have too is not', () => {
    expect(cards('accepted')).toBe('unsure');
    expect(cards()).toBe('no');
  });

  test('one of ours is enough, whatever other statuses stand there', () => {
    const mailed = columns('values', 'email', 'stage', 'createdAt');
    expect(looksLikeReferrals(mailed, page, evidence(false, 'received', 'accepted'))).toBe('yes');
    expect(looksLikeReferrals(mailed, page, evidence(false, 'received'))).toBe('unsure');
  });
});

test('below headings the same status tells no more than itself', () => {
  const few = columns('header', 'company', 'stage');
  expect(looksLikeReferrals(few, page, evidence(true, 'received'))).toBe('no');
  expect(looksLikeReferrals(few, page, { ...evidence(true), isEmpty: true })).toBe('yes');
});
