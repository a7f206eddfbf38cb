import { calendarDay } from '../../domain/moment';
import type { Day, Instant } from '../../domain/referral';
import { pageLanguages as ours, matchLanguage } from '../../domain/page-languages';
import { compatible, comparedText, displayText } from '../words/plain';
import { datePatterns, type DateOrder, type DatePatterns } from './date-patterns';
import { splitTime } from './time';

export type { DateOrder } from './date-patterns';

type DateReading =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'instant'; readonly instant: Instant }
  /** A date, but not certain which: `4/5/2022` without a known order, two digits that may be a year or a day. */
  | { readonly kind: 'ambiguous' }
  /** No date: other text, a day that does not exist, a text that was cut off. */
  | { readonly kind: 'none' };

export interface DateContext {
  /** BCP 47 tags in order of trust. */
  readonly languages: readonly string[];
  /** The order of numeric dates, from `columnDateOrder`; null: only what is certain by itself is read. */
  readonly order: DateOrder | null;
}

const none: DateReading = { kind: 'none' };
const ambiguous: DateReading = { kind: 'ambiguous' };
const longestDate = 80;
const noDayPeriods: ReadonlyMap<string, readonly number[]> = new Map();

/**
 * Reads a date as shown: `9/1/2022`, `31-12-2022`, `22. 12. 2022`, `Dec 22, 2022`, `22 déc. 2022`,
 * `2022年12月22日`, ISO 8601, each with or without a time. A time without a zone is the viewer's, which is the
 * environment's local zone; with a zone that is not an offset ("PST") only the day is certain. Month and
 * weekday names are `Intl`'s.
 */
export function readDate(text: string, { languages, order }: DateContext): DateReading {
  const whole = withoutAside(displayText(compatible(text)));
  if (whole.length > longestDate || !/\d\D+\d/.test(whole) || whole.endsWith('...')) return none;
  const instant = isoInstant(whole);
  if (instant) return instant;
  const hinted = [...new Set([...languages, 'en'])];
  const trusted = inOneOf(hinted, whole, order);
  if (trusted.kind !== 'none' || !/\p{L}/u.test(whole) || !/(?<!\d)\d{4}(?!\d)/.test(whole)) return trusted;
  const known = new Set(hinted.map(matchLanguage));
  const readings = ours
    .filter((language) => !known.has(language))
    .map((language) => inOneOf([language], whole, order));
  return agreed(readings.filter(({ kind }) => kind !== 'none'));
}

/** "Aug 1, 2026 (3 days ago)": a text in brackets behind a date that is not a date itself says nothing more. */
const withoutAside = (text: string): string =>
  text.replace(/(?<=\d{4}.{0,80})\s\((?!utc|gmt)(?!.{0,80}\d{4})[^()]{0,40}\p{L}{3}[^()]{0,40}\)$/iu, '');

/**
 * The order of the numeric dates in one column. Its values decide together (a 31 settles it; values that contradict
 * each other settle nothing). Where they leave it open, the first language decides that writes dates with the
 * column's own mark: a page in English was seen with `9/1/2022` and `31-12-2022` side by side, so en-US says
 * nothing about hyphens. A bare `en` says nothing, because its regions differ. Null: not certain.
 */
export function columnDateOrder(texts: readonly string[], languages: readonly string[]): DateOrder | null {
  const marks = new Set<string>();
  let possible: readonly DateOrder[] | null = null;
  for (const text of texts) {
    const numeric = numericDate(splitTime(displayText(compatible(text)), noDayPeriods).date);
    const orders = numeric ? ordersOf(numeric.numbers) : [];
    if (!numeric || orders.length === 0) continue;
    marks.add(numeric.mark);
    possible = possible === null ? orders : possible.filter((order) => orders.includes(order));
  }
  const left: readonly DateOrder[] = possible ?? [];
  if (left.length < 2) return left[0] ?? null;
  const [mark, ...otherMarks] = marks;
  if (mark === undefined || otherMarks.length > 0) return null;
  for (const tag of languages) {
    const order = orderIn(tag, mark);
    if (order && left.includes(order)) return order;
  }
  return null;
}

/**
 * The order in which a language writes numeric dates with that mark, where all its regions agree or the tag
 * names one.
 */
function orderIn(tag: string, mark: string): DateOrder | null {
  const patterns = datePatterns(tag);
  if (!patterns || patterns.separator !== mark) return null;
  if (/[-_][a-z]{2}$/i.test(tag)) return patterns.order;
  const elsewhere = ['US', 'GB'].map((region) => datePatterns(`${tag}-${region}`)?.order);
  return elsewhere.every((order) => order === patterns.order) ? patterns.order : null;
}

/** ISO 8601 with a time: with a zone an instant, without one in the viewer's. */
function isoInstant(text: string): DateReading | null {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (!found) return null;
  const [, day = '', minutes = '', seconds = ':00', fraction = '', offset = ''] = found;
  const at = new Date(
    `${day}T${minutes}${seconds}${fraction.slice(0, 4)}${offset.toUpperCase().replace(/(\d{2}):?(\d{2})$/, '$1:$2')}`,
  );
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return calendarDay(year, month, date) && !Number.isNaN(at.getTime())
    ? { kind: 'instant', instant: at.toISOString() }
    : none;
}

/** The reading in the first of the languages in which the text is a date. */
function inOneOf(tags: readonly string[], text: string, order: DateOrder | null): DateReading {
  for (const tag of tags) {
    const patterns = datePatterns(tag);
    if (!patterns) continue;
    const reading = inLanguage(text, patterns, order);
    if (reading.kind !== 'none') return reading;
  }
  return none;
}

