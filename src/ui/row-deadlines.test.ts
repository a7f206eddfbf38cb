import { describe, expect, test } from 'vitest';
import { blankReferral } from '../domain/kept';
import type { Referral } from '../domain/referral';
import { rowDeadlines } from './row-deadlines';

const now = Date.parse('2026-11-21T09:00:00Z');
const inHours = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();
const lead = (facts: Partial<Referral>): Referral => ({
  ...blankReferral('k', 'lead', inHours(-1)),
  list: 'marketplace',
  actionable: true,
  createdAt: inHours(-1),
  expiresAt: inHours(335),
  expiresAtExact: true,
  ...facts,
});
const kinds = (facts: Partial<Referral>): readonly string[] =>
  rowDeadlines(lead(facts), now).map(({ kind }) => kind);

describe('the deadlines of a row', () => {
  test('come in the order in which they come due, advice last', () => {
    expect(kinds({ directContact: true })).toEqual(['direct-contact', 'response', 'follow-up']);
    expect(kinds({ directContact: true, createdAt: inHours(-80) }), 'a passed window goes behind').toEqual([
      'response',
      'direct-contact',
      'follow-up',
    ]);
  });
  test('the response deadline is the record’s own', () => {
    expect(rowDeadlines(lead({ expiresAt: inHours(7), expiresAtExact: false }), now)[0]).toEqual({
      kind: 'response',
      at: inHours(7),
      exact: false,
    });
  });
  test('nothing runs for a test lead, and no response where none is due', () => {
    expect(kinds({ test: true })).toEqual([]);
    expect(kinds({ actionable: false })).toEqual(['follow-up']);
  });
  test('what is no moment is left out', () =>
    expect(kinds({ expiresAt: 'soon', createdAt: 'later' })).toEqual([]));
});
