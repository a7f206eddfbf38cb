import { momentSpan } from '../domain/moment';
import type { Day, Instant } from '../domain/referral';
import { instantOf, readDateText, type DateMark, type DateOrder, type DateText } from './date-text';

export { monthDayYear } from './calendar-day';
export type { DateOrder } from './date-text';

/** A date of a file. `ambiguous`: it can be two days, and nothing settles which. `bad`: it is no date. */
export type FileDate =
  | { readonly kind: 'day'; readonly day: Day }
  /** A time whose zone is not named, in milliseconds since midnight. */
  | { readonly kind: 'local'; readonly day: Day; readonly ms: number }
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'ambiguous'; readonly days: readonly Day[] }
  | { readonly kind: 'bad' };

const ENGLISH: readonly string[] = ['en'];

/** Reads one date of a file, in the order that its column is known to have (null: not known). */
export function readFileDate(
  text: string,
  order: DateOrder | null,
  languages: readonly string[] = ENGLISH,
): FileDate {
  const read = readDateText(text, languages);
  if (read.kind === 'none') return { kind: 'bad' };
  if (read.kind === 'open' && order === null)
    return { kind: 'ambiguous', days: [read.days['month-first'], read.days['day-first']] };
  const day = read.kind === 'sure' ? read.day : read.days[order ?? 'day-first'];
  const { time } = read;
  if (time === null) return { kind: 'day', day };
  if (time.offset === null) return { kind: 'local', day, ms: time.ms };
  const at = new Date(instantOf(day, { ms: time.ms, offset: time.offset })).toISOString();
  return momentSpan(at) === null ? { kind: 'bad' } : { kind: 'instant', at };
}

/** What a column's dates show of their order. */
export interface ColumnDates {
  /** How many dates have only one order, by that order and by their mark. */
  readonly shown: ReadonlyMap<DateMark, Readonly<Record<DateOrder, number>>>;
  /** Marks between the numbers of dates with the year last. */
  readonly marks: ReadonlySet<DateMark>;
  /** A date that has two readings, as an example; null: there is none. */
  readonly open: string | null;
  /** Written as only spreadsheets write: without leading zeros, with dots, as a serial number or a month's name. */
  readonly rewritten: string | null;
}

/** Looks at all values of a column. `notAfter` (a day): none of its dates can be later, which settles some orders. */
export function columnDates(
  values: Iterable<string>,
  languages: readonly string[] = ENGLISH,
  notAfter: Day | null = null,
): ColumnDates {
  const shown = new Map<DateMark, Record<DateOrder, number>>();
  const marks = new Set<DateMark>();
  let open: string | null = null;
  let rewritten: string | null = null;
  for (const value of values) {
    const date = readDateText(value, languages);
    if (date.kind === 'none') continue;
    if (isRewritten(date)) rewritten ??= value;
    if (date.mark === null) continue;
    marks.add(date.mark);
    const order = date.kind === 'sure' ? date.order : onlyPossible(date, notAfter);
    if (date.kind === 'open' && order === null) open ??= value;
    if (order === null) continue;
    const counts = shown.get(date.mark) ?? { 'month-first': 0, 'day-first': 0 };
    counts[order] += 1;
    shown.set(date.mark, counts);
  }
  return { shown, marks, open, rewritten };
}

/** Whether only a spreadsheet writes a date so. */
const isRewritten = ({ form, mark }: Exclude<DateText, { readonly kind: 'none' }>): boolean =>
  form !== 'iso' && form !== 'timestamp' && (form !== 'numeric' || mark === '.');

function onlyPossible(
  { days }: Extract<DateText, { readonly kind: 'open' }>,
  notAfter: Day | null,
): DateOrder | null {
  if (notAfter === null) return null;
  const possible = (['month-first', 'day-first'] as const).filter((order) => days[order] <= notAfter);
  const [only] = possible;
  return possible.length === 1 && only !== undefined ? only : null;
}

/** What else speaks for an order. */
interface OrderHints {
  /** What Microsoft says of the column; it holds for a file that nobody rewrote. */
  readonly documented?: DateOrder | null;
  /** A spreadsheet rewrote the file: what is documented no longer holds. */
  readonly rewritten?: boolean;
  /** The file's other columns of dates. */
  readonly others?: readonly ColumnDates[];
}

/**
 * The order of a column's open dates; null: nothing settles it, and the user must be asked.
 *
 * Its own dates decide, if they all agree. Where a spreadsheet read some of the original's dates in the wrong order
 * and left those that it could not read as text, the column holds two marks, or two orders: then nothing is sure.
 * Dots are never written month first. Else the dates of other columns with the same mark decide, else what is
 * documented of a file that was not rewritten.
 */
export function orderOfColumn(dates: ColumnDates, hints: OrderHints = {}): DateOrder | null {
  const [mark, ...moreMarks] = dates.marks;
  if (mark === undefined) return hints.documented ?? null;
  if (moreMarks.length > 0) return null;
  const own = dates.shown.get(mark);
  if (own !== undefined) return orderShown(own, hints);
  return mark === '.' ? 'day-first' : orderBeside(mark, hints);
}

/** The order that a column's own dates show, where they agree. */
function orderShown(
  own: Readonly<Record<DateOrder, number>>,
  { documented = null, rewritten = false }: OrderHints,
): DateOrder | null {
  const order = agreed([own]);
  if (order === null) return null;
  const isTold = rewritten || areOne(order, documented);
  // A single date that cannot be as documented may itself be the mistake.
  return isTold || own[order] > 1 ? order : null;
}

/** The order of other columns with the same mark, and what is documented. */
function orderBeside(
  mark: DateMark,
  { documented = null, rewritten = false, others = [] }: OrderHints,
): DateOrder | null {
  const beside = agreed(others.flatMap(({ shown }) => shown.get(mark) ?? []));
  if (rewritten) return beside;
  return areOne(beside, documented) ? (documented ?? beside) : null;
}

/** Whether two orders do not contradict each other: null is no order. */
const areOne = (one: DateOrder | null, other: DateOrder | null): boolean =>
  one === null || other === null || one === other;

function agreed(counts: readonly Readonly<Record<DateOrder, number>>[]): DateOrder | null {
  const monthFirst = counts.some((one) => one['month-first'] > 0);
  const dayFirst = counts.some((one) => one['day-first'] > 0);
  if (monthFirst === dayFirst) return null;
  return monthFirst ? 'month-first' : 'day-first';
}
