import { expect, test } from 'vitest';
import { storedValue } from '../../platform/stored';
import { PageAccounts } from './page-accounts';

function memory(): {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
} {
  const saved = new Map<string, unknown>();
  return {
    get: async (key) => (saved.has(key) ? { [key]: structuredClone(saved.get(key)) } : {}),
    set: async (items) =>
      Object.entries(items).forEach(([key, value]) => saved.set(key, structuredClone(value))),
  };
}

test('a document keeps the account that it once showed, and settles what was read before', async () => {
  const area = memory();
  const accounts = (): PageAccounts => new PageAccounts(storedValue(() => area, 'documents', {}));
  expect(await accounts().resolve('doc', null)).toEqual({ account: null, adopt: [] });
  await accounts().remember('doc', null, ['a', 'b']);
  await accounts().remember('doc', null, ['b', 'c']);
  expect(await accounts().resolve('doc', 'acme')).toEqual({ account: 'acme', adopt: ['a', 'b', 'c'] });
  await accounts().remember('doc', 'acme', []);
  expect(await accounts().resolve('doc', null)).toEqual({ account: 'acme', adopt: [] });
  expect(await accounts().resolve('another document', null)).toEqual({ account: null, adopt: [] });
});

test('stored values: steps in order, newer data refused, updates one at a time', async () => {
  const area = memory();
  const first = storedValue<{ hours: number }>(() => area, 'k', { hours: 1 });
  await Promise.all([1, 2, 3].map(() => first.update(({ hours }) => ({ hours: hours + 1 }))));
  expect(await first.get()).toEqual({ hours: 4 });
  const second = storedValue<{ minutes: number }>(
    () => area,
    'k',
    { minutes: 0 },
    {
      steps: [(data) => ({ minutes: (data as { hours: number }).hours * 60 })],
    },
  );
  expect(await second.get()).toEqual({ minutes: 240 });
  await second.update((now) => now);
  await expect(first.update((now) => now)).rejects.toMatchObject({ name: 'newer' });
  expect(await first.get()).toEqual({ hours: 1 });
  expect(await second.get()).toEqual({ minutes: 240 });
});
