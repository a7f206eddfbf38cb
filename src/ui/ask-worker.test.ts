import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type AskWorker, patiently } from './ask-worker';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that gives this response. */
const worker =
  (response: Promise<unknown>): AskWorker =>
  () =>
    response as never;

test('the response is handed on, and nothing is waited for any longer', async () => {
  await expect(patiently(worker(Promise.resolve({})))('answer.stop', {})).resolves.toEqual({});
  expect(vi.getTimerCount()).toBe(0);
});

test('a failure is handed on', async () => {
  const gone = Promise.reject(new Error('gone'));
  await expect(patiently(worker(gone))('answer.stop', {})).rejects.toThrow('gone');
});

test('a worker that is silent for 10 s counts as gone', async () => {
  const never = new Promise<never>(() => undefined);
  const asked = expect(patiently(worker(never))('answer.stop', {})).rejects.toThrow('within 10 s');
  await vi.advanceTimersByTimeAsync(10_000);
  await asked;
});
