import { countryCodes, countryOfCode, furtherEnglishNames } from '../domain/countries';
import { currencyOfCode } from '../language/values/currency-codes';

/** Texts that stand for "nothing" in files; `NA` is not among them, it is Namibia. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  'n/a',
  '#n/a',
  'null',
  'none',
  '(blank)',
  'not specified',
  'not available',
  'not provided',
]);
const LONGEST_PLACEHOLDER = 13;
/** What they begin with: most cells are told by their first letter. */
const PLACEHOLDER_STARTS: ReadonlySet<string> = new Set(
  [...PLACEHOLDERS].flatMap(([first = '']) => [first, first.toUpperCase()]),
);

/** The cell's text, trimmed; null where it says nothing. */
export function cellText(cell: string): string | null {
  const text = cell.trim();
  if (text === '') return null;
  if (text.length > LONGEST_PLACEHOLDER || !PLACEHOLDER_STARTS.has(text.charAt(0))) return text;
  return PLACEHOLDERS.has(text.toLowerCase()) ? null : text;
}

const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/u;

/** A GUID in lower case; null: not one. */
export function readGuid(text: string): string | null {
  return GUID.exec(text.toLowerCase())?.[1] ?? null;
}

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+$/u;

/** Whether it can be an e-mail address at all. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** An amount, with its currency where the cell names one. */
interface FileAmount {
  readonly value: number;
  readonly currency: string | null;
}

const AMOUNT = /^(?<before>[A-Z]{3}\s?|\$\s?)?(?<number>\d[\d,. \u00A0\u202F]*)(?<after>\s?[A-Z]{3})?$/u;

/**
 * An amount as Microsoft's files write it (`12563`, `25000.50`), or with separators that leave no doubt
 * (`1,234,567`, `1.234,50`, `25,000.00 USD`). `1,234` and `1.234` can be two amounts: ambiguous. A negative
 * deal value is none.
 */
export function readAmount(text: string): FileAmount | 'ambiguous' | 'bad' {
  const parts = AMOUNT.exec(text)?.groups;
  if (parts === undefined) return 'bad';
  const named = (parts['before'] ?? parts['after'] ?? '').trim();
  const currency = named === '' || named === '$' ? null : currencyOfCode(named);
  if (named.length === 3 && currency === null) return 'bad';
  const value = readNumber((parts['number'] ?? '').replace(/[ \u00A0\u202F]/gu, ''));
  if (typeof value !== 'number') return value;
  // Beyond this a number loses digits: no deal is worth it.
  return value > Number.MAX_SAFE_INTEGER ? 'bad' : { value, currency };
}

function readNumber(digits: string): number | 'ambiguous' | 'bad' {
  if (/^\d+(?:\.\d{1,2}|\.\d{4,})?$/u.test(digits)) return Number(digits);
  if (/^(?:0|\d{4,})\.\d+$/u.test(digits)) return Number(digits);
  // Both kinds of separator, or one kind more than once: the last kind is the decimal one.
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}\.\d+$/u.test(digits) || /^\d{1,3}(?:,\d{2,3})+,\d{3}$/u.test(digits))
    return Number(digits.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/u.test(digits) || /^\d{1,3}(?:\.\d{3}){2,}$/u.test(digits)) {
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  }
  if (/^\d+,\d{1,2}$/u.test(digits)) return Number(digits.replace(',', '.'));
  return /^\d{1,3}[.,]\d{3}$/u.test(digits) ? 'ambiguous' : 'bad';
}

let regionsByName: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 by code or English name; any other text as it is. */
export function readCountry(text: string): string {
  if (/^[A-Za-z]{2}$/.test(text)) return countryOfCode(text.toUpperCase()) ?? text;
  regionsByName ??= englishRegions();
  return regionsByName.get(text.toLowerCase()) ?? text;
}

function englishRegions(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const named = countryCodes().map((code) => [names.of(code) ?? code, code] as const);
  const further = Object.entries(furtherEnglishNames).flatMap(([code, others]) =>
    others.split('|').map((name) => [name, code] as const),
  );
  return new Map([...named, ...further].map(([name, code]) => [name.toLowerCase(), code]));
}
