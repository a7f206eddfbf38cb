import { usable } from './date-patterns';

let codes: ReadonlySet<string> | undefined;

/** Whether it is a currency's ISO 4217 code. */
export function isCurrency(code: string): boolean {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(code);
}

type Display = 'symbol' | 'narrowSymbol';

const kept = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** Symbol → codes, as `Intl` writes them in one language. */
function symbols(tag: string, currencyDisplay: Display): ReadonlyMap<string, readonly string[]> {
  const key = `${tag} ${currencyDisplay}`;
  let known = kept.get(key);
  if (!known) {
    const found = new Map<string, string[]>();
    for (const currency of Intl.supportedValuesOf('currency')) {
      const parts = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay }).formatToParts(1);
      const symbol = plainSymbol(parts.find(({ type }) => type === 'currency')?.value ?? '');
      if (symbol !== '' && symbol !== currency) found.set(symbol, [...(found.get(symbol) ?? []), currency]);
    }
    kept.set(key, known = found);
  }
  return known;
}

/** One form of a symbol: full-width `￥` is `¥`, dots and spaces of abbreviations do not count. */
export function plainSymbol(text: string): string {
  return text.normalize('NFKC').replace(/[\s.\u200E\u200F\u061C]/g, '');
}

/**
 * The currency that a code or symbol means. A symbol means what the page's language writes by it (`$` is the US dollar in
 * en-US and the Canadian in en-CA); a symbol that this language does not use, only where it is one currency's alone
 * (`Kč`, `R$`). `null`: a currency, but not certain which. `undefined`: no currency.
 */
export function readCurrency(text: string, languages: readonly string[]): string | null | undefined {
  const symbol = plainSymbol(text);
  if (isCurrency(symbol.toUpperCase()) && symbol.length === 3) return symbol.toUpperCase();
  const own = languages.find(usable);
  const inLanguage = own === undefined ? [] : symbols(own, 'symbol').get(symbol) ?? [];
  if (inLanguage.length > 0) return inLanguage.length === 1 ? (inLanguage[0] ?? null) : null;
  const anywhere = symbols('en', 'narrowSymbol').get(symbol) ?? [];
  if (anywhere.length > 0) return anywhere.length === 1 ? (anywhere[0] ?? null) : null;
  const [inEnglish] = symbols('en', 'symbol').get(symbol) ?? [];
  if (inEnglish !== undefined) return inEnglish;
  return /^(?:\p{Sc}|US\$)$/u.test(symbol) ? (symbol === 'US$' ? 'USD' : null) : undefined;
}
