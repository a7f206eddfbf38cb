import type { Instant, ReferralFacts } from '../../src/domain/referral';
import type { ColumnKey } from './columns';

/** The words that Partner Center uses for where a referral stands, in list and progress. */
export type StatusWord =
  | 'new'
  | 'pending'
  | 'received'
  | 'created'
  | 'active'
  | 'accepted'
  | 'won'
  | 'lost'
  | 'declined'
  | 'expired'
  | 'error';
export type DealType = 'coSell' | 'partnerLed' | 'private' | 'p2p' | 'solutionAssessment';

/**
 * One referral of the sample as it really is: the facts of `ReferralFacts`, and what the page needs to draw
 * them. `dealType` and `microsoftStatus` are null here: they are words, drawn from `deal` and `microsoft`
 * in the page's language.
 */
export interface Truth extends ReferralFacts {
  readonly id: string;
  /** An identity that is no GUID, for the grids whose row keys are not the referral's. */
  readonly rowNumber: number;
  readonly createdAt: Instant | null;
  readonly favorite: boolean;
  /** Somebody must answer it: received, inbound, not informational. */
  readonly actionable: boolean;
  /** 14 days after it was received; null where nothing expires. */
  readonly expiresAt: Instant | null;
  readonly test: boolean;
  readonly doNotContact: boolean;
  readonly status: StatusWord;
  readonly microsoft: StatusWord | null;
  readonly deal: DealType | null;
  /** How many of Qualified, Developed, Proposed, Negotiated are done. */
  readonly salesStage: 0 | 1 | 2 | 3 | 4;
  /** Texts that the page shows in place of the drawn ones: padded, escaped, broken. */
  readonly shown: Readonly<Partial<Record<ColumnKey, string>>>;
  /** Fields where null is as right as the value: the page shows something broken. */
  readonly mayBeNull: readonly (keyof ReferralFacts)[];
}

export const hour = 3_600_000;
export const day = 24 * hour;
