import { calendarDay, momentSpan } from '../domain/moment';
import type { Day } from '../domain/referral';
import type { DateOrder, FileDate } from '../files/file-dates';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](.+))?$/;
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}),?(?: (.+))?$/;
const TIME =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,7}))?)? ?([ap]\.?m\.?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

interface Time {
  readonly ms: number;
  /** Milliseconds east of UTC; null: not named. */
  readonly offset: number | null;
}

/**
 * Reads a time as programs write one: ISO 8601, or numbers with the year last. How Microsoft's connector writes
 * `CreatedTime` is not documented; words in it (months' names) are not read here, and said.
 *
 * @param order of day and month; null: not known, then a date with two readings is `ambiguous`.
 */
export function readLeadDate(text: string, order: DateOrder | null): FileDate {
  const plain = text.trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(plain);
  if (iso !== null) return dated(dayOf(iso[1], iso[2], iso[3]), iso[4]);
  const numbers = NUMBERS.exec(plain);
  if (numbers === null) return { kind: 'bad' };
  const [, first, second, year, time] = numbers;
  const days = { 'month-first': dayOf(year, first, second), 'day-first': dayOf(year, second, first) };
  const [monthFirst, dayFirst] = [days['month-first'], days['day-first']];
  if (monthFirst === null || dayFirst === null || monthFirst === dayFirst)
    return dated(monthFirst ?? dayFirst, time);
  if (order === null) return { kind: 'ambiguous', days: [monthFirst, dayFirst] };
  return dated(days[order], time);
}

function dated(day: string | null, text: string | undefined): FileDate {
  if (day === null) return { kind: 'bad' };
  if (text === undefined) return { kind: 'day', day };
  const time = timeOf(text);
  if (time === null) return { kind: 'bad' };
  if (time.offset === null) return { kind: 'local', day, ms: time.ms };
  const at = new Date(Date.parse(day) + time.ms - time.offset).toISOString();
  return momentSpan(at) === null ? { kind: 'bad' } : { kind: 'instant', at };
}

const dayOf = (year?: string, month?: string, day?: string): Day | null =>
  calendarDay(Number(year), Number(month), Number(day));

function timeOf(text: string): Time | null {
  const [matched, hour = '', minute = '', second = '0', fraction = '', half = '', zone] =
    TIME.exec(text) ?? [];
  const hours = matched === undefined ? null : hourOfDay(Number(hour), half);
  if (hours === null || Number(minute) >= 60 || Number(second) >= 60) return null;
  const ms =
    hours * HOUR +
    Number(minute) * MINUTE +
    Number(second) * 1_000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  return { ms, offset: zone === undefined ? null : offsetOf(zone) };
}

/** The hour from 0 to 23; null: there is none. @param half `AM`, `p.m.` and the like, or empty. */
function hourOfDay(hour: number, half: string): number | null {
  if (half === '') return hour < 24 ? hour : null;
  return hour < 1 || hour > 12 ? null : (hour % 12) + (/p/i.test(half) ? 12 : 0);
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (Number(hours) * HOUR + Number(minutes) * MINUTE) * (sign === '-' ? -1 : 1);
}
