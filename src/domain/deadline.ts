import { DAY, HOUR, instant, later, momentSpan, overlap, type Span } from './moment';
import type { Instant, Referral, StatedExpiry } from './referral';

export type DeadlineKind = 'response' | 'direct-contact' | 'follow-up';
export type DeadlineState = 'ok' | 'soon' | 'urgent' | 'passed';

/** One moment by which somebody should have done something about a referral. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** The earliest moment that it can be. */
  readonly at: Instant;
  /** False where only a day or a coarse statement is known; then it may be later than `at`. */
  readonly exact: boolean;
}

/** Remaining times, in milliseconds, at which a deadline changes its state. */
export interface Thresholds {
  readonly soonMs: number;
  readonly urgentMs: number;
}

/** Microsoft's documentation of referrals: 14 days to accept or decline, else archived as Expired. */
export const RESPONSE_MS = 14 * DAY;
/** Microsoft's documentation: 72 hours for a customer who asked to be contacted directly. */
export const DIRECT_CONTACT_MS = 72 * HOUR;
/** Microsoft's advice for every marketplace lead: follow up within 24 hours. */
export const FOLLOW_UP_MS = 24 * HOUR;
/** A deadline known to the hour is exact: two units of a countdown never show more. */
const EXACT_MS = HOUR;
/** For so long, a page left open may still show "expires in …" as it stood when it was drawn. */
const STANDING_PAGE_MS = DAY;

/** What deadlines follow from. */
export type Dated = Pick<
  Referral,
  | 'kind'
  | 'list'
  | 'leadType'
  | 'stage'
  | 'actionable'
  | 'createdAt'
  | 'directContact'
  | 'doNotContact'
  | 'test'
> & {
  readonly stated?: Span | null;
  readonly expiresAt?: Instant | null;
  /** What was done to reach the customer; anything ends the advice to follow up. */
  readonly tries?: readonly unknown[];
};

/** The moments that a statement of the page allows. */
export function statedSpan({ at, precisionMs }: StatedExpiry): Span | null {
  const from = Date.parse(at);
  return Number.isNaN(from) || !(precisionMs >= 0) ? null : { from, until: from + precisionMs };
}

/**
 * What is known of a deadline once the page stated it. Statements that agree narrow each other; one that
 * disagrees replaces what was known, except where it is later by less than a day: a sentence that stands on
 * an open page ages, so the earlier one is nearer to the truth and the safer.
 */
export function settleDeadline(known: Span | null, told: Span): Span {
  if (known === null) return told;
  const both = overlap(known, told);
  if (both !== null) return both;
  const lateBy = told.from - known.until;
  return lateBy > 0 && lateBy < STANDING_PAGE_MS ? known : told;
}

/**
 * When the right to answer ends: 14 times 24 hours after it was received, or what the page states. A day
 * alone gives a day's span, whose start is local midnight of that day plus 14 days. Null where nothing expires.
 */
export function responseSpan(referral: Dated): Span | null {
  if (!referral.actionable) return null;
  const created = referral.createdAt === null ? null : momentSpan(referral.createdAt);
  const computed = created && later(created, RESPONSE_MS);
  if (referral.stated) return settleDeadline(computed, referral.stated);
  // A record written by another version or tool may carry its deadline only as the published field.
  return computed ?? (referral.expiresAt ? momentSpan(referral.expiresAt) : null);
}

/** When the customer who asked for direct contact stops waiting. The referral stays active after it. */
export function directContactSpan(referral: Dated): Span | null {
  const waits = referral.directContact && referral.stage !== 'archived' && referral.list !== 'outbound';
  return waits && !referral.doNotContact ? afterCreation(referral, DIRECT_CONTACT_MS) : null;
}

/** By when Microsoft advises to have followed up a marketplace lead; null once somebody did. */
function followUpSpan(referral: Dated): Span | null {
  const marketplace =
    referral.kind === 'lead' && (referral.list === 'marketplace' || referral.leadType === 'offer');
  const waits = (referral.tries?.length ?? 0) === 0;
  return marketplace && waits && referral.stage !== 'archived' && !referral.doNotContact
    ? afterCreation(referral, FOLLOW_UP_MS)
    : null;
}

function afterCreation(referral: Dated, ms: number): Span | null {
  const created = referral.createdAt === null ? null : momentSpan(referral.createdAt);
  return created && later(created, ms);
}

/** Every deadline that runs or ran for the referral; none for a test lead. Response first. */
export function deadlinesOf(referral: Dated): readonly Deadline[] {
  if (referral.test) return [];
  const all: readonly [DeadlineKind, Span | null][] = [
    ['response', responseSpan(referral)],
    ['direct-contact', directContactSpan(referral)],
    ['follow-up', followUpSpan(referral)],
  ];
  return all.flatMap(([kind, span]) =>
    span ? [{ kind, at: instant(span.from), exact: isExact(span) }] : [],
  );
}

/** Whether a span is narrow enough to be shown without a sign of doubt. */
export function isExact(span: Span): boolean {
  return span.until - span.from <= EXACT_MS;
}

/** How a deadline at `at` stands at `now` (epoch milliseconds). At its very moment it has passed. */
export function deadlineState(at: number, now: number, { soonMs, urgentMs }: Thresholds): DeadlineState {
  const left = at - now;
  if (left <= 0) return 'passed';
  if (left <= urgentMs) return 'urgent';
  return left <= soonMs ? 'soon' : 'ok';
}
