import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time';

/** Work that ends when it is told to. */
function heldWork(): { readonly run: () => Promise<void>; readonly begun: () => number; end(): void } {
  const ends: (() => void)[] = [];
  let begun = 0;
  return {
    run: () => {
      begun += 1;
      return new Promise((resolve) => ends.push(resolve));
    },
    begun: () => begun,
    end: () => ends.shift()?.(),
  };
}

test('what is asked for while it runs begins once, after it', async () => {
  const work = heldWork();
  const ask = oneAtATime(work.run);
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(second).toBe(third);
  expect(work.begun()).toBe(1);
  work.end();
  await first;
  await Promise.resolve();
  expect(work.begun()).toBe(2);
  work.end();
  await second;
  void ask();
  expect(work.begun()).toBe(3);
});

test('work that fails holds nothing up', async () => {
  let count = 0;
  const ask = oneAtATime(() => {
    count += 1;
    return count === 1 ? Promise.reject(new Error('no')) : Promise.resolve();
  });
  const first = ask();
  const second = ask();
  await expect(first).rejects.toThrow('no');
  await second;
  await ask();
  expect(count).toBe(3);
});