function inLanguage(text: string, patterns: DatePatterns, order: DateOrder | null): DateReading {
  const { date, time } = splitTime(text, patterns.dayPeriods);
  const days = daysOf(date, patterns, order);
  const [day] = days;
  if (day === undefined) return none;
  if (days.length > 1 || time.kind === 'ambiguous') return ambiguous;
  if (time.kind !== 'time') return { kind: 'day', day };
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const at =
    time.offset === null
      ? new Date(year, month - 1, dayOfMonth, time.hour, time.minute, time.second)
      : new Date(
          Date.UTC(year, month - 1, dayOfMonth, time.hour, time.minute, time.second) - time.offset * 60_000,
        );
  return { kind: 'instant', instant: at.toISOString() };
}

/** Every day that the text can be. */
function daysOf(text: string, patterns: DatePatterns, order: DateOrder | null): readonly Day[] {
  const numeric = numericDate(text);
  if (numeric) {
    if (!onlyFillers(numeric.around, patterns)) return [];
    const decided = order === null ? null : dayIn(numeric.numbers, order);
    if (decided !== null) return [decided];
    return [...new Set(ordersOf(numeric.numbers).map((each) => dayIn(numeric.numbers, each)))].filter(
      (day) => day !== null,
    );
  }
  const eastAsian = /^(.*?)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?(.*)$/u.exec(text);
  if (eastAsian) {
    const [, before = '', year, month, day, after = ''] = eastAsian;
    const found = onlyFillers(`${before} ${after}`, patterns)
      ? calendarDay(Number(year), Number(month), Number(day))
      : null;
    return found === null ? [] : [found];
  }
  return namedMonth(text, patterns);
}

/** The month and the numbers of a text that holds nothing else but words that say nothing; null: it holds more. */
function monthAndNumbers(
  text: string,
  { months, fillers }: DatePatterns,
): { readonly month: number | undefined; readonly numbers: readonly string[] } | null {
  const numbers: string[] = [];
  let found: number | undefined;
  let mayBeWeekday = false;
  for (const word of comparedText(text).split(' ')) {
    const number = /^(\d{4}|\d{1,2})(?:st|nd|rd|th|er|re|o|a)?$/.exec(word)?.[1];
    const month = months.get(word);
    if (number !== undefined) numbers.push(number);
    else if (month !== undefined && (found === undefined || mayBeWeekday)) {
      // Spanish and Italian shorten Tuesday and March to one word.
      found = month;
      mayBeWeekday = fillers.has(word);
    } else if (!fillers.has(word)) return null;
  }
  return { month: found, numbers };
}

/** With a month's name none of our languages writes the year first, in two digits least of all. */
const isYearLast = (first: string, second: string): boolean =>
  first.length < 4 && second.length < 4 && /^(?:20)?(?:1\d|2\d|3\d)/u.test(second);

/**
 * `22 déc. 2022`, `Dec 22, 2022`, `sobota 22. prosince 2022`: a month's name, a day, a year, and words that
 * say nothing.
 */
function namedMonth(text: string, patterns: DatePatterns): readonly Day[] {
  const { month, numbers } = monthAndNumbers(text, patterns) ?? { month: undefined, numbers: [] };
  const [first, second, ...more] = numbers;
  if (month === undefined || first === undefined || second === undefined || more.length > 0) return [];
  const yearLast = calendarDay(yearOf(second), month, Number(first));
  const yearFirst = calendarDay(yearOf(first), month, Number(second));
  if (yearLast !== null && yearFirst !== null && isYearLast(first, second)) return [yearLast];
  return [...new Set([yearLast, yearFirst])].filter((day) => day !== null);
}

function onlyFillers(text: string, { fillers }: DatePatterns): boolean {
  return comparedText(text)
    .split(' ')
    .every((word) => word === '' || fillers.has(word));
}

type Numbers = readonly [string, string, string];

interface NumericDate {
  readonly numbers: Numbers;
  readonly mark: string;
  readonly around: string;
}

function numericDate(text: string): NumericDate | null {
  const found = /^(\D*)(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\3\s*(\d{1,4})(\D*)$/.exec(text);
  if (!found) return null;
  const [, before = '', first = '', mark = '', second = '', third = '', after = ''] = found;
  return { numbers: [first, second, third], mark, around: `${before} ${after}` };
}

/** The orders in which the three numbers are a day that exists. */
function ordersOf(numbers: Numbers): readonly DateOrder[] {
  return everyOrder.filter((order) => dayIn(numbers, order) !== null);
}

const everyOrder: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

function dayIn([first, second, third]: Numbers, order: DateOrder): Day | null {
  if (order === 'ymd')
    return third.length > 2 ? null : calendarDay(yearOf(first), Number(second), Number(third));
  if (first.length > 2) return null;
  return order === 'dmy'
    ? calendarDay(yearOf(third), Number(second), Number(first))
    : calendarDay(yearOf(third), Number(first), Number(second));
}

/** Four digits are a year, two are one of this century; one or three are none. */
function yearOf(digits: string): number {
  if (digits.length === 4) return Number(digits);
  if (digits.length === 2) return 2000 + Number(digits);
  return Number.NaN;
}

function agreed(readings: readonly DateReading[]): DateReading {
  const [first, ...others] = readings;
  if (!first) return none;
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : ambiguous;
}
