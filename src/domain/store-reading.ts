import { doubtAfter } from './doubt';
import { type MatchByContent, matchReadings } from './identity';
import { blankReferral, type KeptReferral } from './kept';
import { mergeReading } from './merge';
import type { PageReading } from './reading';
import type { ReferralIndex } from './referral-index';
import type { Instant, ReferralReading } from './referral';

/** What one reading does to what is known. */
export interface Stored {
  /** Every record that the reading made or touched, in its final form, each once. */
  readonly records: readonly KeptReferral[];
  /** How many of them are new. */
  readonly added: number;
}

/** The part of a reading that decides about records; files are read into the same form. */
export type RecordReading = Pick<PageReading, 'account' | 'list' | 'readAt' | 'referrals'> & {
  /** True: the lines of a file, no look at a page. */
  readonly file?: boolean;
};

/** {@link storeReading} for whoever has its own source of keys, and of what finds rows without an ID. */
export type StoreRows = (reading: RecordReading, index: ReferralIndex, now: Instant) => Stored;

/** What merging a reading needs besides the reading and the records. */
interface Sources {
  /** Gives a key that was never used. */
  readonly key: () => string;
  /** Finds what rows without an ID are; asked only where there are any. */
  readonly match: MatchByContent;
}

/** The records that a reading touches, while it is merged. */
class Merging {
  /** Every record that was made or touched, in its last form. */
  readonly touched = new Map<string, KeptReferral>();
  /** Number of new records. */
  added = 0;
  /** Rows of one reading may repeat an ID that is new. */
  readonly #fresh = new Map<string, string>();
  readonly #reading: RecordReading;
  readonly #index: ReferralIndex;
  readonly #at: Instant;
  readonly #makeKey: () => string;

  constructor(reading: RecordReading, index: ReferralIndex, at: Instant, makeKey: () => string) {
    this.#reading = reading;
    this.#index = index;
    this.#at = at;
    this.#makeKey = makeKey;
  }

  /** The record of a row so far, a new one where there is none; null where the row is left out. */
  recordOf(row: ReferralReading, matched: KeptReferral | null): KeptReferral | null {
    const id = row.fields.id ?? null;
    const key = matched?.key ?? (id === null ? undefined : this.#fresh.get(id));
    const known = (key === undefined ? undefined : this.touched.get(key)) ?? matched;
    if (known) return known;
    if (id !== null && !this.#reading.file && this.#isOtherKindInDoubt(id, row.kind)) return null;
    const made = blankReferral(this.#freeKey(id), row.kind, this.#at);
    if (id !== null) this.#fresh.set(id, made.key);
    this.added += 1;
    return made;
  }

  /** One look does not make a second referral, of the other kind, of what is known. */
  #isOtherKindInDoubt(id: string, kind: KeptReferral['kind']): boolean {
    const other = otherKind(id, kind, this.#reading.account, this.#index);
    if (other === undefined) return false;
    const doubt = doubtAfter(other.doubt, kind, this.#at);
    this.touched.set(other.key, { ...(this.touched.get(other.key) ?? other), doubt });
    return doubt !== null;
  }

  /** The referral's own ID where it is free: then the key is the same on every machine. */
  #freeKey(id: string | null): string {
    const free = id !== null && this.#index.get(id) === undefined && !this.touched.has(id);
    return free ? id : this.#makeKey();
  }
}

/**
 * Merges a reading into what is known, without changing the index: the caller writes the records first and
 * only then puts them into the index. Applying the same reading again gives the same records.
 */
export function storeReading(
  reading: RecordReading,
  index: ReferralIndex,
  now: Instant,
  { key, match }: Sources,
): Stored {
  // An observation in the future (the machine's clock was set back) would make every later one look old.
  const at = reading.readAt < now ? reading.readAt : now;
  const { account, list } = reading;
  const observation = { at, account, now, file: reading.file === true };
  const merging = new Merging(reading, index, at, key);
  for (const { reading: row, record } of matchReadings(reading.referrals, account, index, match)) {
    const known = merging.recordOf(row, record);
    if (known === null) continue;
    // To stand in the list of favourites is to be one, whether or not the row draws the heart.
    const favorite = row.favorite ?? (list === 'favorites' ? true : null);
    const shown = favorite === row.favorite ? row : { ...row, favorite };
    merging.touched.set(known.key, mergeReading(known, shown, observation));
  }
  return { records: [...merging.touched.values()], added: merging.added };
}

/** The referral of the other kind that has this ID in the same account. */
function otherKind(
  id: string,
  kind: KeptReferral['kind'],
  account: string | null,
  index: ReferralIndex,
): KeptReferral | undefined {
  return index
    .withId(id)
    .find(
      (one) => one.kind !== kind && (account === null || one.account === null || one.account === account),
    );
}
