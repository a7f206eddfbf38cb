import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClockWatch, isLookDue, isTrusted, storedWatch, watchClock } from './clock-watch';
import { DAY, HOUR } from './moment';

const start = Date.parse('2026-11-21T09:00:00Z');

/** Looks at the clock as a worker does: whenever it is awake and a look is due. */
function live(times: readonly number[], from: ClockWatch | null = null): ClockWatch | null {
  return times.reduce<ClockWatch | null>(
    // The watch lies in a store between two lives.
    (kept, now) =>
      isLookDue(kept?.lookAt, now) ? storedWatch(structuredClone(watchClock(kept, now))) : kept,
    from,
  );
}
const every = (step: number, from: number, until: number): readonly number[] =>
  Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, n) => from + n * step);
const steady = live(every(HOUR, start, start + 2 * DAY));

describe('a clock is trusted', () => {
  test('after a day of steady running, whatever was stopped in between, and not before', () => {
    expect(isTrusted(watchClock(null, start))).toBe(false);
    const [first, second] = [
      live(every(HOUR, start, start + 23 * HOUR)),
      live(every(HOUR, start, start + DAY)),
    ];
    expect(first && isTrusted(first)).toBe(false);
    expect(second && isTrusted(second)).toBe(true);
  });

  test('where the machine sleeps at night', () => {
    const days = [0, 1, 2].flatMap((day) => every(HOUR, start + day * DAY, start + day * DAY + 8 * HOUR));
    const watch = live(days);
    expect(watch && isTrusted(watch)).toBe(true);
  });

  test('a day after three weeks of sleep', () => {
    const woken = start + 23 * DAY;
    const [at, later] = [live([woken], steady), live(every(HOUR, woken, woken + DAY), steady)];
    expect(at && isTrusted(at)).toBe(false);
    expect(later && isTrusted(later)).toBe(true);
  });

  test('where it is used for an hour once a week, after some weeks', () => {
    const weeks = (count: number) =>
      live([0, 1, 2, 3, 4].slice(0, count).map((week) => start + week * 7 * DAY));
    const [four, five] = [weeks(4), weeks(5)];
    expect(four && isTrusted(four)).toBe(false);
    expect(five && isTrusted(five)).toBe(true);
  });
});

describe('a wrong clock is not', () => {
  test.each([32, 181, 3_650])('%i days ahead for one wake, or for a few hours', (days) => {
    const wrong = start + 2 * DAY + days * DAY;
    const times = every(HOUR, wrong, wrong + 5 * HOUR);
    for (let n = 1; n <= times.length; n += 1) {
      const watch = live(times.slice(0, n), steady);
      expect(watch && isTrusted(watch)).toBe(false);
    }
    const right = live([...times, start + 2 * DAY + 6 * HOUR], steady);
    expect(right && isTrusted(right)).toBe(false);
    // What it planned in the future does not hold up the right one.
    const day = live([...times, ...every(HOUR, start + 3 * DAY, start + 4 * DAY)], steady);
    expect(day && isTrusted(day)).toBe(true);
  });

  test('two different wrong times are no steady run', () => {
    const watch = live([start + 181 * DAY, start + 183 * DAY, start + 2 * DAY, start + 182 * DAY], steady);
    expect(watch && isTrusted(watch)).toBe(false);
  });
});

test('whatever it shows, there is always a next look, and a look that is planned comes within a day', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 * DAY })), (steps) => {
      let watch: ClockWatch | null = null;
      for (const step of steps) {
        watch = watchClock(watch, start + step);
        expect(watch.lookAt).toBeGreaterThan(start + step);
        expect(isLookDue(watch.lookAt, start + step)).toBe(false);
        expect(isLookDue(watch.lookAt, watch.lookAt)).toBe(true);
        expect(isLookDue(watch.lookAt, start + step - 2 * DAY)).toBe(true);
      }
    }),
  );
});

test('what is stored and is no watch counts as none', () => {
  for (const value of [undefined, null, 'x', {}, { seenAt: 1 }, { ...steady, leaps: 'two' }])
    expect(storedWatch(value)).toBeNull();
  expect(isLookDue('soon', start)).toBe(true);
});
