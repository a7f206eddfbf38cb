import { usable } from '../../language/values/date-patterns';

/** The mark between whole and fraction in a language, `.` or `,`. */
function decimalMark(languages: readonly string[]): string {
  const tag = languages.find(usable) ?? 'en';
  return (
    new Intl.NumberFormat(tag, { numberingSystem: 'latn' })
      .formatToParts(1.5)
      .find(({ type }) => type === 'decimal')?.value ?? '.'
  );
}

/** An amount in digits with at most two places, e.g. "12500" or "12500.5". */
const digits = (amount: number): string => String(Math.round(amount * 100) / 100);

/** The mark before the fraction in an amount that a field shows, as "0.00" or "1.234,56"; null: that is not certain. */
function markIn(shown: string): string | null {
  return /\d([.,])\d{1,2}(?!\d|[.,]\d)/.exec(shown)?.[1] ?? null;
}

/** What a field says about the amounts in it. */
interface AmountField {
  /** `input type=number`: its value knows no other form than plain digits. */
  readonly number: boolean;
  /** Its text and its placeholder: the first that shows a fraction tells how fractions are written here. */
  readonly shown: readonly string[];
}

/**
 * Texts to try in a field for an amount, best first. Where the field shows how it writes fractions, only that form.
 * Else plain digits, which scripts read: a field that reads the language's own form shows what it made of them, and
 * then the language's mark and grouping come next.
 */
export function amountTexts(
  amount: number,
  languages: readonly string[],
  { number, shown }: AmountField,
): readonly string[] {
  const plain = digits(amount);
  if (number) return [plain];
  const known = shown.map(markIn).find((mark) => mark !== null);
  if (known !== undefined && known !== null) return [plain.replace('.', known)];
  const grouped = new Intl.NumberFormat(languages.find(usable) ?? 'en', {
    numberingSystem: 'latn',
    maximumFractionDigits: 2,
  }).format(amount);
  return [...new Set([plain, plain.replace('.', decimalMark(languages)), grouped])];
}

/**
 * Whether a field that now shows `after` holds the amount, whatever currency and grouping it added. Only digits
 * decide, so "12.500" and "12,500" are both 12500; a fraction must stand behind the last mark.
 */
export function showsAmount(amount: number, after: string): boolean {
  const number = onlyNumber(after);
  if (number === null) return false;
  const [whole = '', fraction = ''] = digits(amount).split('.');
  const groups = number.split(/[.,'’\s\u00A0\u202F]/);
  if (groups.length === 1) return number === whole && fraction === '';
  const last = groups.at(-1) ?? '';
  const asFraction =
    groups.slice(0, -1).join('') === whole &&
    last.length <= 2 &&
    last.padEnd(2, '0') === fraction.padEnd(2, '0');
  const asWhole = fraction === '' && groups.join('') === whole && isGrouped(groups);
  return asFraction || asWhole;
}

/** The number in a text, as written; null: there is none, several, or one below zero. */
function onlyNumber(text: string): string | null {
  const [number, ...others] = text.match(/\d[\d.,'’\s\u00A0\u202F]*/g) ?? [];
  if (number === undefined || others.length > 0 || /[-−(][^\d]{0,40}\d/.test(text)) return null;
  return /\d(?:[\d.,'’\s\u00A0\u202F]*\d)?/.exec(number)?.[0] ?? null;
}

/** Groups of three digits; in India those before the last have two. */
const isGrouped = (groups: readonly string[]): boolean =>
  groups.at(-1)?.length === 3 && groups.slice(1).every(({ length }) => length === 3 || length === 2);
