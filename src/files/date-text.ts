import { calendarDay } from '../domain/moment';
import type { Day } from '../domain/referral';
import { readDate } from '../language/values/date';
import { datePatterns } from '../language/values/date-patterns';
import { splitTime, type TimeOfDay } from '../language/values/time';
import { compatible, displayText } from '../language/words/plain';
import { serialDay } from './calendar-day';

/** Which of the first two numbers of `03/04/2026` is the month. */
export type DateOrder = 'month-first' | 'day-first';
export type DateMark = '/' | '.' | '-';
const marks: readonly DateMark[] = ['/', '.', '-'];

/** The time of day beside a date, as written. */
interface ClockTime {
  /** Milliseconds since midnight. */
  readonly ms: number;
  /** Minutes east of UTC; null: no zone is named. */
  readonly offset: number | null;
}

/** A date as it is written, before anything settles what is open. */
export type DateText =
  /** One day, whatever the order. `mark`: of a numeric date with the year last. */
  | {
      readonly kind: 'sure';
      readonly day: Day;
      readonly time: ClockTime | null;
      readonly mark: DateMark | null;
      readonly order: DateOrder | null;
      readonly form: DateForm;
    }
  /** Two days, by the order of the first two numbers. */
  | {
      readonly kind: 'open';
      readonly days: Readonly<Record<DateOrder, Day>>;
      readonly time: ClockTime | null;
      readonly mark: DateMark;
      readonly form: DateForm;
    }
  | { readonly kind: 'none' };

/** How it is written; only spreadsheets write some of these. */
type DateForm = 'iso' | 'numeric' | 'short-numeric' | 'named-month' | 'serial' | 'timestamp';

const NONE: DateText = { kind: 'none' };
const CLOCK = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,7}))?)?\s*([AP])?\.?(?:M\.?)?`;
const ZONE = String.raw`(Z|UTC|GMT|(?:UTC|GMT)?\s*[+\-−]\d{1,2}(?::?\d{2})?)?`;
const TIME = String.raw`(?:(?:T|[\s,]+)${CLOCK}\s*${ZONE})?`;
const ISO = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'iu');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\.?${TIME}$`, 'iu');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(?:\.\d+)?(Z)?)?$/u;
const NUMBER = /^\d{5}(?:[.,]\d+)?$/u;
/** .NET's old JSON, and epoch times as APIs write them: seconds or milliseconds of this century. */
const EPOCH = /^(?:\/Date\((\d{12,13})(?:[+-]\d{4})?\)\/|(\d{13})|(1\d{9}|[2-3]\d{9})(?:\.\d+)?)$/u;
const LONGEST = 80;
const MINUTE_MS = 60_000;

/**
 * Reads a date in any form that files carry: ISO 8601, numbers in either order, two-digit years, month names in
 * the user's languages or English, a spreadsheet's serial number, an epoch time.
 */
export function readDateText(text: string, languages: readonly string[]): DateText {
  const whole = displayText(compatible(text)).trim();
  if (whole.length > LONGEST || !/\d/u.test(whole)) return NONE;
  return isoText(whole) ?? yearLastText(whole) ?? machineText(whole) ?? inWords(whole, languages);
}

function isoText(text: string): DateText | null {
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [, year, , month, day] = parts;
  const time = clockOf(parts.slice(5));
  return time === 'bad' ? NONE : sure(calendarDay(Number(year), Number(month), Number(day)), time, 'iso');
}

function yearLastText(text: string): DateText | null {
  const parts = YEAR_LAST.exec(text);
  if (parts === null) return null;
  const [, first = '', mark, second = '', year = ''] = parts;
  const time = clockOf(parts.slice(5));
  if (time === 'bad') return NONE;
  // Between hyphens the two-digit year may stand first.
  if (year.length === 2 && mark === '-' && first.length === 2 && Number(first) > 12) return NONE;
  return numericText([first, second, year], mark, time);
}

