import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slipsBetween } from './edit-distance';

it.each([
  ['smith', 'smith', 0],
  ['smith', 'smiht', 1],
  ['smith', 'smth', 1],
  ['smith', 'smyth', 1],
  ['kowalczyk', 'kowalzcik', 2],
  ['abc', 'xyz', 3],
  ['', 'ab', 2],
  ['ca', 'abc', 3],
])('%s, %s: %i', (a, b, slips) => {
  expect(slipsBetween(a, b, 3)).toBe(slips);
});

it('stops counting beyond the limit', () => expect(slipsBetween('abcdef', 'uvwxyz', 2)).toBe(3));

it('is the same both ways, and agrees with itself under every limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const exact = slipsBetween(a, b, 9);
      expect(slipsBetween(b, a, 9)).toBe(exact);
      for (const limit of [1, 2, 3]) expect(slipsBetween(a, b, limit)).toBe(Math.min(exact, limit + 1));
    }),
  );
});
