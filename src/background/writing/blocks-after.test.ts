import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Summary } from '../../domain/summary';
import { BLOCK_SIZE, blockOf } from '../../domain/summary-block';
import { type Blocks, Register } from '../register';
import { blocksAfter } from './blocks-after';

const summary = (key: number, cameAt: number): Summary => ({
  key: `k${key}`,
  account: null,
  tab: 'marketplace',
  archived: false,
  actionable: true,
  test: false,
  favorite: false,
  sent: false,
  spam: false,
  response: null,
  contact: null,
  snoozedUntil: null,
  cameAt,
});
const packed = (blocks: Blocks) => [...blocks].map(([number, of]) => blockOf(number, '1', of));
const byKey = (all: Iterable<Summary>): readonly Summary[] =>
  [...all].sort((a, b) => (a.key < b.key ? -1 : 1));

test('after any changes the blocks hold what is there, each once, and none is too large', () => {
  const key = fc.nat(3 * BLOCK_SIZE);
  const change = fc.record({
    put: fc.array(fc.tuple(key, fc.nat(3)), { maxLength: 900 }),
    remove: fc.array(key, { maxLength: 600 }),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const register = new Register();
      const there = new Map<string, Summary>();
      for (const { put, remove } of changes) {
        const [summaries, keys] = [put.map((one) => summary(...one)), remove.map((one) => `k${one}`)];
        for (const one of summaries) there.set(one.key, one);
        for (const one of keys) there.delete(one);
        register.take(packed(blocksAfter(register.blocks, summaries, keys)));
        expect(byKey(register.all())).toEqual(byKey(there.values()));
        expect(register.size).toBe(there.size);
        for (const block of register.blocks.values()) expect(block.length).toBeLessThanOrEqual(BLOCK_SIZE);
      }
    }),
    { numRuns: 30 },
  );
});

test('what changes nothing writes nothing; what changes one writes its block alone', () => {
  const all = Array.from({ length: 2 * BLOCK_SIZE + 3 }, (_, at) => summary(at, 1));
  const register = new Register();
  register.take(packed(blocksAfter(register.blocks, all, [])));
  expect(register.blocks.size).toBe(3);
  expect(blocksAfter(register.blocks, [summary(5, 1)], ['nobody']).size).toBe(0);
  const after = blocksAfter(register.blocks, [summary(BLOCK_SIZE + 5, 2)], []);
  expect([...after.keys()]).toEqual([1]);
  expect(register.blocks.get(1)?.[5]?.cameAt).toBe(1);
  // A block that becomes empty is written as such.
  expect(blocksAfter(register.blocks, [], ['k1024', 'k1025', 'k1026']).get(2)).toEqual([]);
});
