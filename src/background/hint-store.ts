import { unwrap } from 'idb';
import type { HintPair } from '../domain/hint';
import type { TriageDatabase } from '../platform/database';

/** What is to be written of the hints. */
export interface HintChange {
  readonly putPairs: readonly HintPair[];
  readonly removePairs: readonly HintPair[];
  readonly putMarks: readonly (readonly [key: string, mark: string])[];
  readonly removeMarks: readonly string[];
}

/** Where hints are kept. They may be many, so that nobody needs all of them at once. */
export interface HintStore {
  /** The pairs of one referral, by its key. */
  of(keys: readonly string[]): Promise<ReadonlyMap<string, readonly HintPair[]>>;
  /** At most `most` pairs that come after one, in an order of its own. */
  after(pair: HintPair | null, most: number): Promise<readonly HintPair[]>;
  marks(): Promise<ReadonlyMap<string, string>>;
  /** One transaction: all of it or nothing. */
  write(change: HintChange): Promise<void>;
  /** Removes all hints and marks, in one transaction. */
  clear(): Promise<void>;
}

export function databaseHints(connection: () => Promise<TriageDatabase>): HintStore {
  return {
    async of(keys) {
      const { store } = (await connection()).transaction('hints');
      const asFirst = keys.map((key) => store.getAll(IDBKeyRange.bound([key], [key, []])));
      const asSecond = keys.map((key) => store.index('byB').getAll(key));
      const [first, second] = await Promise.all([Promise.all(asFirst), Promise.all(asSecond)]);
      return new Map(keys.map((key, at) => [key, [...first[at] ?? [], ...second[at] ?? []]]));
    },
    async after(pair, most) {
      return (await connection()).getAll('hints', pair === null ? null : IDBKeyRange.lowerBound([pair.a, pair.b], true), most);
    },
    async marks() {
      const { store } = (await connection()).transaction('hintMarks');
      const [keys, marks] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((key, at) => [key, marks[at] ?? '']));
    },
    async write({ putPairs, removePairs, putMarks, removeMarks }) {
      // Relaxed: what a power cut loses of it is worked out again.
      const transaction = (await connection()).transaction(['hints', 'hintMarks'], 'readwrite', { durability: 'relaxed' });
      // Plain requests: thousands of wrapped promises would cost more than the writing itself.
      const hints = unwrap(transaction.objectStore('hints')) as unknown as IDBObjectStore;
      const marks = unwrap(transaction.objectStore('hintMarks')) as unknown as IDBObjectStore;
      for (const pair of putPairs) hints.put(pair);
      for (const { a, b } of removePairs) hints.delete([a, b]);
      for (const [key, mark] of putMarks) marks.put(mark, key);
      for (const key of removeMarks) marks.delete(key);
      await transaction.done;
    },
    async clear() {
      const transaction = (await connection()).transaction(['hints', 'hintMarks'], 'readwrite', { durability: 'relaxed' });
      await Promise.all([transaction.objectStore('hints').clear(), transaction.objectStore('hintMarks').clear(), transaction.done]);
    },
  };
}
