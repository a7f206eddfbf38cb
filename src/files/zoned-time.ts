import type { Day, Instant } from '../domain/referral';
import type { Span } from '../domain/span';
import type { FileDate } from './file-dates';

const DAY_MS = 86_400_000;
/** The widest step of a zone's clock is looked for within so much. */
const AROUND_MS = DAY_MS;

/** A creation date as records hold it: the instant, or the day as written with the moments that it can be. */
export interface ReadCreation {
  readonly createdAt: Instant | Day;
  /** Epoch milliseconds, both included; null: `createdAt` means itself. */
  readonly createdWithin: Span | null;
}

/**
 * When a referral was created, out of a file's date. A file does not say whose clock wrote a day, or a time without
 * a zone: it is UTC or the user's zone, so all moments between the two are possible.
 * @param zone the user's IANA time zone; undefined: the environment's.
 */
export function creationOf(
  date: Extract<FileDate, { readonly kind: 'day' | 'local' | 'instant' }>,
  zone: string | undefined,
): ReadCreation {
  if (date.kind === 'instant') return { createdAt: date.at, createdWithin: null };
  const utc = Date.parse(`${date.day}T00:00:00Z`);
  const [start, end] = date.kind === 'local' ? [utc + date.ms, utc + date.ms] : [utc, utc + DAY_MS];
  const inclusive = date.kind === 'local' ? 0 : 1;
  const from = Math.min(start, ...instantsShowing(start, zone));
  const until = Math.max(end, ...instantsShowing(end, zone)) - inclusive;
  return { createdAt: date.day, createdWithin: { from, until } };
}

/**
 * The instants at which a clock in the zone shows what a clock in UTC shows at `utc`: one, two where the clock is
 * set back, and where it skips that time the two around the gap.
 */
export function instantsShowing(utc: number, zone: string | undefined): readonly number[] {
  const offsets = [...new Set([utc - AROUND_MS, utc, utc + AROUND_MS].map((at) => offsetAt(at, zone)))];
  const all = offsets.map((offset) => utc - offset);
  const real = all.filter((at) => at + offsetAt(at, zone) === utc);
  return real.length > 0 ? real : all;
}

/** Milliseconds by which the zone's clock is ahead of UTC at an instant. */
function offsetAt(at: number, zone: string | undefined): number {
  if (zone === undefined) return -new Date(at).getTimezoneOffset() * 60_000;
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(at / 1_000) * 1_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Whether the environment knows a zone of this name. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false; // Intl throws for exactly one reason: it knows no such zone.
  }
}
