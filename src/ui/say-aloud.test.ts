import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { aloud, sayAloud } from './say-aloud';

const heard = async (...words: readonly string[]): Promise<string> => {
  for (const one of words) sayAloud(one);
  await Promise.resolve();
  return aloud.value.words;
};

test('what is said at once is heard together, each once', async () => {
  expect(await heard('2 of 5', 'Filled', '2 of 5')).toBe('2 of 5 Filled');
});

test('the same words again are heard again', async () => {
  const all: string[] = [];
  const end = effect(() => {
    all.push(aloud.value.words);
  });
  await heard('Copied');
  await heard('Copied');
  end();
  expect(all.slice(1)).toEqual(['Copied', 'Copied']);
});
