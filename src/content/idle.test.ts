import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OutOfTime } from '../page/compartment';
import { inSlices, type WorkLimits } from './idle';

let now = 0;
beforeEach(() => {
  now = 0;
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0));
});
afterEach(() => vi.unstubAllGlobals());

const limits: WorkLimits = {
  budgetMs: 100,
  graceMs: 50,
  mostTimes: 2,
  outOfTime: () => new OutOfTime(),
  stepTook: () => undefined,
};
const { signal } = new AbortController();

/** Work of this many steps of 10 ms. It catches as often as it is told, and goes on. */
function* steps(count: number, catches: number): Generator<void, string> {
  let caught = 0;
  for (let n = 0; n < count; n += 1) {
    now += 10;
    try {
      yield;
    } catch (error) {
      caught += 1;
      if (caught > catches) throw error;
    }
  }
  return `caught ${caught}`;
}

test('work within its budget is done, and its time is told', async () => {
  expect(await inSlices(steps(9, 0), signal, limits)).toEqual({ value: 'caught 0', tookMs: 90 });
});

test('work over its budget is told so, and has a little more time each time', async () => {
  expect((await inSlices(steps(14, 9), signal, limits)).value).toBe('caught 1');
  expect((await inSlices(steps(19, 9), signal, limits)).value).toBe('caught 2');
});

test('work that goes on all the same ends', async () => {
  await expect(inSlices(steps(1_000, 1_000), signal, limits)).rejects.toThrow(OutOfTime);
  await expect(inSlices(steps(1_000, 0), signal, limits)).rejects.toThrow(OutOfTime);
});

test('each step is told, so that a long one is known', async () => {
  const took: number[] = [];
  await inSlices(steps(3, 0), signal, { ...limits, stepTook: (ms) => took.push(ms) });
  expect(took).toEqual([10, 10, 10, 0]);
});
