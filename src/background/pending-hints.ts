import type { KeptReferral } from '../domain/kept';

/** What differs between what hints were worked out of and what is kept now. */
export interface PendingHints {
  readonly changed: readonly KeptReferral[];
  readonly gone: readonly string[];
  /** What {@link StoredHints.removals} gave before the referrals were looked at. */
  readonly removals: unknown;
}
