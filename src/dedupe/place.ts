import { countryCodes, countryOfCode, furtherEnglishNames } from '../domain/countries';
import { splitWords, type Word, type Words } from './words';

/** ISO 3166-1 alpha-2 for a code or a name in one of the portal's languages; empty where it cannot be told. */
export function countryCode(text: string | undefined): string {
  if (typeof text !== 'string') return '';
  const trimmed = text.trim();
  if (/^[A-Za-z]{2}$/.test(trimmed)) return countryOfCode(trimmed.toUpperCase()) ?? trimmed.toUpperCase();
  const key = splitWords(trimmed).join('');
  return key === '' ? '' : (codesOfThreeLetters[key] ?? namesOfCountries().get(key) ?? '');
}

/** Of the countries in which most partners sit; `Intl` knows none of these codes. */
const codesOfThreeLetters: Readonly<Record<string, string>> = {
  gbr: 'GB',
  deu: 'DE',
  fra: 'FR',
  esp: 'ES',
  ita: 'IT',
  nld: 'NL',
  cze: 'CZ',
  svk: 'SK',
  pol: 'PL',
  aut: 'AT',
  che: 'CH',
  jpn: 'JP',
  kor: 'KR',
  chn: 'CN',
  bra: 'BR',
  prt: 'PT',
  mex: 'MX',
  can: 'CA',
  aus: 'AU',
  ind: 'IN',
  rus: 'RU',
};

const namedIn = 'en de fr es it pt nl pl cs sv ja ko zh ru tr hu'.split(' ');
let countryNames: ReadonlyMap<string, string> | undefined;

/** Names from the engine's own data, so that no list has to be carried. Built once, when the first name turns up. */
function namesOfCountries(): ReadonlyMap<string, string> {
  if (countryNames !== undefined) return countryNames;
  const names = new Map<string, string>();
  const put = (name: string | undefined, code: string): void => {
    const key = name === undefined ? '' : splitWords(name).join('');
    if (key !== '') names.set(key, code);
  };
  for (const language of namedIn) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of countryCodes()) put(display.of(code), code);
  }
  for (const [code, others] of Object.entries(furtherEnglishNames))
    for (const name of others.split('|')) put(name, code);
  return (countryNames = names);
}

const cityForms = new Map<string, string>();

/** Learns cities with names of their own in other languages, one a line: first what all forms become. */
export function learnCities(lines: readonly string[]): void {
  cityForms.clear();
  for (const line of lines) {
    const [first = '', ...others] = line.split(' ');
    for (const other of others) cityForms.set(other, first);
  }
}

export interface City {
  /** One spelling for all languages where the city is known under several. */
  readonly name: Word;
  readonly words: readonly Word[];
}

export function cityOf(text: string, vocabulary: Words): City | null {
  const parts = splitWords(text);
  const joined = parts.join('');
  if (joined === '') return null;
  return {
    name: vocabulary.of(cityForms.get(joined) ?? joined),
    words: parts.map((part) => vocabulary.of(part)),
  };
}

/**
 * Letters and digits only, upper case: "LL2 2LW" and "ll22lw" are one code. The four digits after a US ZIP
 * are dropped.
 */
export function postalCode(text: string | undefined): string {
  if (typeof text !== 'string') return '';
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^(\d{5})-\d{4}$/, '$1')
    .replace(/^[A-Z]{1,2}-(?=\d)/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return code.length >= 3 && !/^0+$/.test(code) ? code : '';
}
