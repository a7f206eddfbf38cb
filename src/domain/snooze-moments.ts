import { DAY, HOUR, instant } from './moment';
import type { Instant } from './referral';

/** The hour of the morning at which a snooze of whole days ends, local time. */
const MORNING = 9;
/** The hour at which an afternoon begins. */
const AFTERNOON = 14;

export type SnoozeChoice = 'hour' | 'afternoon' | 'tomorrow' | 'work-day' | 'day-before';

/** A moment until which a referral may sleep. */
interface SnoozeMoment {
  readonly choice: SnoozeChoice;
  readonly at: Instant;
  /** Its response deadline comes first: the snooze ends there instead. */
  readonly pastDeadline: boolean;
}

/** The local time of a day, this many days after that of `now`, epoch milliseconds. */
function hourOfDay(now: number, days: number, hour: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hour).getTime();
}

/** The morning of a day that a date field gives, `YYYY-MM-DD`; null: not a date. */
export function morningOf(day: string): Instant | null {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date, MORNING).getTime();
  return day === '' || Number.isNaN(at) ? null : instant(at);
}

/** How many days it is to the next day from Monday to Friday. */
function daysToWork(now: number): number {
  const weekday = new Date(now).getDay();
  if (weekday === 5) return 3;
  return weekday === 6 ? 2 : 1;
}

/**
 * The moments that are offered, the nearest first. What has passed or is less than an hour away is left out, and each
 * moment stands once.
 * @param now epoch milliseconds.
 * @param deadline the earliest response deadline, epoch milliseconds; null: none runs.
 */
export function snoozeMoments(now: number, deadline: number | null): readonly SnoozeMoment[] {
  const moments: readonly (readonly [SnoozeChoice, number | null])[] = [
    ['hour', now + HOUR],
    ['afternoon', hourOfDay(now, 0, AFTERNOON)],
    ['tomorrow', hourOfDay(now, 1, MORNING)],
    ['work-day', hourOfDay(now, daysToWork(now), MORNING)],
    ['day-before', deadline === null ? null : deadline - DAY],
  ];
  const taken = new Set<number>();
  const offered: { readonly choice: SnoozeChoice; readonly at: number }[] = [];
  for (const [choice, at] of moments) {
    if (at === null || at < now + HOUR || taken.has(at)) continue;
    taken.add(at);
    offered.push({ choice, at });
  }
  return offered
    .sort((a, b) => a.at - b.at)
    .map(({ choice, at }) => ({
      choice,
      at: instant(at),
      pastDeadline: deadline !== null && at > deadline,
    }));
}
