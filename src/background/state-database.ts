import { unwrap } from 'idb';
import type { ListHealth } from '../domain/health';
import type { HintDecision } from '../domain/hint';
import type { KeptReferral } from '../domain/kept';
import type { SummaryBlock } from '../domain/summary-block';
import { type Change, databaseConnection } from '../platform/database';
import type * as Forecasting from './forecasting/forecasting';
import type * as Writing from './writing/writing';

/** Where the worker's memory comes from after it was stopped. Every write is all or nothing. */
export interface StateDatabase {
  /**
   * What is kept besides the records, and how many of them there are, of one moment.
   * @param isBrief without summaries, and without counting.
   */
  overview(isBrief?: boolean): Promise<{
    readonly blocks: readonly SummaryBlock[];
    readonly count: number;
    readonly health: readonly ListHealth[];
    readonly meta: Readonly<Record<string, unknown>>;
    readonly decisions: readonly HintDecision[];
  }>;
  /** The first block of summaries from this number on; none where there is none. */
  someBlock(from: number): Promise<readonly SummaryBlock[]>;
  /** All records of one moment. @param sound gives each as it is reckoned with. */
  load(sound: (record: KeptReferral) => KeptReferral): Promise<readonly KeptReferral[]>;
  /** The records with these keys, in their order; those that are gone are left out. */
  some(keys: readonly string[]): Promise<readonly KeptReferral[]>;
  /** At most `most` records that come after a key, in the order of their keys. */
  after(key: string | null, most: number): Promise<readonly KeptReferral[]>;
  /** How many referrals it holds, without loading them. */
  count(): Promise<number>;
  write(change: Change): Promise<void>;
  /** Stores a forecast of what is kept, unless there is one that holds. */
  keepForecast(...forecast: ForecastParts): Promise<void>;
  clear(): Promise<void>;
}

type ForecastParts =
  Parameters<typeof Forecasting.keepForecast> extends [unknown, ...infer Parts] ? Parts : never;

/** The store in IndexedDB. @param writing takes in what writes to it. */
export function stateDatabase(
  connection: ReturnType<typeof databaseConnection>,
  writing: () => typeof Writing,
  forecasting: () => typeof Forecasting,
): StateDatabase {
  return {
    async overview(isBrief = false) {
      const transaction = (await connection()).transaction([
        'referrals',
        'summaries',
        'readings',
        'meta',
        'decisions',
      ]);
      const meta = transaction.objectStore('meta');
      const [blocks, count, health, names, values, decisions] = await Promise.all([
        isBrief ? [] : transaction.objectStore('summaries').getAll(),
        isBrief ? 0 : transaction.objectStore('referrals').count(),
        transaction.objectStore('readings').getAll(),
        meta.getAllKeys(),
        meta.getAll(),
        transaction.objectStore('decisions').getAll(),
      ]);
      return {
        blocks,
        count,
        health,
        meta: Object.fromEntries(names.map((name, at) => [name, values[at]])),
        decisions,
      };
    },
    async someBlock(from) {
      return (await connection()).getAll('summaries', IDBKeyRange.lowerBound(from), 1);
    },
    load: (sound) => writing().allRecords(connection, sound),
    async some(keys) {
      const { store } = (await connection()).transaction('referrals');
      const found = await Promise.all(keys.map((key) => store.get(key)));
      return found.filter((record) => record !== undefined);
    },
    async after(key, most) {
      return (await connection()).getAll(
        'referrals',
        key === null ? null : IDBKeyRange.lowerBound(key, true),
        most,
      );
    },
    async count() {
      return (await connection()).count('referrals');
    },
    async write(change) {
      await writing().writeChange(await connection(), change, unwrap);
    },
    async keepForecast(...forecast) {
      await forecasting().keepForecast(await connection(), ...forecast);
    },
    async clear() {
      await writing().clearStores(await connection());
    },
  };
}

/** Whether there is anything that retention may remove: referrals, or kept files. */
export async function isAnythingKept(
  referrals: number,
  connection: ReturnType<typeof databaseConnection>,
): Promise<boolean> {
  return referrals > 0 || (await (await connection()).count('files')) > 0;
}
