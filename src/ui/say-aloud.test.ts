import { expect, test } from 'vitest';
import { aloud, sayAloud } from './say-aloud';

const heard = async (...said: readonly string[]): Promise<string> => {
  for (const one of said) sayAloud(one);
  await Promise.resolve();
  return aloud.value;
};

test('what is said at once is heard together, each once', async () => {
  expect(await heard('2 of 5', 'Filled', '2 of 5')).toBe('2 of 5 Filled');
});

test('the same words again change the region, so that they are heard again', async () => {
  const first = await heard('Copied');
  const second = await heard('Copied');
  expect(second).not.toBe(first);
  expect(second.trim()).toBe('Copied');
  expect(await heard('Copied')).toBe(first);
});
