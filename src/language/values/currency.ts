import { madeAhead } from '../words/made-ahead';
import { currencyCodes, currencyOfCode } from './currency-codes';
import { usable } from './date-patterns';

type Display = 'symbol' | 'narrowSymbol';

const kept = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** Symbol → codes, as `Intl` writes them in one language. */
function symbols(tag: string, currencyDisplay: Display): ReadonlyMap<string, readonly string[]> {
  const key = `${tag} ${currencyDisplay}`;
  let known = kept.get(key);
  if (!known) {
    const found = new Map<string, string[]>();
    for (const currency of currencyCodes()) {
      const parts = new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay,
      }).formatToParts(1);
      const symbol = plainSymbol(parts.find(({ type }) => type === 'currency')?.value ?? '');
      if (symbol !== '' && symbol !== currency) found.set(symbol, [...(found.get(symbol) ?? []), currency]);
    }
    kept.set(key, (known = found));
  }
  return known;
}

madeAhead((tags) =>
  [tags.find(usable) ?? 'en', 'en'].flatMap((tag) =>
    (['symbol', 'narrowSymbol'] as const).map((display) => () => symbols(tag, display)),
  ),
);

/** One form of a symbol: full-width `￥` is `¥`, dots and spaces of abbreviations do not count. */
function plainSymbol(text: string): string {
  return text.normalize('NFKC').replace(/[\s.\u200E\u200F\u061C]/g, '');
}

/**
 * The currency that a code or symbol means. A symbol means what the page's language writes by it (`$` is the
 * US dollar in en-US and the Canadian in en-CA); a symbol that this language does not use, only where it is
 * one currency's alone (`Kč`, `R$`). `null`: a currency, but not certain which. `undefined`: no currency.
 */
export function readCurrency(text: string, languages: readonly string[]): string | null | undefined {
  const symbol = plainSymbol(text);
  const code = currencyOfCode(symbol);
  if (code !== null) return code;
  // Canadians write "C$" too.
  if (symbol === 'C$') return null;
  for (const meant of meanings(symbol, languages)) {
    if (meant.length > 0) return meant.length === 1 ? meant[0] : null;
  }
  return /^\p{Sc}$/u.test(symbol) ? null : undefined;
}

/** Whether a symbol can stand for that currency: `$` for CAD, not `€`. */
export function canMean(text: string, code: string, languages: readonly string[]): boolean {
  const symbol = plainSymbol(text);
  if (symbol.toUpperCase() === code) return true;
  for (const meant of meanings(symbol, languages)) if (meant.includes(code)) return true;
  return false;
}

/** Currencies that are written out behind the amount ("1,000円"); in Chinese by the country. */
const written: Readonly<Record<string, readonly string[]>> = {
  円: ['JPY'],
  원: ['KRW'],
  人民币: ['CNY'],
  新台幣: ['TWD'],
  新臺幣: ['TWD'],
  元: ['CNY', 'TWD'],
};

/**
 * What a symbol is in the page's own language, then anywhere; the first that is not empty decides. Lazy,
 * since each table is slow to make.
 */
function* meanings(symbol: string, languages: readonly string[]): Generator<readonly string[]> {
  const own = languages.find(usable);
  if (symbol === '元' && own !== undefined && /^zh/iu.test(own))
    yield [/cn|hans|^zh$/iu.test(own) ? 'CNY' : 'TWD'];
  yield written[symbol] ?? [];
  if (own !== undefined)
    for (const display of ['symbol', 'narrowSymbol'] as const) yield symbols(own, display).get(symbol) ?? [];
  // English writes every foreign dollar with its country ("CA$"), so its symbols are one currency's, but for
  // its own "$".
  for (const display of ['narrowSymbol', 'symbol'] as const) yield symbols('en', display).get(symbol) ?? [];
  if (symbol === 'US$') yield ['USD'];
}

const digits = new Map<string, number>();

/** Digits behind the decimal mark in which `Intl` shows a currency. */
export function fractionDigits(code: string): number {
  let known = digits.get(code);
  if (known === undefined) {
    known =
      new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
        .maximumFractionDigits ?? 2;
    digits.set(code, known);
  }
  return known;
}
