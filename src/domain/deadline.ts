import { createdSpan } from './created';
import { DAY, HOUR, instant, momentSpan, possible, ZONES_MS } from './moment';
import type { Instant, Referral, StatedExpiry, StatedPlace } from './referral';
import { later, overlap, type Span } from './span';

export type DeadlineKind = 'response' | 'direct-contact' | 'follow-up';
export type DeadlineState = 'ok' | 'soon' | 'urgent' | 'passed';

/** One moment by which somebody should have done something about a referral. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** The earliest moment that it can be. */
  readonly at: Instant;
  /** False where only a day or a coarse statement is known; then it may be later than `at`. */
  readonly exact: boolean;
  /** The latest moment that it can be; absent where it is exact. */
  readonly latest?: Instant;
}

/** Remaining times, in milliseconds, at which a deadline changes its state. */
export interface Thresholds {
  readonly soonMs: number;
  readonly urgentMs: number;
}

/** Microsoft's documentation of referrals: 14 days to accept or decline, else archived as Expired. */
export const RESPONSE_MS = 14 * DAY;
/** Microsoft's documentation: 72 hours for a customer who asked to be contacted directly. */
const DIRECT_CONTACT_MS = 72 * HOUR;
/** Microsoft's advice for every marketplace lead: follow up within 24 hours. */
const FOLLOW_UP_MS = 24 * HOUR;
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
  readonly createdWithin?: Span | null;
  readonly stated?: Stated | null;
  readonly expiresAt?: Instant | null;
  readonly expiresAtExact?: boolean;
  /** What was done to reach the customer; anything ends the advice to follow up. */
  readonly tries?: readonly unknown[];
};

/** A deadline as Partner Center stated it. */
export interface Stated extends Span {
  /** Where the first of the statements that agree stood, and when it was read. Absent: an older version kept it. */
  readonly place?: StatedPlace;
  readonly at?: Instant;
  /** A second source gave the same deadline. */
  readonly agreed?: boolean;
}

/** The moments that a statement of the page allows. Null: it names none between 2000 and 2100. */
export function statedSpan({ at, precisionMs }: Pick<StatedExpiry, 'at' | 'precisionMs'>): Span | null {
  const from = Date.parse(at);
  return possible({ from, until: from + precisionMs });
}

/**
 * What is known of a stated deadline after one more statement. Those that agree narrow each other; one that
 * disagrees replaces what was known, except where it is later by less than a day: a sentence that stands on an open
 * page ages, so the earlier one is nearer to the truth and the safer.
 *
 * A second source agrees where a label about expiry and a sentence give the same deadline, or where one place gave
 * it twice, more than a day and more than its own step apart: only a countdown that really runs does that.
 */
export function settleStated(known: Stated | null, told: Stated): Stated {
  if (known === null) return told;
  const both = overlap(known, told);
  if (both === null) {
    const lateBy = told.from - known.until;
    return lateBy > 0 && lateBy < STANDING_PAGE_MS ? known : told;
  }
  const apart = Date.parse(told.at ?? '') - Date.parse(known.at ?? '');
  const agreed =
    known.agreed === true ||
    (known.place !== undefined && told.place !== known.place) ||
    apart > Math.max(DAY, told.until - told.from);
  return { ...told, ...known, ...both, agreed };
}

/**
 * What follows from the creation date (`computed`) and from what was stated. They narrow each other. A statement
 * that is later than all that the creation date allows counts only where a second source agrees. One that is earlier
 * gives the earliest moment; the latest stays the computed one, since one of the two is wrong.
 */
function weighed(computed: Span, stated: Stated): Span {
  const both = overlap(computed, stated);
  if (both !== null) return both;
  if (stated.from > computed.until) return stated.agreed === true ? stated : computed;
  return { from: stated.from, until: computed.until };
}

/**
 * When the right to answer ends: 14 times 24 hours after it was received, or what the page states. Where only a day
 * is known, the span begins with the earliest moment of that day in the zones that are possible. Null where nothing
 * expires.
 */
export function responseSpan(referral: Dated): Span | null {
  return referral.actionable ? answerSpan(referral) : null;
}

function answerSpan(referral: Dated): Span | null {
  const created = createdSpan(referral);
  const stated = possible(referral.stated) && referral.stated;
  if (created !== null) {
    const computed = later(created, RESPONSE_MS);
    return stated ? weighed(computed, stated) : computed;
  }
  return stated ?? publishedSpan(referral);
}

/** A record written by another version or tool may carry its deadline only as the published fields. */
function publishedSpan({ expiresAt, expiresAtExact }: Dated): Span | null {
  const span = expiresAt ? momentSpan(expiresAt) : null;
  return span && expiresAtExact === false ? { from: span.from, until: span.from + DAY - 1 } : span;
}

/**
 * When the referral was received, as closely as is known: a stated deadline tells it too, where no more than the
 * difference of two time zones lies between that and the creation date.
 */
function receivedSpan(referral: Dated): Span | null {
  const created = createdSpan(referral);
  const ends = created && answerSpan(referral);
  if (created === null || ends === null) return null;
  const received = later(ends, -RESPONSE_MS);
  return received.from >= created.from - ZONES_MS && received.from <= created.until ? received : created;
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
  const received = receivedSpan(referral);
  return received && later(received, ms);
}

/** Every deadline that runs or ran for the referral; none for a test lead. Response first. */
export function deadlinesOf(referral: Dated): readonly Deadline[] {
  if (referral.test) return [];
  const all: readonly [DeadlineKind, Span | null][] = [
    ['response', responseSpan(referral)],
    ['direct-contact', directContactSpan(referral)],
    ['follow-up', followUpSpan(referral)],
  ];
  return all.flatMap(([kind, span]) => {
    if (span === null) return [];
    const at = instant(span.from);
    return isExact(span)
      ? { kind, at, exact: true }
      : { kind, at, exact: false, latest: instant(span.until) };
  });
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
