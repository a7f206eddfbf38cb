import type { IDBPTransaction, unwrap } from 'idb';
import type { HintPair } from '../../domain/hint';
import type { TriageDatabase, TriageSchema } from '../../platform/database';
import { STORE_META } from '../../platform/store-meta';
import { pairsAfter, type StoredHints, storedHints } from '../stored-hints';

/** What is to be written of the hints. */
export interface HintChange {
  readonly putPairs: readonly HintPair[];
  readonly removePairs: readonly HintPair[];
  readonly putMarks: readonly (readonly [key: string, mark: string])[];
  readonly removeMarks: readonly string[];
}

/** Where hints are kept. */
export interface HintStore extends StoredHints {
  /** At most `most` pairs that come after one, in an order of its own. */
  after(pair: HintPair | null, most: number): Promise<readonly HintPair[]>;
  /**
   * One transaction: all of it or nothing. What is of records that are gone by now is left out.
   * @param removals what {@link StoredHints.removals} gave before the records were taken that the change follows from.
   */
  write(change: HintChange, removals: unknown): Promise<void>;
  /** Removes all hints and marks, in one transaction. */
  clear(): Promise<void>;
}

/** What a change of the hints is written in. */
type HintTransaction = IDBPTransaction<TriageSchema, (typeof WRITTEN)[number][], 'readwrite'>;

const WRITTEN = ['hints', 'hintMarks', 'meta', 'referrals'] as const;

/** @param unwrapped the `unwrap` of whoever opened the connection: another copy of it does not know its objects. */
export function databaseHints(
  connection: () => Promise<TriageDatabase>,
  unwrapped: typeof unwrap,
): HintStore {
  /**
   * Whether records are still stored. The hints were worked out of what was there before: what was erased
   * since must not come back with them. Records are looked up only where some were removed since.
   */
  async function stillThere(
    transaction: HintTransaction,
    keys: readonly string[],
    removals: unknown,
  ): Promise<(key: string) => boolean> {
    if ((await transaction.objectStore('meta').get(STORE_META.removals)) === removals) return () => true;
    const referrals = transaction.objectStore('referrals');
    const found = await Promise.all([...new Set(keys)].map((key) => referrals.getKey(key)));
    const there = new Set(found);
    return (key) => there.has(key);
  }

  return {
    ...storedHints(connection),
    after: async (pair, most) => pairsAfter(await connection(), pair, most),
    async write({ putPairs, removePairs, putMarks, removeMarks }, removals) {
      const transaction = (await connection()).transaction(
        [...WRITTEN],
        'readwrite',
        // Relaxed: what a power cut loses of it is worked out again.
        { durability: 'relaxed' },
      );
      const keys = [...putPairs.flatMap(({ a, b }) => [a, b]), ...putMarks.map(([key]) => key)];
      const isThere = await stillThere(transaction, keys, removals);
      // Plain requests: thousands of wrapped promises would cost more than the writing itself.
      const hints = unwrapped(transaction.objectStore('hints')) as unknown as IDBObjectStore;
      const marks = unwrapped(transaction.objectStore('hintMarks')) as unknown as IDBObjectStore;
      for (const pair of putPairs) if (isThere(pair.a) && isThere(pair.b)) hints.put(pair);
      for (const { a, b } of removePairs) hints.delete([a, b]);
      for (const [key, mark] of putMarks) if (isThere(key)) marks.put(mark, key);
      for (const key of removeMarks) marks.delete(key);
      await transaction.done;
    },
    async clear() {
      const transaction = (await connection()).transaction(['hints', 'hintMarks'], 'readwrite', {
        durability: 'relaxed',
      });
      await Promise.all([
        transaction.objectStore('hints').clear(),
        transaction.objectStore('hintMarks').clear(),
        transaction.done,
      ]);
    },
  };
}
