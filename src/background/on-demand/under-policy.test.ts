import { expect, test, vi } from 'vitest';
import { NO_POLICY } from '../../domain/policy';
import type { Handlers } from '../../messages/contract';
import { underPolicy } from './under-policy';

const sender = {} as chrome.runtime.MessageSender;

test('what the organisation switched off is refused by name; everything else goes through', async () => {
  const handlers = { 'export.get': vi.fn(async () => 'all'), 'health.get': vi.fn(async () => 'well') };
  const guarded = underPolicy(handlers as unknown as Handlers, async () => ({
    ...NO_POLICY,
    featuresOff: ['export'],
  }));
  await expect(guarded['export.get']({ from: 0, most: 1 }, sender)).rejects.toThrow(
    'your organisation switched this off (export)',
  );
  await expect(guarded['health.get']({ account: null }, sender)).resolves.toBe('well');
  expect(handlers['export.get']).not.toHaveBeenCalled();
});

test('without a policy nothing is refused', async () => {
  const handlers = { 'export.get': vi.fn(async () => 'all') };
  const guarded = underPolicy(handlers as unknown as Handlers, async () => NO_POLICY);
  await expect(guarded['export.get']({ from: 0, most: 1 }, sender)).resolves.toBe('all');
});
