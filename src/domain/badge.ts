import type { DeadlineState, Thresholds } from './deadline';
import type { Summary } from './summary';
import { isDue, isWaiting, deadlineStatus } from './urgency';

/** What the toolbar's badge says of the deadlines. */
export interface DeadlineCount {
  /** Waiting referrals with a response or direct-contact deadline within the warning time and not passed. */
  readonly count: number;
  /** Those of `count` that only a wish for direct contact makes urgent: somebody should call. */
  readonly calls: number;
  /** The worst state among them; null where none is counted. */
  readonly worst: Extract<DeadlineState, 'soon' | 'urgent'> | null;
  /** Waiting referrals whose response deadline passed, still shown as received. */
  readonly passed: number;
  /** Those of `passed` that may still be open: only a day or a coarse statement gives their deadline. */
  readonly perhaps: number;
  /** Waiting referrals with a deadline still to come, however far. */
  readonly running: number;
  /**
   * The next moment at which these figures are to be counted again, epoch milliseconds: what changes by the
   * clock alone is told at most 5 minutes later, and the first that becomes urgent at its moment.
   */
  readonly nextChange: number | null;
}

/**
 * Where nothing becomes urgent, changes within this many milliseconds are told together: each of them wakes the
 * worker.
 */
const TOGETHER_MS = 5 * 60_000;

const coarse = (at: number): number => Math.ceil(at / TOGETHER_MS) * TOGETHER_MS;

/** Whether only a wish for direct contact makes a referral urgent: its response deadline passed, or is far. */
const isCall = ({ response }: Summary, now: number, { soonMs }: Thresholds): boolean =>
  response === null || response.from <= now || response.from - now > soonMs;

/** When a deadline of a referral comes near or passes, and when one becomes urgent; infinite: not any more. */
function nextTurns(
  { response, contact }: Summary,
  now: number,
  { soonMs, urgentMs }: Thresholds,
): { readonly change: number; readonly urgent: number } {
  let [change, urgent] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const span of [response, contact]) {
    if (span === null || span.from <= now) continue;
    const soon = span.from - soonMs;
    change = Math.min(change, coarse(soon > now ? soon : span.from));
    if (span.from - urgentMs > now) urgent = Math.min(urgent, span.from - urgentMs);
  }
  return { change, urgent };
}

/** Counts what is about to expire at `now` (epoch milliseconds). */
export function countDeadlines(
  summaries: Iterable<Summary>,
  now: number,
  thresholds: Thresholds,
): DeadlineCount {
  let [count, calls, passed, perhaps, running] = [0, 0, 0, 0, 0];
  let [nextChange, nextUrgent] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let worst: DeadlineCount['worst'] = null;
  for (const summary of summaries) {
    if (!isWaiting(summary)) continue;
    const { next, perhapsOpen, state } = deadlineStatus(summary, now, thresholds);
    if (next !== null) running += 1;
    if (state === 'passed') passed += 1;
    if (perhapsOpen) {
      perhaps += 1;
      nextChange = Math.min(nextChange, coarse(summary.response?.until ?? nextChange));
    }
    if (isDue(state)) {
      count += 1;
      if (isCall(summary, now, thresholds)) calls += 1;
      if (worst !== 'urgent') worst = state;
    }
    const turns = nextTurns(summary, now, thresholds);
    nextChange = Math.min(nextChange, turns.change);
    nextUrgent = Math.min(nextUrgent, turns.urgent);
  }
  // Among urgent ones one more changes nothing that is shown; the first one is told to the moment.
  if (worst !== 'urgent') nextChange = Math.min(nextChange, nextUrgent);
  return {
    count,
    calls,
    worst,
    passed,
    perhaps,
    running,
    nextChange: Number.isFinite(nextChange) ? nextChange : null,
  };
}

/** At most four characters fit on the badge: empty at 0, `99+` above 99. */
export function badgeText(count: number): string {
  if (count === 0) return '';
  return count > 99 ? '99+' : String(count);
}
