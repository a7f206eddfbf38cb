import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IDLE_PAUSE, nextPoll, type Pace, type PollEnd } from './pace';

const MINUTE = 60_000;
const now = Date.parse('2026-11-29T12:00:00Z');
const options = { now, pause: IDLE_PAUSE, random: 0.5 };
const failed = (status: number | null, retryAfter: number | null = null): PollEnd => ({
  kind: 'failed',
  status,
  retryAfter,
});
const fresh: Pace = { failures: 0, next: now };

describe('the next poll', () => {
  test('comes after the usual pause, a tenth more or less', () => {
    const at = (random: number): number =>
      (nextPoll(fresh, { kind: 'done' }, { ...options, random }).next ?? 0) - now;
    expect([at(0), at(0.5), at(1)]).toEqual([4.5 * MINUTE, 5 * MINUTE, 5.5 * MINUTE]);
  });

  test('waits 1 to 60 minutes where the table is busy or silent, however often', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, 200, 408, 409, 429, 500, 503),
        fc.nat(200),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (status, failures, random) => {
          const { next } = nextPoll({ failures, next: now }, failed(status), { ...options, random });
          const wait = (next ?? 0) - now;
          return wait >= MINUTE && wait <= 60 * MINUTE;
        },
      ),
    );
    const most = (failures: number): number =>
      (nextPoll({ failures, next: now }, failed(503), { ...options, random: 1 }).next ?? 0) - now;
    expect([0, 1, 2, 5, 9].map(most)).toEqual([2, 4, 8, 60, 60].map((minutes) => minutes * MINUTE));
  });

  test('waits as long as the service asks, but for a day at most', () => {
    const wait = (retryAfter: number): number =>
      (nextPoll(fresh, failed(429, retryAfter), options).next ?? 0) - now;
    expect(wait(30 * MINUTE)).toBe(30 * MINUTE);
    expect(wait(9e12)).toBe(24 * 60 * MINUTE);
    expect(wait(1)).toBeGreaterThanOrEqual(MINUTE);
  });

  test('waits an hour where the link is refused, and for a new link where the address is wrong', () => {
    for (const status of [401, 403])
      expect(nextPoll(fresh, failed(status), options).next).toBe(now + 60 * MINUTE);
    for (const status of [400, 404]) expect(nextPoll(fresh, failed(status), options).next).toBeNull();
  });

  test('forgets failures with the first success', () => {
    expect(nextPoll({ failures: 9, next: now }, { kind: 'done' }, options).failures).toBe(0);
  });
});
