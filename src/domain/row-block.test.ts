import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankReferral } from './kept';
import { blockCount, blockOfKey, isBlock, packedKeys, withoutRows } from './row-block';
import { packRows, tableRow, unpackRows } from './table-row';

const AT = '2026-11-21T09:30:00.000Z';
const row = (key: string) => tableRow({ ...blankReferral(key, 'lead', AT), company: `of ${key}` });

test('a block without some rows holds the others as they were, however few they are', () => {
  const keys = fc.uniqueArray(fc.string(), { maxLength: 20 });
  fc.assert(
    fc.property(keys, fc.array(fc.string()), (keys, more) => {
      const gone = new Set([...keys.filter((_, at) => at % 2 === 0), ...more]);
      const rows = keys.map(row);
      const left = withoutRows({ number: 3, ...packRows(rows) }, gone);
      const expected = rows.filter(({ key }) => !gone.has(key));
      expect([left.number, left.count]).toEqual([3, expected.length]);
      expect(unpackRows(left)).toEqual(expected);
      expect(packedKeys(left)).toEqual(expected.map(({ key }) => key));
    }),
  );
});

test('keys are spread evenly among the blocks, and each stays in its own', () => {
  const blocks = blockCount(10_000);
  const sizes = new Map<number, number>();
  for (let at = 0; at < 10_000; at += 1) {
    const number = blockOfKey(`lead-${at}`, blocks);
    expect(number).toBe(blockOfKey(`lead-${at}`, blocks));
    sizes.set(number, (sizes.get(number) ?? 0) + 1);
  }
  expect(Math.max(...sizes.keys())).toBeLessThan(blocks);
  expect(Math.max(...sizes.values())).toBeLessThan(3 * (10_000 / blocks));
});

test('a damaged block is told from a whole one', () => {
  const whole = { number: 0, ...packRows([row('a'), row('b')]) };
  expect(isBlock(whole)).toBe(true);
  expect(isBlock({ ...whole, count: 3 })).toBe(false);
  expect(isBlock({ number: 0, count: 2 })).toBe(false);
  expect(isBlock(undefined)).toBe(false);
});
