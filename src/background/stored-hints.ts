import type { HintPair } from '../domain/hint';
import { isRecord } from '../domain/is-record';
import type { TriageDatabase } from '../platform/database';
import { STORE_META } from '../platform/store-meta';

/** Reads what is kept of the hints. */
export interface StoredHints {
  /** The pairs of each referral, by its key. */
  of(keys: readonly string[]): Promise<ReadonlyMap<string, readonly HintPair[]>>;
  /** Names what referrals there are: another name whenever any is written or removed. */
  state(): Promise<unknown>;
  /** The state that hints and marks were last brought up to. */
  noted(): Promise<unknown>;
}

/** Whether a pair is one that a version wrote: others are passed over. */
export const isWhole = ({ reasons }: Partial<HintPair>): boolean =>
  Array.isArray(reasons) && reasons.every(isRecord);

export function storedHints(connection: () => Promise<TriageDatabase>): StoredHints {
  return {
    async of(keys) {
      const { store } = (await connection()).transaction('hints');
      const asFirst = keys.map((key) => store.getAll(IDBKeyRange.bound([key], [key, []])));
      const asSecond = keys.map((key) => store.index('byB').getAll(key));
      const [first, second] = await Promise.all([Promise.all(asFirst), Promise.all(asSecond)]);
      return new Map(
        keys.map((key, at) => [key, [...(first[at] ?? []), ...(second[at] ?? [])].filter(isWhole)]),
      );
    },
    state: async () => (await connection()).get('meta', STORE_META.state),
    noted: async () => (await connection()).get('meta', STORE_META.hintsOf),
  };
}

/**
 * At most `most` pairs that come after one, in an order of their own: they may be many, so that nobody needs
 * all at once.
 */
export async function pairsAfter(
  db: TriageDatabase,
  pair: HintPair | null,
  most: number,
): Promise<readonly HintPair[]> {
  return db.getAll('hints', pair === null ? null : IDBKeyRange.lowerBound([pair.a, pair.b], true), most);
}
