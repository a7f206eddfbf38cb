import { directContactSpan, type Dated, responseSpan } from './deadline';
import { type HomeTab, tabOf } from './freshness';
import type { KeptReferral } from './kept';
import { looksLikeSpam } from './spam';
import type { Span } from './span';

/**
 * What of a referral the badge, the order in which to work and all counts need. It follows from the record alone, and
 * is kept beside it, so that a wake need not read the records.
 */
export interface Summary {
  readonly key: string;
  readonly account: string | null;
  readonly tab: HomeTab;
  readonly archived: boolean;
  readonly actionable: boolean;
  readonly test: boolean;
  readonly favorite: boolean;
  /** An answer was filled in, and Partner Center does not show it yet. */
  readonly sent: boolean;
  /** Microsoft marks its e-mail address or phone number as spam. */
  readonly spam: boolean;
  /** The deadline to answer and the one to call; null where nobody waits for it. */
  readonly response: Span | null;
  readonly contact: Span | null;
  /** Epoch milliseconds; null: it was not put aside. */
  readonly snoozedUntil: number | null;
  /** When it came, epoch milliseconds; 0: not known. */
  readonly cameAt: number;
}

/** What a summary is made of. */
export type Summarized = Dated &
  Pick<
    KeptReferral,
    | 'key'
    | 'account'
    | 'qualification'
    | 'favorite'
    | 'waiting'
    | 'snoozedUntil'
    | 'firstSeenAt'
    | 'expiresAt'
    | 'expiresAtExact'
    | 'emailValidity'
    | 'phoneValidity'
  >;

/** The summary of a record. */
export function summaryOf(record: Summarized): Summary {
  const { key, account, actionable, test, favorite, snoozedUntil } = record;
  const waits = actionable && !test;
  const sleeps = snoozedUntil === null ? Number.NaN : Date.parse(snoozedUntil);
  return {
    key,
    account,
    tab: tabOf(record),
    archived: record.stage === 'archived',
    actionable,
    test,
    favorite,
    sent: record.waiting !== null,
    spam: looksLikeSpam(record),
    response: waits ? responseSpan(record) : null,
    contact: waits && record.directContact ? directContactSpan(record) : null,
    snoozedUntil: Number.isNaN(sleeps) ? null : sleeps,
    cameAt: Date.parse(record.createdAt ?? record.firstSeenAt) || 0,
  };
}

const isSameSpan = (one: Span | null, other: Span | null): boolean =>
  one?.from === other?.from && one?.until === other?.until;

/** Whether two summaries say the same. */
export function isSameSummary(one: Summary, other: Summary): boolean {
  const { response, contact, ...rest } = one;
  return (
    isSameSpan(response, other.response) &&
    isSameSpan(contact, other.contact) &&
    (Object.keys(rest) as (keyof typeof rest)[]).every((name) => one[name] === other[name])
  );
}
