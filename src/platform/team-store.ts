/** Records by name in the two parts of a team's database. */
type Records = readonly (readonly [name: string, record: unknown])[];

/**
 * The team's database: what the replica holds (`rows`), and what of each referral was agreed on last (`agreed`). It
 * goes as a whole when the team is left.
 */
export interface TeamStore {
  /** Everything in a part. */
  all(part: TeamPart): Promise<Records>;
  /** Puts and removes (undefined) records of a part in one transaction. */
  put(part: TeamPart, records: Records): Promise<void>;
  /** Removes the database. */
  remove(): Promise<void>;
}

export type TeamPart = 'rows' | 'agreed';
const PARTS: readonly TeamPart[] = ['rows', 'agreed'];
const NAME = 'partner-center-triage-team';
/** Records that are read in one go: to unpack thousands would hold up all else. */
const PART = 200;

/** The connection is held for the worker's life, and let go where the database is to be removed. */
export function teamStore(): TeamStore {
  let held: Promise<IDBDatabase> | null = null;
  const letGo = async (): Promise<void> => {
    const closing = held;
    held = null;
    (await closing?.catch(() => null))?.close();
  };
  const opened = (): Promise<IDBDatabase> => {
    held ??= openDatabase(() => void letGo()).catch((error: unknown) => {
      held = null;
      throw error;
    });
    return held;
  };
  async function within<T>(
    part: TeamPart,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => () => T,
  ): Promise<T> {
    const transaction = (await opened()).transaction(part, mode);
    const result = work(transaction.objectStore(part));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')));
    });
    return result();
  }
  return {
    all: (part) =>
      within(part, 'readonly', (store) => {
        const all: (readonly [name: string, record: unknown])[] = [];
        readParts(store, (some) => all.push(...some));
        return () => all;
      }),
    put: (part, records) =>
      within(part, 'readwrite', (store) => {
        for (const [name, record] of records) {
          if (record === undefined) store.delete(name);
          else store.put(record, name);
        }
        return () => undefined;
      }),
    remove: () =>
      new Promise((resolve, reject) => {
        const removing = indexedDB.deleteDatabase(NAME);
        removing.addEventListener('success', () => resolve());
        removing.addEventListener('error', () => reject(removing.error ?? new Error('not removed')));
      }),
  };
}

/** @param ended the database is to be removed, or was closed by the browser. */
async function openDatabase(ended: () => void): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME, 1);
  opening.addEventListener('upgradeneeded', () => {
    for (const one of PARTS) opening.result.createObjectStore(one);
  });
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
  database.addEventListener('versionchange', ended);
  database.addEventListener('close', ended);
  return database;
}

/** Reads a store part by part, each in a turn of its own. */
function readParts(store: IDBObjectStore, take: (some: Records) => void, after?: IDBValidKey): void {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  const [names, records] = [store.getAllKeys(range, PART), store.getAll(range, PART)];
  records.addEventListener('success', () => {
    take(names.result.map((name, at) => [String(name), records.result[at] as unknown] as const));
    if (names.result.length === PART) readParts(store, take, names.result.at(-1));
  });
}
