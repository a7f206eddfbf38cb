import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Foreground } from './foreground';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that ends when it is told to. */
function open() {
  let end = (): void => undefined;
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => work, end };
}

/** Whether a promise is settled once everything that waits for nothing else had its turn. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let is = false;
  void promise.then(() => {
    is = true;
  });
  await vi.advanceTimersByTimeAsync(40);
  return is;
}

test('where nobody waits, work goes on in the next turn', async () => {
  expect(await isSettled(new Foreground().giveWay())).toBe(true);
});

test('work in the background waits until nobody waits any more', async () => {
  const foreground = new Foreground();
  const [one, two] = [open(), open()];
  const all = [foreground.during(one.work), foreground.during(two.work)];
  const way = foreground.giveWay();
  expect(await isSettled(way)).toBe(false);
  one.end();
  expect(await isSettled(way)).toBe(false);
  two.end();
  expect(await isSettled(way)).toBe(true);
  await Promise.all(all);
});

test('what fails counts no longer, and its error is the caller’s', async () => {
  const foreground = new Foreground();
  await expect(foreground.during(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await isSettled(foreground.giveWay())).toBe(true);
});

test('what never ends holds it up for a second at a time', async () => {
  const foreground = new Foreground();
  void foreground.during(open().work);
  const way = foreground.giveWay();
  await vi.advanceTimersByTimeAsync(900);
  expect(await isSettled(way)).toBe(false);
  await vi.advanceTimersByTimeAsync(50);
  expect(await isSettled(way)).toBe(true);
});
