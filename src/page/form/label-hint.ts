import { canMean, readCurrency } from '../../language/values/currency';
import { currencyCodes } from '../../language/values/currency-codes';
import { mentions } from '../../language/words/recognizer';
import { formReach } from '../evidence';

/** What a label says in brackets, behind a dash or as a counter at its end, e.g. "Estimated value (USD)". */
const atEnd =
  /^(.+?)\s{0,9}(?:[(（[【]([^()（）[\]【】]+)[)）\]】]|[-–—]\s{1,9}([^-–—]+)|,\s{0,9}([^,]+)|(?<=\s)(\d{2,5}\s\D+))\s{0,9}$/u;

/** A pattern of a date, in whatever letters a language has for it. */
const datePattern = /^(?:(\p{L})\1{0,3}[./\s-]*){3}$/u;

/** The currency whose code stands in a hint; null: none. */
function codeIn(hint: string): string | null {
  const code = /(?<!\p{L})[A-Z]{3}(?!\p{L})/u.exec(hint)?.[0];
  return code !== undefined && currencyCodes().has(code) ? code : null;
}

/**
 * The currency that a hint names: by its code, or as a sign in the page's language, as the reader reads signs ("$" is
 * Canadian in en-CA). `null`: it cannot be told which; `undefined`: it names none.
 */
function currencyOfHint(hint: string, languages: readonly string[]): string | null | undefined {
  return codeIn(hint) ?? (/\p{Sc}/u.test(hint) ? readCurrency(hint.trim(), languages) : undefined);
}

/** Whose the field is: a hint that says so makes it another field. */
const whose = (['customer', 'partner', 'microsoft', 'company', 'contact'] as const).map((concept) =>
  mentions([concept]),
);

/** Says only how to fill a field in: a currency, a form of dates, a limit in numbers. */
function onlyExplains(hint: string, languages: readonly string[]): boolean {
  if (whose.some((mention) => mention(hint, languages).length > 0)) return false;
  return currencyOfHint(hint, languages) !== undefined || datePattern.test(hint.trim()) || /\d/.test(hint);
}

const split = (label: string): { readonly words: string; readonly hint: string } => {
  const [, words = label, ...hints] = atEnd.exec(label) ?? [];
  return { words, hint: hints.join('') };
};

/** The words of a label without what only explains how to fill the field in. */
export function withoutHint(label: string, languages: readonly string[]): string {
  const { words, hint } = split(label);
  return onlyExplains(hint, languages) ? words : label;
}

/** The currency of the amounts below a label such as "Estimated value (USD)"; null: none, or not certain which. */
export const currencyOfLabel = (label: string, languages: readonly string[]): string | null =>
  currencyOfHint(split(label).hint, languages) ?? null;

/** Whether amounts below a label may be in that currency: it names no other, and a sign can stand for it. */
export function takesCurrency(label: string, code: string, languages: readonly string[]): boolean {
  const { hint } = split(label);
  const named = codeIn(hint);
  if (named !== null) return named === code;
  return currencyOfHint(hint, languages) === undefined || canMean(hint.trim(), code, languages);
}

/** The currency that a short text beside an amount is, as "€" or "EUR"; null: it is none, or more than that. */
export const currencyOfText = (text: string, languages: readonly string[]): string | null =>
  text.trim().length > formReach.currency ? null : (currencyOfHint(text, languages) ?? null);
