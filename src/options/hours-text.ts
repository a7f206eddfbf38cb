import { plural } from '../text/text';

/** Lengths up to this are written in hours: `72 hours`, not `3 days`. A rule of writing, of no deadline. */
const MOST_IN_HOURS = 72;

/** A length of time before a deadline, in one unit: `7 days`, `72 hours`. Only whole days are written in days. */
export function hoursText(hours: number): string {
  return hours % 24 === 0 && hours > MOST_IN_HOURS
    ? plural('alarm_days', hours / 24)
    : plural('alarm_hours', hours);
}
