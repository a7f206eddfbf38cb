import { expect, test, vi } from 'vitest';
import { Refusal } from './failure';
import { untilResponse } from './until-response';

const lost = (): Error => new Error('The message port closed before a response was received.');

test('asks again where no response comes, and gives the response that comes', async () => {
  vi.useFakeTimers();
  const ask = vi.fn<() => Promise<string>>();
  ask.mockRejectedValueOnce(lost()).mockRejectedValueOnce(lost()).mockResolvedValueOnce('done');
  const answer = untilResponse(ask);
  await vi.runAllTimersAsync();
  expect(await answer).toBe('done');
  expect(ask).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

test('a refusal is a response: it is not asked again', async () => {
  const ask = vi.fn(async () =>
    Promise.reject(new Refusal('erase.all', { reason: 'disk full', name: 'QuotaExceededError' })),
  );
  await expect(untilResponse(ask)).rejects.toMatchObject({ name: 'QuotaExceededError', reason: 'disk full' });
  expect(ask).toHaveBeenCalledOnce();
});

test('gives up after some tries, with what went wrong', async () => {
  vi.useFakeTimers();
  const ask = vi.fn(async () => Promise.reject(lost()));
  const answer = expect(untilResponse(ask)).rejects.toThrow('message port closed');
  await vi.runAllTimersAsync();
  await answer;
  expect(ask).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
});
