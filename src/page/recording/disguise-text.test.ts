import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance } from '../../../tests/sample/random';
import '../../../tests/support/seed';
import { endsInLegalForm } from '../../domain/same-name';
import { disguise } from './disguise';
import { textDisguise } from './disguise-text';

const texts = (languages: readonly string[] = ['en-US']) => {
  const { unit } = chance(1);
  return textDisguise(disguise(unit), languages, unit);
};

describe('texts of Partner Center stay', () => {
  test.each([
    ['Customer name', 'en-US'],
    ['Received', 'en-US'],
    ['Kundenname', 'de-DE'],
    ['受信済み', 'ja-JP'],
    ['Qualified leads', 'en-US'],
    ['Value (USD)', 'en-US'],
    ['Wert in EUR', 'de-DE'],
  ])('%s', (text, language) => {
    const { text: disguised, kept } = texts([language]);
    expect(disguised(text)).toBe(text);
    expect([...kept]).toEqual([text]);
  });
});

describe('texts of customers are replaced', () => {
  test.each([
    'Contoso Ltd',
    'Bäckerei Ödön',
    '株式会社コントソ',
    'ООО Контосо',
    'شركة كونتوسو',
    '한국 상사',
    'x',
    '7',
  ])('%s', (text) => {
    const made = texts().text(text);
    expect(made).not.toBe(text);
    expect(made.replaceAll(/[\p{L}\p{M}]/gu, 'x').replaceAll(/\p{N}/gu, '1')).toBe(
      text.replaceAll(/[\p{L}\p{M}]/gu, 'x').replaceAll(/\p{N}/gu, '1'),
    );
  });

  test('a label stays, its value does not', () => {
    expect(texts().text('Company name: Contoso')).toMatch(/^Company name: (?!Contoso)[A-Z][a-z]{6}$/);
  });

  test.each([
    ['Contoso Ltd', /^[A-Z][a-z]{6} (?!Ltd)[A-Z][a-z]{2}$/],
    ['Contoso, S.A.', /^[A-Z][a-z]{6}, (?!S\.A)[A-Z]\.[A-Z]\.$/],
    ['宏遠股份有限公司', /^(?!.*[宏遠股份有限]).{6}会社$/u],
  ])('%s stays a company, in another form', (text, form) => {
    const made = texts().text(text);
    expect(made).toMatch(form);
    expect(endsInLegalForm(made)).toBe(true);
  });

  test('the same word gets the same fake, in capitals too', () => {
    const { text } = texts();
    expect(text('CONTOSO')).toBe(text('Contoso').toUpperCase());
  });

  test('an empty list stays empty, whatever was searched for', () => {
    expect(texts().text('No leads found for Contoso')).toBe('0 / 0');
  });
});

describe('values stay of their kind', () => {
  test.each([
    ['11/14/2026', /^(?:10|11)\/(?:13|14)\/2026$/],
    ['2026-11-14T09:30:00Z', /^2026-1[01]-1[34]T0\d:\d\d:00Z$/],
    ['USD 45,000.00', /^USD \d\d,\d\d\d\.\d\d$/],
    ['{2D7A3C1E-0A1B-4C2D-8E3F-5A6B7C8D9E0F}', /^\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}$/],
  ])('%s', (text, form) => {
    expect(texts().text(text)).toMatch(form);
  });

  test('a country becomes another country in the same language', () => {
    const made = texts(['de-DE']).text('Deutschland');
    const names = new Intl.DisplayNames(['de-DE'], { type: 'region' });
    const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((first) =>
      [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((second) => names.of(first + second)),
    );
    expect(made).not.toBe('Deutschland');
    expect(all).toContain(made);
  });
});

test('no word survives: any letters, any separators', () => {
  const word = fc.stringMatching(/^[\p{Lu}\p{Ll}\p{Lo}]{5,12}$/u).map((made) => `${made}q`);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(' ', ', ', ': ', '/', '@', '\n'),
      (words, by) => {
        const { text, kept } = texts();
        const made = text(words.join(by));
        for (const one of words)
          if (![...kept].some((known) => known.includes(one))) expect(made).not.toContain(one);
      },
    ),
  );
});

test('names of parts that tell structure stay, all others are replaced', () => {
  const { token } = texts();
  expect(token('icon-heart-filled')).toBe('icon-heart-filled');
  expect(token('visually-hidden')).toBe('visually-hidden');
  expect(token('contosoCard')).not.toContain('contoso');
  expect(token('row-contoso-12345')).toMatch(/^row-(?!contoso)[a-z]{7}-(?!12345)\d{5}$/);
  expect(token('row-12')).toBe('row-12');
});
