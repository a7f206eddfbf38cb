import { describe, expect, test, vi } from 'vitest';
import { form, languages, matchLanguage, reading, trustOrder } from './languages';
import { comparedText } from './plain';
import { formConcepts, readingConcepts } from './vocabulary';

const rules = vi.hoisted(() => [] as Record<string, string>[]);
vi.mock('./recognizer', async (original) => {
  const real = await original<typeof import('./recognizer')>();
  const recognizer: typeof real.recognizer = (some, vocabularies) => {
    rules.push(some);
    return real.recognizer(some, vocabularies);
  };
  return { ...real, recognizer };
});

describe.each(languages)('the words of %s', (language) => {
  const words = { ...reading[language], ...form[language] };

  test('every concept has a word', () => {
    expect(Object.keys(reading[language] ?? {}).sort()).toEqual([...readingConcepts].sort());
    expect(Object.keys(form[language]).sort()).toEqual([...formConcepts].sort());
    for (const [concept, alternatives] of Object.entries(words)) expect(alternatives, concept).not.toBe('');
  });

  test('words stand in plain form, each once, since they are compared as they are', () => {
    for (const [concept, alternatives] of Object.entries(words)) {
      const each = alternatives.split('|');
      expect(new Set(each).size, concept).toBe(each.length);
      for (const word of each)
        expect(comparedText(word.replace(/~$/, '')), concept).toBe(word.replace(/~$/, ''));
    }
  });
});

test('every rule speaks of known concepts', async () => {
  await Promise.all([
    import('./headings'),
    import('./status'),
    import('./lists'),
    import('./facts'),
    import('./form-labels'),
  ]);
  const known = new Set<string>([...readingConcepts, ...formConcepts]);
  const spoken = rules
    .flatMap((some) => Object.values(some))
    .flatMap((rule) => rule.split(/[\s,?]+/))
    .filter((word) => word !== '');
  expect(spoken.length).toBeGreaterThan(300);
  expect(spoken.filter((concept) => !known.has(concept))).toEqual([]);
});

test.each([
  ['en-us', 'en'],
  ['EN', 'en'],
  ['cs_CZ', 'cs'],
  ['pt', 'pt-BR'],
  ['pt-br', 'pt-BR'],
  ['pt-PT', 'pt-PT'],
  ['pt-AO', 'pt-PT'],
  ['zh', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['de-AT', 'de'],
  ['sv', null],
  ['', null],
  ['not a tag', null],
])('the tag %s is %s', (tag, language) => {
  expect(matchLanguage(tag)).toBe(language);
});

test('hinted languages are asked first, then English, the rest together', () => {
  const { first, rest } = trustOrder(['x-klingon', 'de-AT', 'de', 'fr']);
  expect(first).toEqual(['de', 'fr', 'en']);
  expect([...first, ...rest].sort()).toEqual([...languages].sort());
});
