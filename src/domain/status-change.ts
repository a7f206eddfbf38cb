import type { Thresholds } from './deadline';
import { DAY } from './moment';
import type { Summary } from './summary';

/**
 * The next moment at which the clock alone changes a referral's deadline status, its heading or its place in the order,
 * epoch milliseconds; Infinity: never. Local midnights also move it below another heading; they are not among these.
 */
export function nextStatusChange(
  { response, contact, snoozedUntil }: Pick<Summary, 'response' | 'contact' | 'snoozedUntil'>,
  { soonMs, urgentMs }: Thresholds,
  now: number,
): number {
  let next = Number.POSITIVE_INFINITY;
  const at = (moment: number): void => {
    if (moment > now && moment < next) next = moment;
  };
  for (const span of [response, contact]) {
    if (span === null) continue;
    at(span.from - soonMs);
    at(span.from - urgentMs);
    at(span.from);
  }
  if (response !== null) {
    at(response.until);
    // From here on it is long overdue.
    at(response.until + DAY);
  }
  if (snoozedUntil !== null) at(snoozedUntil);
  return next;
}
