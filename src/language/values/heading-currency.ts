import { readCurrency } from './currency';
import { currencyCodes } from './currency-codes';

/** "Value (USD)", "Wert in EUR", "金額(円)": an amount's heading, and the currency of all that stands below it. */
const withCurrency =
  /^(.*[^\s(([,·\-–])[\s,·\-–]{0,9}(?:[(([]\s{0,9}([^()()[\]]{1,8}?)\s{0,9}[))\]]|\s(?:in\s{1,9})?([A-Z]{3}))$/u;

/** A heading taken apart into what it names and the currency that it adds; null where it adds none. */
export function headingWithCurrency(
  text: string,
  languages: readonly string[],
): { readonly heading: string; readonly currency: string } | null {
  const [, heading, bracketed, bare] = withCurrency.exec(text.trim()) ?? [];
  const named = bracketed ?? bare;
  if (heading === undefined || named === undefined) return null;
  const isCode = currencyCodes().has(named);
  if (!isCode && !/\p{Sc}/u.test(named)) return null;
  const currency = isCode ? named : (readCurrency(named, languages) ?? null);
  return currency === null ? null : { heading: heading.replace(/\s{1,9}in$/u, ''), currency };
}

/** The ISO 4217 currency that a heading says its amounts are in; null: none. */
export const currencyOfHeading = (text: string, languages: readonly string[]): string | null =>
  headingWithCurrency(text, languages)?.currency ?? null;
