import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Blocks } from './blocks';
import { PairCounts } from './pair-counts';

const placesOf = (blocks: Blocks, block: number): number[] => {
  const places: number[] = [];
  for (let entry = blocks.firstOf(block); entry !== 0; entry = blocks.after(entry))
    places.push(blocks.placeAt(entry));
  return places;
};

describe('blocks', () => {
  it('hold what a map of sets would hold, newest first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer(), fc.nat(40)), { maxLength: 200 }), (steps) => {
        const blocks = new Blocks();
        const expected = new Map<number, number[]>();
        for (const [put, key, place] of steps.map(([a, b, c]) => [a, b % 7, c] as const)) {
          const list = expected.get(key) ?? [];
          if (put && list[0] !== place) expected.set(key, [place, ...list]);
          if (!put) expected.set(key, list.includes(place) ? list.toSpliced(list.indexOf(place), 1) : list);
          if (put) blocks.put(blocks.of(key), place);
          else blocks.drop(blocks.of(key), place);
        }
        for (const [key, places] of expected) {
          expect(placesOf(blocks, blocks.of(key))).toEqual(places);
          expect(blocks.sizeOf(blocks.of(key))).toBe(places.length);
        }
      }),
    );
  });

  it('keep their numbers while the table grows', () => {
    const blocks = new Blocks();
    const numbers = Array.from({ length: 20_000 }, (_, key) => blocks.of(key * 31));
    expect(new Set(numbers).size).toBe(20_000);
    expect(numbers.map((_, key) => blocks.of(key * 31))).toEqual(numbers);
    expect(blocks.keyOf(numbers[1_234] ?? 0)).toBe(1_234 * 31);
  });
});

describe('counts of pairs', () => {
  it('tell first use and last, also after growing', () => {
    const counts = new PairCounts();
    for (let at = 1; at < 20_000; at++) expect(counts.crossed(at, -at, 1)).toBe(true);
    for (let at = 1; at < 20_000; at++) expect(counts.crossed(at, -at, 1)).toBe(false);
    expect(counts.crossed(7, -7, -1)).toBe(false);
    expect(counts.crossed(7, -7, -1)).toBe(true);
    expect(counts.crossed(7, -7, 1)).toBe(true);
    expect(counts.crossed(7, 7, 1)).toBe(true);
  });
});
