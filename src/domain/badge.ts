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

/** Figures of some referrals, to which those of others can be added. Moments in epoch milliseconds; Infinity: none. */
export type DeadlineTally = Omit<DeadlineCount, 'nextChange'> & {
  /** The next moment at which more than urgency changes, told at most 5 minutes later. */
  readonly nextChange: number;
  readonly nextUrgent: number;
};

/** The figures of no referral. */
export const NO_DEADLINES: DeadlineTally = {
  count: 0,
  calls: 0,
  worst: null,
  passed: 0,
  perhaps: 0,
  running: 0,
  nextChange: Number.POSITIVE_INFINITY,
  nextUrgent: Number.POSITIVE_INFINITY,
};

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

/** Counts what is about to expire at `now` (epoch milliseconds). @param others figures of further referrals. */
export function countDeadlines(
  summaries: Iterable<Summary>,
  now: number,
  thresholds: Thresholds,
  others: DeadlineTally = NO_DEADLINES,
): DeadlineCount {
  const { nextUrgent, ...tally } = tallyDeadlines(summaries, now, thresholds, others);
  // Among urgent ones one more changes nothing that is shown; the first one is told to the moment.
  const next = tally.worst === 'urgent' ? tally.nextChange : Math.min(tally.nextChange, nextUrgent);
  return { ...tally, nextChange: Number.isFinite(next) ? next : null };
}

/** Adds the figures of these referrals at `now` (epoch milliseconds) to those of others. */
export function tallyDeadlines(
  summaries: Iterable<Summary>,
  now: number,
  thresholds: Thresholds,
  others: DeadlineTally,
): DeadlineTally {
  let { count, calls, passed, perhaps, running, worst, nextChange, nextUrgent } = others;
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
  return { count, calls, worst, passed, perhaps, running, nextChange, nextUrgent };
}

/** At most four characters fit on the badge: empty at 0, `99+` above 99. */
export function badgeText(count: number): string {
  if (count === 0) return '';
  return count > 99 ? '99+' : String(count);
}
