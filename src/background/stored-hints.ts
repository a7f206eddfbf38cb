import type { HintPair } from '../domain/hint';
import type { TriageDatabase } from '../platform/database';

/** Reads what is kept of the hints. */
export interface StoredHints {
  /** The pairs of each referral, by its key. */
  of(keys: readonly string[]): Promise<ReadonlyMap<string, readonly HintPair[]>>;
  marks(): Promise<ReadonlyMap<string, string>>;
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
  };
}

/** At most `most` pairs that come after one, in an order of their own: they may be many, so that nobody needs all at once. */
export async function pairsAfter(
  db: TriageDatabase,
  pair: HintPair | null,
  most: number,
): Promise<readonly HintPair[]> {
  return db.getAll('hints', pair === null ? null : IDBKeyRange.lowerBound([pair.a, pair.b], true), most);
}
