import { countryCodes, countryOfCode } from '../../domain/countries';
import { pageLanguages as ours, matchLanguage } from '../../domain/page-languages';
import { factsOf } from '../words/language-facts';
import { madeAhead } from '../words/made-ahead';
import { comparedText, displayText, withoutAccents } from '../words/plain';
import { usable } from './date-patterns';

const named = new Map<string, ReadonlyMap<string, string>>();

/** Country names of one language, compared form → code. */
function names(tag: string): ReadonlyMap<string, string> {
  let known = named.get(tag);
  if (known) return known;
  const found = new Map<string, string>();
  const put = (name: string | undefined, code: string): void => {
    for (const form of name === undefined ? [] : [compared(name), withoutAccents(compared(name))])
      if (!found.has(form)) found.set(form, code);
  };
  for (const style of ['long', 'short'] as const) {
    const display = new Intl.DisplayNames([tag], { type: 'region', style, fallback: 'none' });
    for (const code of countryCodes()) put(display.of(code), code);
  }
  const further = factsOf(tag)?.countries ?? {};
  for (const [code, alternatives] of Object.entries(further))
    for (const name of alternatives.split('|')) put(name, code);
  named.set(tag, (known = found));
  return known;
}

madeAhead((tags) => [
  countryCodes,
  ...[...tags.filter(usable), 'en', ...ours].map((tag) => () => names(tag)),
]);

/** "Bosnia & Herzegovina" and "Bosnia and Herzegovina" are one, so are "The Gambia" and "Gambia". */
function compared(name: string): string {
  return comparedText(name)
    .replace(/\b(?:and|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const longestName = 60;

/**
 * The country that a text is the name or the alpha-2 code of, as ISO 3166-1 alpha-2; null where it is none for certain.
 * The names are `Intl`'s in the page's languages and English, then in our other languages where they agree.
 */
export function readCountry(text: string, languages: readonly string[]): string | null {
  const flag = /^\s*([\u{1F1E6}-\u{1F1FF}])([\u{1F1E6}-\u{1F1FF}])\s*(.*)$/su.exec(text);
  if (flag !== null) return withFlag(flag, languages);
  // "United States (US)": the code says the same.
  const [, before, code] = /^(.*\S)\s{0,9}\(([A-Z]{2})\)$/u.exec(displayText(text)) ?? [];
  return before !== undefined && byName(before, languages) === code
    ? (code ?? null)
    : byName(text, languages);
}

/** A flag is a country's code in letters of its own; a name beside it must agree. */
function withFlag(
  [, first = '', second = '', name = '']: RegExpExecArray,
  languages: readonly string[],
): string | null {
  const code = [first, second]
    .map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65))
    .join('');
  if (countryOfCode(code) !== code) return null;
  return name === '' || byName(name, languages) === code ? code : null;
}

function byName(text: string, languages: readonly string[]): string | null {
  const name = displayText(text);
  const wanted = compared(name);
  if (wanted === '' || wanted.length > longestName || /\d/.test(wanted)) return null;
  const tags = [...languages.filter(usable), 'en'];
  const told = tags.map((tag) => names(tag).get(wanted)).find((code) => code !== undefined);
  if (countryOfCode(name) === name) {
    return told === undefined || told === name ? name : null; // "RU" is Russia's code, and short for Reino Unido.
  }
  if (told !== undefined) return told;
  const asked = new Set(tags.map(matchLanguage));
  const found = new Set(
    ours
      .filter((language) => !asked.has(language))
      .map((language) => names(language).get(wanted))
      .filter((code) => code !== undefined),
  );
  const [code, ...others] = found;
  return code !== undefined && others.length === 0 ? code : null;
}
