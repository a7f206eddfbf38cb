import { directContactSpan, responseSpan } from './deadline';
import type { KeptReferral } from './kept';
import { DAY, HOUR, instant } from './moment';
import type { Instant } from './referral';

/**
 * Until when "not now" puts a referral aside: a day; where a deadline is nearer than two, half of the time that is
 * left, an hour at least. @param now epoch milliseconds.
 */
export function notNow(referral: KeptReferral, now: number): Instant {
  const ends = [responseSpan(referral), directContactSpan(referral)].flatMap((span) =>
    span !== null && span.from > now ? [span.from - now] : [],
  );
  const left = Math.min(...ends, 2 * DAY);
  return instant(now + Math.max(HOUR, left / 2));
}
