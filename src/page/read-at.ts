import type { ColumnMeaning } from '../domain/reading';
import type { Instant } from '../domain/referral';

/** What a reading needs to know that the document does not say. */
export interface ReadAt {
  readonly address: URL;
  /** The browser's languages, BCP 47. */
  readonly browserLanguages: readonly string[];
  readonly now: Instant;
  /** What the user said that a header means on pages of this account and language; null: nothing. */
  readonly said: (header: string, account: string | null, language: string) => ColumnMeaning | null;
}
