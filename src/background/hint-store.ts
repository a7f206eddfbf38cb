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

/** Where hints are kept between two lives of the worker. */
export interface HintStore {
  pairs(): Promise<readonly HintPair[]>;
  marks(): Promise<ReadonlyMap<string, string>>;
  /** One transaction: all of it or nothing. */
  write(change: HintChange): Promise<void>;
}

export function databaseHints(connection: () => Promise<TriageDatabase>): HintStore {
  return {
    async pairs() {
      return (await connection()).getAll('hints');
    },
    async marks() {
      const store = (await connection()).transaction('hintMarks').store;
      const [keys, marks] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((key, at) => [key, marks[at] ?? '']));
    },
    async write({ putPairs, removePairs, putMarks, removeMarks }) {
      const transaction = (await connection()).transaction(['hints', 'hintMarks'], 'readwrite');
      // Plain requests: thousands of wrapped promises would cost more than the writing itself.
      const hints = unwrap(transaction.objectStore('hints')) as unknown as IDBObjectStore;
      const marks = unwrap(transaction.objectStore('hintMarks')) as unknown as IDBObjectStore;
      for (const pair of putPairs) hints.put(pair);
      for (const { a, b } of removePairs) hints.delete([a, b]);
      for (const [key, mark] of putMarks) marks.put(mark, key);
      for (const key of removeMarks) marks.delete(key);
      await transaction.done;
    },
  };
}