function numericText(
  [first, second, year]: readonly [string, string, string],
  written: string | undefined,
  time: ClockTime | null,
): DateText {
  const mark = marks.find((one) => one === written);
  if (mark === undefined) return NONE;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const form = first.length === 2 && second.length === 2 && year.length === 4 ? 'numeric' : 'short-numeric';
  const monthFirst = calendarDay(full, Number(first), Number(second));
  const dayFirst = calendarDay(full, Number(second), Number(first));
  if (monthFirst !== null && dayFirst !== null && monthFirst !== dayFirst)
    return { kind: 'open', days: { 'month-first': monthFirst, 'day-first': dayFirst }, time, mark, form };
  const day = monthFirst ?? dayFirst;
  if (day === null) return NONE;
  const onlyOrder = monthFirst === null ? 'day-first' : 'month-first';
  return { kind: 'sure', day, time, mark, order: monthFirst === dayFirst ? null : onlyOrder, form };
}

function machineText(text: string): DateText | null {
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    const time = hour === undefined ? null : clockOf([hour, minute, second, undefined, undefined, zone]);
    return time === 'bad' ? NONE : sure(calendarDay(Number(year), Number(month), Number(day)), time, 'iso');
  }
  if (NUMBER.test(text)) {
    const serial = serialDay(Number(text.replace(',', '.')));
    if (serial === null) return NONE;
    const time = /[.,]/u.test(text) ? { ms: serial.ms, offset: null } : null;
    return sure(serial.day, time, 'serial');
  }
  const epoch = EPOCH.exec(text);
  if (epoch === null) return null;
  const at = new Date(Number(epoch[1] ?? epoch[2] ?? Number(epoch[3]) * 1_000));
  const day = calendarDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  const ms = at.getTime() - Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  return sure(day, { ms, offset: 0 }, 'timestamp');
}

/** Month names and parts of the day, as the page's own reader knows them. */
function inWords(text: string, languages: readonly string[]): DateText {
  for (const tag of new Set([...languages, 'en'])) {
    const patterns = datePatterns(tag);
    if (patterns === null) continue;
    const { date, time } = splitTime(text, patterns.dayPeriods);
    if (time.kind === 'ambiguous') continue;
    const clock = clockOfWords(time);
    const numeric = YEAR_LAST.exec(date.replace(/,?\s*$/u, '').trim());
    const [, first, mark, second, year] = numeric ?? [];
    if (first !== undefined && second !== undefined && year !== undefined && numeric?.[5] === undefined)
      return numericText([first, second, year], mark, clock);
    const reading = readDate(date.replace(/(\d)-(?=\p{L})|(?<=\p{L}\.?)-(?=\d)/gu, '$1 '), {
      languages: [tag],
      order: null,
    });
    if (reading.kind === 'day') {
      const [y = 0, m = 0, d = 0] = reading.day.split('-').map(Number);
      return sure(calendarDay(y, m, d), clock, 'named-month');
    }
  }
  return NONE;
}

function sure(day: Day | null, time: ClockTime | null, form: DateForm): DateText {
  return day === null ? NONE : { kind: 'sure', day, time, mark: null, order: null, form };
}

function clockOfWords(time: TimeOfDay): ClockTime | null {
  return time.kind === 'time'
    ? { ms: ((time.hour * 60 + time.minute) * 60 + time.second) * 1_000, offset: time.offset }
    : null;
}

/** Hour, minute, second, fraction, half of the day, zone; null: no time, `bad`: none that a clock shows. */
function clockOf(parts: readonly (string | undefined)[]): ClockTime | null | 'bad' {
  const [hour, minute, second = '0', fraction = '', half, zone] = parts;
  if (hour === undefined) return null;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  const isBad =
    hours > 23 ||
    Number(minute) > 59 ||
    Number(second) > 59 ||
    (half !== undefined && !(Number(hour) >= 1 && Number(hour) <= 12));
  if (isBad) return 'bad';
  const ms =
    ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1_000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  return { ms, offset: zone === undefined ? null : minutesEast(zone) };
}

function minutesEast(zone: string): number {
  const parts = /([+\-−])(\d{1,2}):?(\d{2})?$/u.exec(zone);
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return parts[1] === '+' ? minutes : -minutes;
}

/** The instant of a day and a time that names its zone, in epoch milliseconds. */
export function instantOf(day: Day, { ms, offset }: ClockTime & { readonly offset: number }): number {
  return Date.parse(`${day}T00:00:00Z`) + ms - offset * MINUTE_MS;
}
