import { type DeadlineState, deadlineState, type Thresholds } from './deadline';
import type { KeptReferral } from './kept';
import { type Summarized, type Summary, summaryOf } from './summary';

/** The status of a referral's deadlines: of those that the badge counts, response and direct contact. */
export interface DeadlineStatus {
  /** The next deadline that has not passed, epoch milliseconds; null where none runs. */
  readonly next: number | null;
  /** True where the earliest moment of a deadline passed and its latest has not: it may still be open. */
  readonly perhapsOpen: boolean;
  readonly state: DeadlineState | null;
}

/** Whether somebody must answer it: test leads are shown, but nobody waits for them. */
export function isWaiting(referral: Pick<KeptReferral, 'actionable' | 'test'>): boolean {
  return referral.actionable && !referral.test;
}

const NO_STATUS: DeadlineStatus = { next: null, perhapsOpen: false, state: null };

/** Whether a deadline is near: within the warning time, and not passed. */
export const isDue = (state: DeadlineState | null): state is 'soon' | 'urgent' =>
  state === 'soon' || state === 'urgent';

/** The deadline status of one referral at `now` (epoch milliseconds). */
export function deadlineStatus(
  { actionable, test, response, contact }: Pick<Summary, 'actionable' | 'test' | 'response' | 'contact'>,
  now: number,
  thresholds: Thresholds,
): DeadlineStatus {
  if (!actionable || test) return NO_STATUS;
  let next = Number.POSITIVE_INFINITY;
  if (response !== null && response.from > now) next = response.from;
  if (contact !== null && contact.from > now && contact.from < next) next = contact.from;
  if (next < Number.POSITIVE_INFINITY)
    return { next, perhapsOpen: false, state: deadlineState(next, now, thresholds) };
  if (response === null) return NO_STATUS;
  return { next: null, perhapsOpen: response.until > now, state: 'passed' };
}

/** Groups in the order in which to work; see docs/rules.md. */
const GROUP = {
  perhapsOpen: 0,
  running: 1,
  undated: 2,
  snoozed: 3,
  passed: 4,
  noAnswerDue: 5,
  test: 6,
  archived: 7,
} as const;

/**
 * The referrals in the order in which they should be worked: what can still be saved first, by its next
 * deadline; then what must be answered but has no date, what the user put aside, what has passed (the last
 * first), what needs no answer (newest first), test leads, and what is archived.
 */
export function byUrgency<R extends Summarized>(
  referrals: readonly R[],
  now: number,
  thresholds: Thresholds,
): R[] {
  const ranked = referrals.map((referral) => {
    const summary = summaryOf(referral);
    return { referral, key: summary.key, ...rank(summary, now, thresholds) };
  });
  return ranked.sort(byRank).map(({ referral }) => referral);
}

/** A referral's place in the order in which to work: by group, then by what counts within it, smaller first. */
export interface Rank {
  readonly group: number;
  readonly within: number;
}

/** Orders by rank, and what has the same by its key. */
export function byRank(a: Rank & Pick<Summary, 'key'>, b: Rank & Pick<Summary, 'key'>): number {
  return a.group - b.group || a.within - b.within || (a.key < b.key ? -1 : 1);
}

/** The rank of a referral. @param status of its deadlines, where that is known. */
export function rank(
  summary: Summary,
  now: number,
  thresholds: Thresholds,
  status: DeadlineStatus = deadlineStatus(summary, now, thresholds),
): Rank {
  const { archived, test, actionable, cameAt, response } = summary;
  const newestFirst = -cameAt;
  if (archived) return { group: GROUP.archived, within: newestFirst };
  if (test) return { group: GROUP.test, within: newestFirst };
  if (!actionable) return { group: GROUP.noAnswerDue, within: newestFirst };
  const { next, perhapsOpen, state } = status;
  if (perhapsOpen) return { group: GROUP.perhapsOpen, within: response?.until ?? 0 };
  if (next !== null)
    return { group: isSnoozed(summary, now, state) ? GROUP.snoozed : GROUP.running, within: next };
  if (state === null) return { group: GROUP.undated, within: newestFirst };
  return { group: GROUP.passed, within: -(response?.from ?? 0) };
}

/** Whether a snooze holds at `now` (epoch milliseconds). It never hides what is urgent. */
export function isSnoozed(
  { snoozedUntil }: Pick<Summary, 'snoozedUntil'>,
  now: number,
  state: DeadlineState | null,
): boolean {
  return snoozedUntil !== null && snoozedUntil > now && state !== 'urgent';
}
