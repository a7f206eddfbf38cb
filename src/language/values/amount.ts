import { compatible, displayText } from '../words/plain';
import { canMean, fractionDigits, readCurrency } from './currency';
import { currencyCodes } from './currency-codes';
import { readNumber } from './number';

type AmountReading =
  /** `currency` is ISO 4217, null where the text names none or its symbol is several currencies'. */
  | { readonly kind: 'amount'; readonly value: number; readonly currency: string | null }
  /** An amount, but not certain which: `1.234` in no known language, or two currencies that contradict each other. */
  | { readonly kind: 'ambiguous' }
  /** No amount: other text, a negative amount, several numbers. */
  | { readonly kind: 'none' };

interface AmountContext {
  /** BCP 47 tags in order of trust. */
  readonly languages: readonly string[];
  /** The currency that stands elsewhere (a currency column); null: none. */
  readonly currency: string | null;
}

const none: AmountReading = { kind: 'none' };
const longestAmount = 60;

/**
 * Reads an amount of money as shown: `25000 USD`, `$50,000.00`, `TJS 100,000.00`, `1 234 567,89 Kč`,
 * `₹9,99,99,999.00`.
 */
export function readAmount(text: string, { languages, currency }: AmountContext): AmountReading {
  const whole = displayText(text);
  if (whole.length > longestAmount) return none;
  const found = /^(\D*?)(\d(?:[\d.,'’\s]*\d)?)(\D*)$/u.exec(compatible(whole));
  if (!found) return none;
  const [, before = '', digits = '', after = ''] = found;
  const named = currencyAround(before, after, currency, languages);
  if (named.kind !== 'currency') return named;
  const value = readNumber(
    digits,
    languages,
    named.currency !== null && fractionDigits(named.currency) === 3,
  );
  if (value === 'ambiguous') return { kind: 'ambiguous' };
  return value === null || !Number.isFinite(value)
    ? none
    : { kind: 'amount', value, currency: named.currency };
}

type Named =
  | { readonly kind: 'currency'; readonly currency: string | null }
  | Extract<AmountReading, { readonly kind: 'ambiguous' | 'none' }>;

/** What stands around amounts is the same down a column. */
const kept = new Map<string, Named>();
const mostKept = 500;

function currencyAround(
  before: string,
  after: string,
  currency: string | null,
  languages: readonly string[],
): Named {
  const key = [before, after, currency, ...languages].join('\n');
  let known = kept.get(key);
  if (known === undefined) {
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, (known = currencyNamed(before, after, currency, languages)));
  }
  return known;
}

function currencyNamed(
  before: string,
  after: string,
  currency: string | null,
  languages: readonly string[],
): Named {
  if (/[-−–—()]/u.test(before + after)) return { kind: 'none' }; // A deal's value is not negative.
  // A letter behind the number shortens it ("231K", "5L"): how much it stands for is not for us to say.
  if (/^\s*[a-z]\s*$/iu.test(after)) return { kind: 'ambiguous' };
  const names = [before, after].map((part) => part.trim()).filter((part) => part !== '');
  const meant = names.map((name) => readCurrency(name, languages));
  if (meant.includes(undefined)) return { kind: 'none' };
  // "$1,000 CAD": the code says which dollar.
  const stated =
    currency ??
    names.find((name) => currencyCodes().has(name)) ??
    meant.find((code) => typeof code === 'string') ??
    null;
  if (stated !== null && !names.every((name) => canMean(name, stated, languages)))
    return { kind: 'ambiguous' };
  return { kind: 'currency', currency: stated };
}
