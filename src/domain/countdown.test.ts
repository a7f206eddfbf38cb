import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countdown } from './countdown';
import { DAY, HOUR } from './moment';

const shown = (ms: number): string =>
  countdown(1e12 + ms, 1e12)
    .parts.map(({ unit, amount }) => `${amount} ${unit}`)
    .join(' ');

test.each([
  [2 * DAY + 4 * HOUR + 59 * 60_000, '2 day 4 hour'],
  [2 * DAY, '2 day'],
  [2 * DAY + 59 * 60_000, '2 day'],
  [5 * HOUR + 60_000, '5 hour 1 minute'],
  [59_999, '0 minute'],
  [-3 * HOUR, '3 hour'],
])('%i ms', (ms, expected) => {
  expect(shown(ms)).toBe(expected);
});

test('two units at most, and never more than is left', () => {
  const size = { day: DAY, hour: HOUR, minute: 60_000 };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * DAY }), (ms) => {
      const { parts } = countdown(1e12 + ms, 1e12);
      expect(parts.length).toBeLessThanOrEqual(2);
      expect(parts.reduce((sum, { unit, amount }) => sum + amount * size[unit], 0)).toBeLessThanOrEqual(ms);
    }),
  );
});
