import type { MatchByContent } from '../../domain/identity';
import type { ReferralIndex } from '../../domain/referral-index';
import type { Instant } from '../../domain/referral';
import { type RecordReading, type Stored, storeReading } from '../../domain/store-reading';

/** Merges rows into what is known; new records get random keys. @param match finds what rows without an ID are. */
export const storeRows = (
  reading: RecordReading,
  index: ReferralIndex,
  now: Instant,
  match: MatchByContent,
): Stored => storeReading(reading, index, now, { key: () => crypto.randomUUID(), match });
