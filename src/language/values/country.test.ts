import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryCodes } from '../../domain/countries';
import { languages as ours } from '../words/languages';
import { readAddress } from './address';
import { readCountry } from './country';

describe('readCountry', () => {
  test.each<[text: string, languages: string[], expected: string | null]>([
    ['United States', ['en-US'], 'US'],
    ['US', [], 'US'],
    ['USA', ['cs'], 'US'],
    ['U.S.', ['en'], 'US'],
    ['UK', ['en'], 'GB'],
    ['Czech Republic', ['en'], 'CZ'],
    ['Czechia', ['en'], 'CZ'],
    ['South Korea', ['en'], 'KR'],
    ['Viet Nam', ['en'], 'VN'],
    ['Türkiye', ['de'], 'TR'],
    ['Turkey', ['en'], 'TR'],
    ['Spojené státy', ['cs'], 'US'],
    ['Spojene staty', ['cs'], 'US'],
    ['Deutschland', [], 'DE'],
    ['ドイツ', ['ja'], 'DE'],
    ['美国', ['zh-CN'], 'US'],
    ['Bosnia and Herzegovina', ['en'], 'BA'],
    ['Bosnia & Herzegovina', ['en'], 'BA'],
    ['Hong Kong', ['en'], 'HK'],
    ['Contoso', ['en'], null],
    ['EU', ['en'], null],
    ['ZZ', ['en'], null],
    ['Europe', ['en'], null],
    ['', [], null],
    ['--', [], null],
    ['Entire organization', ['en'], null],
    ['RU', ['es'], null],
    ['RU', ['en'], 'RU'],
    ['VS', ['nl'], 'US'],
    ['米国', ['ja'], 'US'],
    ['Velká Británie', ['cs'], 'GB'],
    ['Großbritannien', ['de'], 'GB'],
    ['Estados Unidos de América', ['es'], 'US'],
    ["Stati Uniti d'America", ['it'], 'US'],
    ['\u{1F1E9}\u{1F1EA}', [], 'DE'],
    ['\u{1F1FA}\u{1F1F8} United States', ['en'], 'US'],
    ['\u{1F1E9}\u{1F1EA} United States', ['en'], null],
    ['United States (US)', ['en'], 'US'],
    ['United States (DE)', ['en'], null],
  ])('%s in %j is %s', (text, languages, expected) => {
    expect(readCountry(text, languages)).toBe(expected);
  });

  test.each(ours)('every country by its name in %s', (language) => {
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames([language], { type: 'region', style });
      const wrong = countryCodes().filter((code) => readCountry(names.of(code) ?? '', [language]) !== code);
      // Spanish shortens the United Kingdom to "RU", which is also Russia's code.
      expect(wrong).toEqual(language === 'es' && style === 'short' ? ['GB'] : []);
    }
  });

  test('without a hint a name is the right country or none', () => {
    for (const language of ours) {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      for (const code of countryCodes())
        expect([code, null]).toContain(readCountry(names.of(code) ?? '', []));
    }
  });

  test('any text and any tag give an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, languages) => {
        expect(readCountry(text, languages) ?? 'AA').toMatch(/^[A-Z]{2}$/);
      }),
    );
  });
});

test.each<[text: string, city: string | null, country: string | null]>([
  ['Seattle, United States', 'Seattle', 'US'],
  ['Israel', null, 'IL'],
  ['Singapore, Singapore', 'Singapore', 'SG'],
  ['Georgia, United States', null, 'US'],
  ['1 Main St, Seattle, WA, United States', null, 'US'],
  ['12 Rue X, France', null, 'FR'],
  ['Seattle\nUnited States', 'Seattle', 'US'],
  ['Seattle, WA', null, null],
  ['--', null, null],
])('the address %j is in %s, %s', (text, city, country) => {
  expect(readAddress(text, ['en-US'])).toEqual({ city, country });
});
