import { type DeadlineState, directContactSpan, responseSpan, type Thresholds } from './deadline';
import type { KeptReferral } from './kept';
import { isWaiting, standing } from './urgency';

/** What the toolbar's badge says of the deadlines. */
export interface DeadlineCount {
  /** Waiting referrals with a response or direct-contact deadline within the warning time and not passed. */
  readonly count: number;
  /** The worst state among them; null where none is counted. */
  readonly worst: Extract<DeadlineState, 'soon' | 'urgent'> | null;
  /** Waiting referrals whose response deadline passed, still shown as received. */
  readonly passed: number;
  /** Waiting referrals with a deadline still to come, however far. */
  readonly running: number;
  /** The next moment at which any of these figures changes by the clock alone, epoch milliseconds. */
  readonly nextChange: number | null;
}

/** Counts what is about to expire at `now` (epoch milliseconds). */
export function countDeadlines(
  referrals: Iterable<KeptReferral>,
  now: number,
  thresholds: Thresholds,
): DeadlineCount {
  let [count, passed, running, nextChange] = [0, 0, 0, Number.POSITIVE_INFINITY];
  let worst: DeadlineCount['worst'] = null;
  for (const referral of referrals) {
    if (!isWaiting(referral)) continue;
    const { next, state } = standing(referral, now, thresholds);
    if (next !== null) running += 1;
    if (state === 'passed') passed += 1;
    if (state === 'soon' || state === 'urgent') {
      count += 1;
      if (worst !== 'urgent') worst = state;
    }
    for (const span of [
      responseSpan(referral),
      referral.directContact ? directContactSpan(referral) : null,
    ]) {
      if (span === null || span.from <= now) continue;
      for (const turn of [span.from - thresholds.soonMs, span.from - thresholds.urgentMs, span.from]) {
        if (turn > now && turn < nextChange) nextChange = turn;
      }
    }
  }
  return { count, worst, passed, running, nextChange: Number.isFinite(nextChange) ? nextChange : null };
}

/** At most four characters fit on the badge: empty at 0, `99+` above 99. */
export function badgeText(count: number): string {
  if (count === 0) return '';
  return count > 99 ? '99+' : String(count);
}
