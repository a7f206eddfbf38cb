import type { Day, Instant } from './referral';
import type { Span } from './span';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const DAY_ALONE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the value names a day without a time. */
export function isDayAlone(moment: Instant | Day): moment is Day {
  return DAY_ALONE.test(moment);
}

/** Dates outside these are refused everywhere: no referral has one, and arithmetic on them can fail. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2100-01-01';
const FIRST_MS = Date.parse(FIRST_DAY);
const LAST_MS = Date.parse(LAST_DAY);

/**
 * The moments that a value means in the environment's own time zone: an instant means itself, a day alone the whole
 * of that day there. Null: not a real date, or not between 2000 and 2100.
 */
export function momentSpan(moment: Instant | Day): Span | null {
  if (!isDayAlone(moment)) return instantSpan(moment);
  const day = dayParts(moment);
  if (day === null) return null;
  const [year, month, date] = day;
  return possible({
    from: new Date(year, month, date).getTime(),
    until: new Date(year, month, date + 1).getTime() - 1,
  });
}

/** The first place on Earth begins a day 14 hours before UTC does. */
const FIRST_ZONE_MS = 14 * HOUR;
/** The last place on Earth ends a day 12 hours after UTC does. */
const LAST_ZONE_MS = 12 * HOUR;
/** Two clocks on Earth differ by no more than this. */
export const ZONES_MS: number = FIRST_ZONE_MS + LAST_ZONE_MS;

/** The moments that a value can mean anywhere on Earth. Null: see {@link momentSpan}. */
export function spanAnywhere(moment: Instant | Day): Span | null {
  if (!isDayAlone(moment)) return instantSpan(moment);
  const day = dayParts(moment);
  const midnight = day === null ? Number.NaN : Date.UTC(...day);
  return possible({ from: midnight - FIRST_ZONE_MS, until: midnight + DAY + LAST_ZONE_MS - 1 });
}

/**
 * A span whose ends lie between 2000 and 2100, in the right order; else null. What was stored or received goes
 * through it. Some days to spare: the first day begins earlier in some zones, and a deadline comes after its creation.
 */
export function possible(span: Span | null | undefined): Span | null {
  const isIn = span && span.from >= FIRST_MS - 2 * DAY && span.until <= LAST_MS + 30 * DAY;
  return isIn && span.from <= span.until ? span : null;
}

function instantSpan(text: Instant): Span | null {
  const at = Date.parse(text);
  return at >= FIRST_MS && at <= LAST_MS ? { from: at, until: at } : null;
}

/**
 * The day as `YYYY-MM-DD`; null: the calendar has no such day, or it is not between 2000 and 2100.
 * @param month from 1
 */
export function calendarDay(year: number, month: number, day: number): Day | null {
  if (!(year >= 2000 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const text = `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
  return text > LAST_DAY ? null : text;
}

/** Year, month (from 0) and day of a day that exists: 2026-02-30 would roll over into March. */
function dayParts(day: Day): readonly [number, number, number] | null {
  if (day < FIRST_DAY || day > LAST_DAY) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const noon = new Date(Date.UTC(year, month - 1, date));
  return noon.getUTCMonth() === month - 1 && noon.getUTCDate() === date ? [year, month - 1, date] : null;
}

/** The local day of an instant, `YYYY-MM-DD`; of a day, itself. Null: not a real date, or not between 2000 and 2100. */
export function localDay(moment: Instant | Day): Day | null {
  if (isDayAlone(moment)) return dayParts(moment) === null ? null : moment;
  const at = new Date(moment);
  if (instantSpan(moment) === null) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Epoch milliseconds, of a clock or a possible span, as ISO 8601 text in UTC. */
export function instant(ms: number): Instant {
  return new Date(ms).toISOString();
}
