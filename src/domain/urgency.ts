import {
  type DeadlineState,
  deadlineState,
  directContactSpan,
  responseSpan,
  type Thresholds,
} from './deadline';
import type { KeptReferral } from './kept';

/** How a referral's deadlines stand: of those that the badge counts, response and direct contact. */
export interface Standing {
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

/** What the order in which to work depends on. */
export type UrgencyFields = Pick<
  KeptReferral,
  | 'key'
  | 'kind'
  | 'list'
  | 'leadType'
  | 'stage'
  | 'actionable'
  | 'createdAt'
  | 'expiresAt'
  | 'directContact'
  | 'doNotContact'
  | 'test'
  | 'stated'
  | 'firstSeenAt'
  | 'snoozedUntil'
>;

/** How the deadlines of one referral stand at `now` (epoch milliseconds). */
export function standing(referral: UrgencyFields, now: number, thresholds: Thresholds): Standing {
  if (!isWaiting(referral)) return { next: null, perhapsOpen: false, state: null };
  const response = responseSpan(referral);
  const contact = referral.directContact ? directContactSpan(referral) : null;
  const open = [response, contact].flatMap((span) => (span !== null && span.from > now ? [span.from] : []));
  if (open.length > 0) {
    const next = Math.min(...open);
    return { next, perhapsOpen: false, state: deadlineState(next, now, thresholds) };
  }
  if (response === null) return { next: null, perhapsOpen: false, state: null };
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
export function byUrgency<R extends UrgencyFields>(
  referrals: readonly R[],
  now: number,
  thresholds: Thresholds,
): R[] {
  const ranked = referrals.map((referral) => ({ referral, ...rank(referral, now, thresholds) }));
  ranked.sort(
    (a, b) => a.group - b.group || a.within - b.within || (a.referral.key < b.referral.key ? -1 : 1),
  );
  return ranked.map(({ referral }) => referral);
}

/** A referral's place in the order in which to work: by group, then by what counts within it, smaller first. */
export function rank(
  referral: UrgencyFields,
  now: number,
  thresholds: Thresholds,
): { readonly group: number; readonly within: number } {
  const newestFirst = (): number => -(Date.parse(referral.createdAt ?? referral.firstSeenAt) || 0);
  if (referral.stage === 'archived') return { group: GROUP.archived, within: newestFirst() };
  if (referral.test) return { group: GROUP.test, within: newestFirst() };
  if (!referral.actionable) return { group: GROUP.noAnswerDue, within: newestFirst() };
  const { next, perhapsOpen, state } = standing(referral, now, thresholds);
  if (perhapsOpen) return { group: GROUP.perhapsOpen, within: responseSpan(referral)?.until ?? 0 };
  if (next !== null)
    return { group: isSnoozed(referral, now, state) ? GROUP.snoozed : GROUP.running, within: next };
  if (state === null) return { group: GROUP.undated, within: newestFirst() };
  return { group: GROUP.passed, within: -(responseSpan(referral)?.from ?? 0) };
}

/** Putting aside never hides what is urgent. */
function isSnoozed(referral: UrgencyFields, now: number, state: DeadlineState | null): boolean {
  return referral.snoozedUntil !== null && Date.parse(referral.snoozedUntil) > now && state !== 'urgent';
}
