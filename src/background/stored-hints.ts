import type { HintPair } from '../domain/hint';
import type { TriageDatabase } from '../platform/database';
import { STORE_META } from '../platform/store-meta';

/** Reads what is kept of the hints. */
export interface StoredHints {
  /** The pairs of each referral, by its key. */
  of(keys: readonly string[]): Promise<ReadonlyMap<string, readonly HintPair[]>>;
  marks(): Promise<ReadonlyMap<string, string>>;
  /** Becomes another value whenever referrals are removed. */
  removals(): Promise<unknown>;
  /** Whether there are any at all. */
  any(): Promise<boolean>;
  /** Names what referrals there are: another name whenever any is written or removed. */
  state(): Promise<unknown>;
  /** What was noted last by {@link note}. */
  noted(): Promise<unknown>;
  /** Notes what hints and marks were brought up to. */
  note(state: string): Promise<void>;
}

export function storedHints(connection: () => Promise<TriageDatabase>): StoredHints {
  return {
    async of(keys) {
      const { store } = (await connection()).transaction('hints');
      const asFirst = keys.map((key) => store.getAll(IDBKeyRange.bound([key], [key, []])));
      const asSecond = keys.map((key) => store.index('byB').getAll(key));
      const [first, second] = await Promise.all([Promise.all(asFirst), Promise.all(asSecond)]);
      return new Map(keys.map((key, at) => [key, [...(first[at] ?? []), ...(second[at] ?? [])]]));
    },
    async marks() {
      const { store } = (await connection()).transaction('hintMarks');
      const [keys, marks] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((key, at) => [key, marks[at] ?? '']));
    },
    removals: async () => (await connection()).get('meta', STORE_META.removals),
    state: async () => (await connection()).get('meta', STORE_META.state),
    noted: async () => (await connection()).get('meta', STORE_META.hintsOf),
    async note(state) {
      await (await connection()).put('meta', state, STORE_META.hintsOf);
    },
    any: async () => (await (await connection()).count('hints')) > 0,
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
