import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wakeTimer } from './wake-timer';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new Promise<void>(() => undefined);

test('the soonest of what is waited for rings, once', () => {
  const ring = vi.fn();
  const timer = wakeTimer(() => {
    timer.stop();
    ring();
  }, new AbortController().signal);
  timer.later(1_000);
  timer.later(300);
  timer.later(5_000);
  vi.advanceTimersByTime(299);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(ring).toHaveBeenCalledTimes(1);
});

test('one that does not wake the loop is noticed half a second later', async () => {
  const timer = wakeTimer(() => undefined, new AbortController().signal);
  timer.later(300);
  let woke = false;
  const waiting = timer.waitFor(never).then(() => {
    woke = true;
  });
  await vi.advanceTimersByTimeAsync(700);
  expect(woke).toBe(false);
  expect(timer.failed()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  await waiting;
  expect(woke).toBe(true);
  expect(timer.failed()).toBe(true);
  expect(timer.failed()).toBe(false);
});

test('with its end nothing rings any more', () => {
  const ring = vi.fn();
  const end = new AbortController();
  const timer = wakeTimer(ring, end.signal);
  timer.later(300);
  end.abort();
  timer.later(300);
  vi.advanceTimersByTime(10_000);
  expect(ring).not.toHaveBeenCalled();
});
