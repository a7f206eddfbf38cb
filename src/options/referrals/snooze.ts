import { instant } from '../../domain/moment';
import type { Instant } from '../../domain/referral';
import { plural, text } from '../../text/text';

/** The hour of the morning at which a snooze ends. */
const MORNING = 8;

/** The morning so many days from now, in the reader's time zone. @param now epoch milliseconds. */
export function morningIn(days: number, now: number): Instant {
  const day = new Date(now);
  return instant(new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, MORNING).getTime());
}

/** For how long a referral is usually put aside; null ends it. */
export const snoozeChoices: readonly { readonly days: number | null; readonly label: () => string }[] = [
  { days: 1, label: () => text('snooze_tomorrow') },
  { days: 3, label: () => plural('snooze_days', 3) },
  { days: 7, label: () => plural('snooze_days', 7) },
  { days: null, label: () => text('snooze_end') },
];
