import type { Day, Instant } from '../domain/referral';

/** Which of the first two numbers of `03/04/2026` is the month. */
export type DateOrder = 'month-first' | 'day-first';

/** A date of a file. `ambiguous`: it can be two days, and nothing settles which. `bad`: it is no date. */
export type FileDate =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'ambiguous' | 'bad' };

const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*([AP]M)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'iu');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`, 'iu');

/**
 * Reads one date of a file: year first (ISO), or year last in the given order (null: not known). A time counts
 * only where it names its zone; else the day alone is known.
 */
export function readFileDate(text: string, order: DateOrder | null): FileDate {
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) return dateOf(iso[1], iso[2], iso[3], iso);
  const parts = YEAR_LAST.exec(text);
  if (parts === null) return { kind: 'bad' };
  const [, first, second, year] = parts;
  const only = orderOf(text);
  if (only === 'none') return { kind: 'bad' };
  const settled = only === 'both' ? order : only;
  if (settled === null) {
    return first !== undefined && Number(first) === Number(second)
      ? dateOf(year, first, second, parts)
      : { kind: 'ambiguous' };
  }
  return settled === 'month-first' ? dateOf(year, first, second, parts) : dateOf(year, second, first, parts);
}

/**
 * The order of a column. `documented` is what Microsoft says of it; a value that cannot be so (31/12/2026) means
 * that a spreadsheet rewrote the file, and then no order is sure. Without a documented order the column's own
 * values decide, if they all agree.
 */
export function orderOfColumn(values: Iterable<string>, documented: DateOrder | null): DateOrder | null {
  const seen = new Set<DateOrder>();
  for (const value of values) {
    const order = orderOf(value);
    if (order === 'month-first' || order === 'day-first') seen.add(order);
  }
  const [only] = seen;
  if (seen.size > 1) return null;
  if (documented === null) return only ?? null;
  return only === undefined || only === documented ? documented : null;
}

/** Which orders give a real date; `none` also for texts of another form. */
function orderOf(text: string): DateOrder | 'both' | 'none' {
  const parts = YEAR_LAST.exec(text);
  if (parts === null) return 'none';
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const monthFirst = isDate(year, first, second);
  const dayFirst = isDate(year, second, first);
  if (monthFirst && dayFirst) return 'both';
  if (monthFirst) return 'month-first';
  return dayFirst ? 'day-first' : 'none';
}

function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1) return false;
  if (month === 2) return day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  parts: RegExpExecArray,
): FileDate {
  if (!isDate(Number(year), Number(month), Number(day))) return { kind: 'bad' };
  const date = `${year}-${two(month)}-${two(day)}`;
  const [hour, minute, second, half, zone] = parts.slice(4);
  if (hour === undefined) return { kind: 'day', day: date };
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  if (
    hours > 23 ||
    Number(minute) > 59 ||
    Number(second ?? 0) >= 60 ||
    (half !== undefined && Number(hour) > 12)
  )
    return { kind: 'bad' };
  if (zone === undefined) return { kind: 'day', day: date };
  const offset = /^[+-]/u.test(zone) ? zone.replace(/^(...):?(..)$/u, '$1:$2') : 'Z';
  const at = new Date(`${date}T${two(String(hours))}:${two(minute)}:${second ?? '00'}${offset}`);
  return Number.isNaN(at.getTime()) ? { kind: 'bad' } : { kind: 'instant', at: at.toISOString() };
}

function two(part: string | undefined): string {
  return String(part).padStart(2, '0');
}

/** A day in the format that Microsoft's upload asks for, MM/DD/YYYY. */
export function monthDayYear(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}/${date}/${year}`;
}
