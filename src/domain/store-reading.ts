import { doubtAfter } from './doubt';
import { type MatchByContent, matchReadings } from './identity';
import { blankReferral, type KeptReferral } from './kept';
import { mergeReading } from './merge';
import type { PageReading } from './reading';
import type { ReferralIndex } from './referral-index';
import type { Instant } from './referral';

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

/**
 * Merges a reading into what is known, without changing the index: the caller writes the records first and
 * only then puts them into the index. Applying the same reading again gives the same records.
 * @param makeKey gives a key that was never used.
 * @param byContent finds what rows without an ID are; asked only where there are any.
 */
export function storeReading(
  reading: RecordReading,
  index: ReferralIndex,
  now: Instant,
  makeKey: () => string,
  byContent: MatchByContent,
): Stored {
  // An observation in the future (the machine's clock was set back) would make every later one look old.
  const at = reading.readAt < now ? reading.readAt : now;
  const observation = { at, account: reading.account, now, file: reading.file === true };
  const touched = new Map<string, KeptReferral>();
  /** Rows of one reading may repeat an ID that is new. */
  const fresh = new Map<string, string>();
  let added = 0;
  for (const { reading: row, record } of matchReadings(
    reading.referrals,
    reading.account,
    index,
    byContent,
  )) {
    const id = row.fields.id ?? null;
    const key = record?.key ?? (id === null ? undefined : fresh.get(id));
    let known = (key === undefined ? undefined : touched.get(key)) ?? record;
    if (!known) {
      // One look does not make a second referral, of the other kind, of what is known.
      const other =
        id === null || observation.file ? undefined : otherKind(id, row.kind, reading.account, index);
      if (other) {
        const doubt = doubtAfter(other.doubt, row.kind, at);
        touched.set(other.key, { ...(touched.get(other.key) ?? other), doubt });
        if (doubt !== null) continue;
      }
      known = blankReferral(freeKey(id, index, touched, makeKey), row.kind, at);
      if (id !== null) fresh.set(id, known.key);
      added += 1;
    }
    // To stand in the list of favourites is to be one, whether or not the row draws the heart.
    const favorite = row.favorite ?? (reading.list === 'favorites' ? true : null);
    touched.set(
      known.key,
      mergeReading(known, favorite === row.favorite ? row : { ...row, favorite }, observation),
    );
  }
  return { records: [...touched.values()], added };
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

/** The referral's own ID where it is free: then the key is the same on every machine. */
function freeKey(
  id: string | null,
  index: ReferralIndex,
  touched: ReadonlyMap<string, KeptReferral>,
  makeKey: () => string,
): string {
  return id !== null && index.get(id) === undefined && !touched.has(id) ? id : makeKey();
}
