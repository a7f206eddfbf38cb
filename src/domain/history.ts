import type { Instant, Outcome, Stage } from './referral';
import type { Span } from './span';

/** One thing that became of a referral, as the extension saw it. */
export type HistoryEntry =
  | {
      readonly kind: 'stage';
      /** When the extension saw it: the change itself lies between the observation before and this one. */
      readonly at: Instant;
      readonly from: Stage;
      readonly to: Stage;
      readonly outcome: Outcome | null;
      /** Whether the answer came before the response deadline; null where that cannot be told. */
      readonly onTime: boolean | null;
    }
  | { readonly kind: 'opened'; readonly at: Instant }
  | { readonly kind: 'filled'; readonly at: Instant; readonly template: string }
  /** What the team's table told. `by`: the colleague's display name; null: this user. */
  | {
      readonly kind: 'team';
      readonly at: Instant;
      readonly by: string | null;
      readonly what: TeamDeed;
    };

/** What somebody of the team did with a referral. */
export const TEAM_DEEDS = [
  'claimed',
  'gave-back',
  'noted',
  'accept',
  'decline',
  'won',
  'lost',
  'close-as-error',
] as const;
export type TeamDeed = (typeof TEAM_DEEDS)[number];

export const HISTORY_LIMIT = 50;

/** The history with one more entry; the oldest go first once it is full. */
export function withEntry(history: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  return [...history, entry].slice(-HISTORY_LIMIT);
}

/** How a referral left `received`. */
interface Answered {
  /** When it was last seen as received. */
  readonly lastReceived: Instant;
  readonly seen: Instant;
  readonly to: Stage;
  readonly outcome: Outcome | null;
}

/**
 * Whether a referral that left `received` was answered in time. The change happened after the last observation as
 * received (`lastReceived`) and not after `seen`, so it is certain only where the whole of that stretch lies
 * before the earliest or after the latest moment that the deadline can be. Expired is late by definition.
 */
export function answeredInTime(
  deadline: Span | null,
  { lastReceived, seen, to, outcome }: Answered,
): boolean | null {
  if (to === 'received') return null;
  if (outcome === 'expired') return false;
  if (deadline === null) return null;
  if (Date.parse(seen) <= deadline.from) return true;
  return Date.parse(lastReceived) > deadline.until ? false : null;
}
