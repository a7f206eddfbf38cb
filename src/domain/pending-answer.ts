import type { PreparedAnswer } from './form';
import type { Instant } from './referral';

/** An answer that waits to be put into a file for Partner Center's own Upload. At most one a referral: the last. */
export interface PendingAnswer extends PreparedAnswer {
  /** The record's key. */
  readonly key: string;
  /** When it was prepared. */
  readonly at: Instant;
}
