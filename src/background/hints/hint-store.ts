import type { IDBPTransaction, unwrap } from 'idb';
import type { HintPair } from '../../domain/hint';
import { isRecord } from '../../domain/is-record';
import type { TriageDatabase, TriageSchema } from '../../platform/database';
import { STORE_META } from '../../platform/store-meta';
import { type StoredHints, storedHints } from '../stored-hints';

/** How far a look at all records has come: those up to a key are done. */
export interface HintProgress {
  /** The name of what it is a look at. */
  readonly of: string;
  readonly upTo: string;
}

/** What is to be written of the hints. */
export interface HintChange {
  readonly putPairs: readonly HintPair[];
  readonly removePairs: readonly HintPair[];
  readonly putMarks: readonly (readonly [key: string, mark: string])[];
  readonly removeMarks: readonly string[];
  readonly progress?: HintProgress | undefined;
}

/** Where hints are kept. */
export interface HintStore extends StoredHints {
  /** What hints were worked out of: the marks of these records, or of all. */
  marks(keys?: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Becomes another value whenever referrals are removed. */
  removals(): Promise<unknown>;
  /** Whether there are any hints at all. */
  any(): Promise<boolean>;
  /** The look at all records that is under way, and the name of what was looked at last. */
  progress(): Promise<Partial<HintProgress> & { readonly looked?: string }>;
  /** Notes what hints and marks were brought up to. @param looked names all records, where they were looked at. */
  note(state: string, looked?: string): Promise<void>;
  /**
   * One transaction: all of it or nothing. What is of records that are gone by now is left out.
   * @param removals what {@link removals} gave before the records were taken that the change follows from.
   */
  write(change: HintChange, removals: unknown): Promise<void>;
  /** Removes all hints and marks, in one transaction. */
  clear(): Promise<void>;
}

/** What a change of the hints is written in. */
type HintTransaction = IDBPTransaction<TriageSchema, (typeof WRITTEN)[number][], 'readwrite'>;

const WRITTEN = ['hints', 'hintMarks', 'meta', 'referrals'] as const;
/** Relaxed: what a power cut loses of it is worked out again. */
const RELAXED = { durability: 'relaxed' } as const;

/** @param unwrapped the `unwrap` of whoever opened the connection: another copy of it does not know its objects. */
export function databaseHints(
  connection: () => Promise<TriageDatabase>,
  unwrapped: typeof unwrap,
): HintStore {
  /**
   * Whether records are still stored. The hints were worked out of what was there before: what was erased
   * since must not come back with them. Null: none was removed since, so all of them are.
   */
  async function stillThere(
    transaction: HintTransaction,
    keys: readonly string[],
    removals: unknown,
  ): Promise<ReadonlySet<string | undefined> | null> {
    if ((await transaction.objectStore('meta').get(STORE_META.removals)) === removals) return null;
    const referrals = transaction.objectStore('referrals');
    return new Set(await Promise.all([...new Set(keys)].map((key) => referrals.getKey(key))));
  }

  return {
    ...storedHints(connection),
    async marks(keys) {
      const { store } = (await connection()).transaction('hintMarks');
      const [marked, marks] =
        keys === undefined
          ? await Promise.all([store.getAllKeys(), store.getAll()])
          : [keys, await Promise.all(keys.map((key) => store.get(key)))];
      return new Map(
        marked.flatMap((key, at) => {
          const mark = marks[at];
          return mark === undefined ? [] : [[key, mark] as const];
        }),
      );
    },
    removals: async () => (await connection()).get('meta', STORE_META.removals),
    any: async () => (await (await connection()).count('hints')) > 0,
    async progress() {
      const stored: unknown = await (await connection()).get('meta', STORE_META.hintProgress);
      return isProgress(stored) ? stored : {};
    },
    async note(state, looked) {
      const transaction = (await connection()).transaction('meta', 'readwrite', RELAXED);
      const { store } = transaction;
      await Promise.all([
        store.put(state, STORE_META.hintsOf),
        ...(looked === undefined ? [] : [store.put({ looked }, STORE_META.hintProgress)]),
        transaction.done,
      ]);
    },
    async write({ putPairs, removePairs, putMarks, removeMarks, progress }, removals) {
      const transaction = (await connection()).transaction([...WRITTEN], 'readwrite', RELAXED);
      // Together: where a request fails first, the end of the transaction fails too, and is heard.
      await Promise.all([put(), transaction.done]);

      async function put(): Promise<void> {
        const keys = [...putPairs.flatMap(({ a, b }) => [a, b]), ...putMarks.map(([key]) => key)];
        const there = await stillThere(transaction, keys, removals);
        const isThere = (key: string): boolean => there === null || there.has(key);
        // Plain requests: thousands of wrapped promises would cost more than the writing itself.
        const hints = unwrapped(transaction.objectStore('hints')) as unknown as IDBObjectStore;
        const marks = unwrapped(transaction.objectStore('hintMarks')) as unknown as IDBObjectStore;
        for (const pair of putPairs) if (isThere(pair.a) && isThere(pair.b)) hints.put(pair);
        for (const { a, b } of removePairs) hints.delete([a, b]);
        for (const [key, mark] of putMarks) if (isThere(key)) marks.put(mark, key);
        for (const key of removeMarks) marks.delete(key);
        // It names a record, which may be one of those that were removed.
        if (progress !== undefined && there === null)
          await transaction.objectStore('meta').put(progress, STORE_META.hintProgress);
      }
    },
    async clear() {
      const transaction = (await connection()).transaction(['hints', 'hintMarks'], 'readwrite', RELAXED);
      await Promise.all([
        transaction.objectStore('hints').clear(),
        transaction.objectStore('hintMarks').clear(),
        transaction.done,
      ]);
    },
  };
}

function isProgress(value: unknown): value is Awaited<ReturnType<HintStore['progress']>> {
  return isRecord(value) && Object.values(value).every((one) => typeof one === 'string');
}
