import type { ListHealth } from '../domain/health';
import type { HintDecision } from '../domain/hint';
import type { KeptReferral } from '../domain/kept';
import { type Change, clear, databaseConnection, write } from '../platform/database';

/** Where the worker's memory comes from after it was stopped. Every write is all or nothing. */
export interface Store {
  load(): Promise<{
    readonly records: readonly KeptReferral[];
    readonly health: readonly ListHealth[];
    readonly meta: Readonly<Record<string, unknown>>;
    readonly decisions: readonly HintDecision[];
  }>;
  /** How many referrals it holds, without loading them. */
  count(): Promise<number>;
  write(change: Change): Promise<void>;
  clear(): Promise<void>;
}

/** The store in IndexedDB. */
export function databaseStore(connection = databaseConnection()): Store {
  return {
    async load() {
      const transaction = (await connection()).transaction(['referrals', 'readings', 'meta', 'decisions']);
      const meta = transaction.objectStore('meta');
      const [records, health, names, values, decisions] = await Promise.all([
        transaction.objectStore('referrals').getAll(),
        transaction.objectStore('readings').getAll(),
        meta.getAllKeys(),
        meta.getAll(),
        transaction.objectStore('decisions').getAll(),
      ]);
      return {
        records,
        health,
        meta: Object.fromEntries(names.map((name, at) => [name, values[at]])),
        decisions,
      };
    },
    async count() {
      return (await connection()).count('referrals');
    },
    async write(change) {
      await write(await connection(), change);
    },
    async clear() {
      await clear(await connection());
    },
  };
}
