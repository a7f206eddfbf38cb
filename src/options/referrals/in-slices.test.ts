import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, inSlices, passing, remembered, type Steps } from './in-slices';

const whole = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

test('many are put in order as few are: what is equal stays as it stood', () => {
  const item = fc.record({ by: fc.nat(60), of: fc.nat() });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 9_000, size: 'max' }), (items) => {
      const compare = (a: { by: number }, b: { by: number }): number => a.by - b.by;
      expect(whole(inOrder(items, compare))).toEqual(items.toSorted(compare));
    }),
    { numRuns: 12 },
  );
});

test('what is short is over at once, what is long lets others have their turn', async () => {
  let turns = 0;
  const pause = async (): Promise<void> => {
    turns += 1;
  };
  const found: number[] = [];
  inSlices(
    passing([1, 2, 3], (one) => one !== 2),
    pause,
    (result) => found.push(...result),
  );
  expect([found, turns]).toEqual([[1, 3], 0]);
  function* long(): Steps<string> {
    for (let step = 0; step < 3; step += 1) {
      const end = performance.now() + 20;
      while (performance.now() < end);
      yield;
    }
    return 'done';
  }
  expect(await new Promise((resolve) => void inSlices(long(), pause, resolve))).toBe('done');
  // One after each step, and one before the result is given.
  expect(turns).toBe(4);
});

test('work that was ended gives nothing', async () => {
  let turns: (() => void)[] = [];
  const pause = (): Promise<void> => new Promise((resolve) => turns.push(resolve));
  const given: string[] = [];
  function* endless(): Steps<string> {
    for (;;) yield;
  }
  const end = inSlices(endless(), pause, (result) => given.push(result));
  expect(turns).toHaveLength(1);
  end();
  for (const go of turns) go();
  turns = [];
  await Promise.resolve();
  expect([given, turns]).toEqual([[], []]);
});

test('a step is taken again only where what it follows from is another', () => {
  let taken = 0;
  const step = remembered<number>();
  const work = function* (): Steps<number> {
    taken += 1;
    yield;
    return taken;
  };
  const results = [
    [1, 'a'],
    [1, 'a'],
    [2, 'a'],
    [2, 'a'],
    [1, 'a'],
  ].map((from) => whole(step(from, work)));
  expect(results).toEqual([1, 1, 2, 2, 3]);
});
