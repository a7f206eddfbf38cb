import type { ColumnMeaning, ColumnReading } from '../../domain/reading';
import type { Instant, ReferralKind } from '../../domain/referral';
import type { NeutralHeader } from '../rows/neutral-list';

export interface ColumnContext {
  /** BCP 47 tags in order of trust. */
  readonly languages: readonly string[];
  /** What the page around the list says it lists; null where it does not. */
  readonly kind: ReferralKind | null;
  /** What the user said that a header means; null: nothing. */
  readonly said: (header: string) => ColumnMeaning | null;
  /** The list has no headers at all: its rows are cards. */
  readonly cards?: boolean;
  /** The time of the reading: a referral was created before it. */
  readonly now: Instant;
}

/** A column on its way to one meaning. */
export interface Candidate {
  readonly header: NeutralHeader;
  /** Values of the sample that say something. */
  readonly texts: readonly string[];
  /** What its heading and its key can mean, whatever its values say. */
  readonly open: readonly ColumnMeaning[];
  meanings: readonly ColumnMeaning[];
  because: ColumnReading['because'];
  trouble: 'unknown-column' | 'ambiguous-column' | 'bad-value' | null;
}
