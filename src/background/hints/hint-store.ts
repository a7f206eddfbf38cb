import type { unwrap } from 'idb';
import type { HintPair } from '../../domain/hint';
import type { TriageDatabase } from '../../platform/database';
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
  /** One transaction: all of it or nothing. */
  write(change: HintChange): Promise<void>;
  /** Removes all hints and marks, in one transaction. */
  clear(): Promise<void>;
}

/** @param unwrapped the `unwrap` of whoever opened the connection: another copy of it does not know its objects. */
export function databaseHints(
  connection: () => Promise<TriageDatabase>,
  unwrapped: typeof unwrap,
): HintStore {
  return {
    ...storedHints(connection),
    after: async (pair, most) => pairsAfter(await connection(), pair, most),
    async write({ putPairs, removePairs, putMarks, removeMarks }) {
      // Relaxed: what a power cut loses of it is worked out again.
      const transaction = (await connection()).transaction(['hints', 'hintMarks'], 'readwrite', {
        durability: 'relaxed',
      });
      // Plain requests: thousands of wrapped promises would cost more than the writing itself.
      const hints = unwrapped(transaction.objectStore('hints')) as unknown as IDBObjectStore;
      const marks = unwrapped(transaction.objectStore('hintMarks')) as unknown as IDBObjectStore;
      for (const pair of putPairs) hints.put(pair);
      for (const { a, b } of removePairs) hints.delete([a, b]);
      for (const [key, mark] of putMarks) marks.put(mark, key);
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
