import { DAY } from './moment';
import type { QuietHours } from './settings';

/** Minutes since local midnight of `HH:MM`. */
function minutes(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** The local moment of that day, shifted by whole days, at this many minutes after midnight, as clocks show it. */
function onDay(at: Date, days: number, minute: number): number {
  return new Date(
    at.getFullYear(),
    at.getMonth(),
    at.getDate() + days,
    Math.floor(minute / 60),
    minute % 60,
  ).getTime();
}

/**
 * When the quiet that holds at `now` ends, in epoch milliseconds; null: it is not quiet now. Times of day are local,
 * so that a night with a change of the clock is an hour longer or shorter, as nights are.
 */
export function quietUntil(quiet: QuietHours | null, now: number): number | null {
  if (quiet === null) return null;
  const [from, until] = [minutes(quiet.from), minutes(quiet.until)];
  if (from === until) return null;
  const today = new Date(now);
  // A night may have begun yesterday.
  for (const days of [-1, 0]) {
    const start = onDay(today, days, from);
    const end = onDay(today, days + (until > from ? 0 : 1), until);
    if (now >= start && now < end && end - start < 2 * DAY) return end;
  }
  return null;
}
