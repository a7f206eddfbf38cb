import { usable } from './date-patterns';

/** The marks of a language's numbers. */
interface Marks {
  readonly decimal: string;
  readonly group: string;
}

const kept = new Map<string, Marks | null>();

function marksOf(tag: string): Marks | null {
  let marks = kept.get(tag);
  if (marks === undefined) {
    const parts = usable(tag)
      ? new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(1_234_567.5)
      : [];
    const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
    marks = part('decimal') === '' ? null : { decimal: part('decimal'), group: part('group') };
    kept.set(tag, marks);
  }
  return marks;
}

/** Digits between group marks: threes, or lakh and crore (`9,99,99,999`). */
const grouped = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$|^\d{1,2}(?:,\d{2})+,\d{3}$/;

/**
 * The amount that digits with `.`, `,`, `'` or spaces between them stand for. One mark with three digits
 * behind it (`1.234`):
 * in a language that groups by this mark it is a whole number; where it is the decimal mark, only a currency
 * that has three decimals (`threeDecimals`) settles it, because pages in other languages show amounts in the
 * English manner. Else `ambiguous`. Null: no number.
 */
export function readNumber(
  text: string,
  languages: readonly string[],
  threeDecimals: boolean,
): number | 'ambiguous' | null {
  const digits = text.trim().replace(/\s/g, ' ').replaceAll('’', "'");
  if (/^\d+$/.test(digits)) return Number(digits);
  const asGroups = grouped.test(digits) ? Number(digits.replace(/\D/g, '')) : null;
  const asFraction = fractionOf(digits);
  if (asGroups === null || asFraction === null) return asGroups ?? asFraction?.value ?? null;
  const { value, mark, whole } = asFraction;
  const marks = new Set(digits.match(/[.,' ]/g) ?? []);
  if (marks.size > 1 || whole === '0') return value;
  const use = useOf(mark, languages);
  if (use === 'group') return asGroups;
  return use === 'decimal' && threeDecimals ? value : 'ambiguous';
}

/** What the first of the languages that knows the mark uses it for; null: none knows it. */
function useOf(mark: string, languages: readonly string[]): keyof Marks | null {
  for (const tag of languages) {
    const own = marksOf(tag);
    if (own?.group === mark) return 'group';
    if (own?.decimal === mark) return 'decimal';
  }
  return null;
}

/** A number in which the last point or comma is the decimal mark; null: it cannot be. */
function fractionOf(
  digits: string,
): { readonly value: number; readonly mark: string; readonly whole: string } | null {
  const last = /[.,](?=[^.,]*$)/.exec(digits);
  if (last === null) return null;
  const [mark] = last;
  const whole = digits.slice(0, last.index);
  const fraction = digits.slice(last.index + 1);
  const areNumbers = /^\d+$/.test(fraction) && (/^\d+$/.test(whole) || grouped.test(whole));
  if (!areNumbers || whole.includes(mark)) return null;
  return { value: Number(`${whole.replace(/\D/g, '')}.${fraction}`), mark, whole };
}
