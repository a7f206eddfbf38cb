import { describe, expect, test } from 'vitest';
import { NO_POLICY, type Policy } from '../domain/policy';
import { firstOf, tableTurn } from './turns';

const now = Date.parse('2026-11-29T12:00:00Z');
const stored = (next: number | null): object => ({ poll: { pace: { failures: 0, next } } });
const policy = (more: Partial<Policy>): Policy => ({ ...NO_POLICY, ...more });

describe('when a table of the user’s own is to be asked', () => {
  test('never where none is connected, and when its link must be changed first', () => {
    expect(tableTurn('lead-table', undefined, NO_POLICY, now)).toBeNull();
    expect(tableTurn('lead-table', null, NO_POLICY, now)).toBeNull();
    expect(tableTurn('lead-table', stored(null), NO_POLICY, now)).toBeNull();
  });

  test('at once where the organisation prescribes one that was never read', () => {
    expect(tableTurn('lead-table', undefined, policy({ leadTable: true }), now)).toBe(now);
  });

  test('never where the organisation switched it off', () => {
    const off = policy({ leadTable: true, featuresOff: ['lead-table'] });
    expect(tableTurn('lead-table', stored(now), off, now)).toBeNull();
  });

  test('at its moment, and at once where the clock was set back by more than a day', () => {
    expect(tableTurn('lead-table', stored(now + 900_000), NO_POLICY, now)).toBe(now + 900_000);
    expect(tableTurn('lead-table', stored(now + 100_000_000), NO_POLICY, now)).toBe(now);
  });
});

test('each table has its own switch', () => {
  const both = policy({ team: true, leadTable: true, featuresOff: ['lead-table'] });
  expect(tableTurn('team', undefined, both, now)).toBe(now);
  expect(tableTurn('lead-table', undefined, both, now)).toBeNull();
});

test('the first of several moments', () => {
  expect([firstOf([]), firstOf([null]), firstOf([null, 5, 3])]).toEqual([null, null, 3]);
});
