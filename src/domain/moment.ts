import type { Day, Instant } from './referral';

/** A stretch of time in epoch milliseconds, both ends included. Equal ends: one exact moment. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const DAY_ALONE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the value names a day without a time. */
export function isDayAlone(moment: Instant | Day): moment is Day {
  return DAY_ALONE.test(moment);
}

/**
 * The moments that the value can mean: an instant means itself, a day alone means the whole of that day in
 * the local time zone, because Partner Center shows dates in the viewer's own zone. Null: not a real date.
 */
export function momentSpan(moment: Instant | Day): Span | null {
  const day = DAY_ALONE.exec(moment);
  if (day === null) {
    const at = Date.parse(moment);
    return Number.isNaN(at) ? null : { from: at, until: at };
  }
  const [year, month, date] = [Number(day[1]), Number(day[2]), Number(day[3])];
  const start = new Date(year, month - 1, date);
  // 2026-02-30 would roll over into March: it is no date.
  if (start.getMonth() !== month - 1 || start.getDate() !== date) return null;
  return { from: start.getTime(), until: new Date(year, month - 1, date + 1).getTime() - 1 };
}

/** The local day of an instant, `YYYY-MM-DD`; of a day, itself. Null: not a real date. */
export function localDay(moment: Instant | Day): Day | null {
  if (isDayAlone(moment)) return moment;
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A page shows minutes where a file holds seconds. */
const SAME_INSTANT_MS = 60_000;

/**
 * Whether two values can mean one moment: the same day, instants less than a minute apart, or an instant and a
 * day that holds it somewhere on Earth (UTC-12 to UTC+14): a file carries days in UTC, the page in the viewer's
 * zone.
 */
export function mayBeSameMoment(a: Instant | Day, b: Instant | Day): boolean {
  if (a === b) return true;
  const [first, second] = [somewhere(a), somewhere(b)];
  if (first === null || second === null) return false;
  if (isDayAlone(a) && isDayAlone(b)) return false;
  if (!isDayAlone(a) && !isDayAlone(b)) return Math.abs(first.from - second.from) < SAME_INSTANT_MS;
  return first.from <= second.until && second.from <= first.until;
}

function somewhere(moment: Instant | Day): Span | null {
  if (!isDayAlone(moment)) return momentSpan(moment);
  const midnight = Date.parse(`${moment}T00:00:00Z`);
  return Number.isNaN(midnight) ? null : { from: midnight - 14 * HOUR, until: midnight + DAY + 12 * HOUR };
}

/** The part that both spans share; null where they share none. */
export function overlap(a: Span, b: Span): Span | null {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return from <= until ? { from, until } : null;
}

/** The same span, later by so many milliseconds. */
export function later(span: Span, ms: number): Span {
  return { from: span.from + ms, until: span.until + ms };
}

/** Epoch milliseconds as ISO 8601 text in UTC. */
export function instant(ms: number): Instant {
  return new Date(ms).toISOString();
}
