import { beforeEach, expect, test, vi } from 'vitest';
import { snapshotKey } from '../messages/snapshot';

const key = snapshotKey('marketplace');
let reads: unknown[];

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
  reads = [];
  const get = async (asked: unknown) => {
    reads.push(asked);
    return { [String(asked)]: 'later' };
  };
  vi.stubGlobal('chrome', { storage: { session: { get } } });
});

test('what the page asked for early is taken once; the next one asks anew', async () => {
  vi.stubGlobal('askedFirst', [{ keys: [key, 'views'], answer: Promise.resolve({ [key]: 'early' }) }]);
  const { askedEarly, preparedView } = await import('./first-view');
  expect(reads).toEqual([]);
  expect(await preparedView('marketplace')).toBe('early');
  expect(await askedEarly('views')).toBe(null);
  expect(askedEarly('views')).toBeUndefined();
  expect(await preparedView('marketplace')).toBe('later');
});

test('a page that asked for nothing asks for the first tab as soon as this is evaluated', async () => {
  const { preparedView } = await import('./first-view');
  expect(reads).toEqual([key]);
  expect(await preparedView('marketplace')).toBe('later');
  expect(reads).toEqual([key]);
});

test('a failure is told to whoever takes it', async () => {
  vi.stubGlobal('askedFirst', [{ keys: [key], answer: Promise.reject(new Error('no storage')) }]);
  const { preparedView } = await import('./first-view');
  await new Promise((resolve) => setTimeout(resolve));
  await expect(preparedView('marketplace')).rejects.toThrow('no storage');
});
