import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { LAW_RUNS, LAW_TIMEOUT } from './law-runs';
import {
  FUTURE_LIMIT,
  isStamp,
  notAhead,
  STAMP_WIDTH,
  StampClock,
  stampName,
  stampReplica,
  stampTime,
} from './stamp';

vi.setConfig({ testTimeout: LAW_TIMEOUT });

const times = fc.oneof(
  fc.integer({ min: 0, max: 36 ** 9 - 1 }),
  fc.integer({ min: 1_790_000_000_000, max: 1_790_000_000_050 }),
  fc.double(),
);
const replicas = fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[0-9a-z]{8}$/));

describe('stamps', () => {
  test('have one width and form, whatever the clock and the replica', () => {
    fc.assert(
      fc.property(times, replicas, (now, replica) => {
        const stamp = new StampClock(replica).next(now);
        expect(stamp).toHaveLength(STAMP_WIDTH);
        expect(isStamp(stamp)).toBe(true);
      }),
      { numRuns: LAW_RUNS },
    );
  });

  test('of one replica strictly grow, also where the clock goes back and others are ahead', () => {
    const other = fc.record({ now: times, replica: replicas }).map(({ now, replica }) => ({
      seen: new StampClock(replica).next(now),
    }));
    fc.assert(
      fc.property(
        replicas,
        fc.array(
          fc.oneof(
            times.map((now) => ({ now })),
            other,
          ),
        ),
        (replica, events) => {
          const clock = new StampClock(replica);
          let last = '';
          for (const event of events)
            if ('seen' in event) {
              clock.observe(event.seen);
              last = event.seen > last ? event.seen : last;
            } else {
              const made = clock.next(event.now);
              // A stamp at the end of all times has no later one.
              if (stampTime(last || '000000000') < 36 ** 9 - 2) expect(made > last).toBe(true);
              last = made;
            }
        },
      ),
      { numRuns: LAW_RUNS },
    );
  });

  test('sort as text as their times do', () => {
    fc.assert(
      fc.property(fc.nat(36 ** 9 - 1), fc.nat(36 ** 9 - 1), (one, two) => {
        const [a, b] = [new StampClock('a').next(one), new StampClock('b').next(two)];
        if (Math.max(one, 1) !== Math.max(two, 1)) expect(a < b).toBe(one < two);
        expect(stampTime(a)).toBe(one);
      }),
      { numRuns: LAW_RUNS },
    );
  });

  test('go on with the next millisecond where the counter is used up', () => {
    const clock = new StampClock('eva');
    clock.observe(`${(1_000).toString(36).padStart(9, '0')}-zzzz-other~~~`);
    expect(stampTime(clock.next(1_000))).toBe(1_001);
  });

  test('from the future count as now, and keep who made them', () => {
    const now = 1_790_000_000_000;
    const ahead = new StampClock('abcdefgh').next(now + FUTURE_LIMIT + 1);
    expect(stampTime(notAhead(ahead, now))).toBe(now);
    expect(stampReplica(notAhead(ahead, now))).toBe('abcdefgh');
    const near = new StampClock('abcdefgh').next(now + FUTURE_LIMIT);
    expect(notAhead(near, now)).toBe(near);
  });

  test('name replicas in eight characters, short names without a collision', () => {
    expect(stampName('abcdefgh')).toBe('abcdefgh');
    expect(stampName('eva')).toBe('eva~~~~~');
    const names = Array.from({ length: 2_000 }, (_, at) => `installation number ${at}`);
    expect(new Set(names.map(stampName)).size).toBe(names.length);
  });
});
