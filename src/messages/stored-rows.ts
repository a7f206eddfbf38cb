import { DATABASE_NAME } from '../domain/database-name';
import { isBlock, type RowBlock } from '../domain/row-block';
import { areWhole, type RowsStamp } from '../domain/rows-stamp';
import type { PackedRows } from '../domain/table-row';

/** Blocks read in one go: few enough that taking them over fits into one frame. */
const PART = 6;

/**
 * Reads the rows of all referrals as the worker stored them for the full page, part by part, without the worker: it
 * may not run yet, and what travels as a message is written out as text and read again. The page reads only.
 * @param take is given each part, in no order.
 * @returns names the state of the blocks; null where there are none that can be used, or they are damaged.
 * @throws DOMException where the database cannot be opened or read.
 */
export async function readStoredRows(take: (rows: PackedRows) => void): Promise<string | null> {
  const db = await existing();
  if (db === null) return null;
  try {
    if (!db.objectStoreNames.contains('rowBlocks')) return null;
    const stamp = await result<Partial<RowsStamp> | undefined>(
      db.transaction('meta').objectStore('meta').get('rows'),
    );
    if (!areWhole(stamp)) return null;
    const ask = (from: number): Promise<readonly RowBlock[]> =>
      result(
        db
          .transaction('rowBlocks')
          .objectStore('rowBlocks')
          .getAll(IDBKeyRange.bound(from, from + PART, false, true)),
      );
    let next = ask(0);
    for (let from = 0; from < stamp.blocks; from += PART) {
      const part = await next;
      // The next one is read while this one is taken over.
      next = ask(from + PART);
      for (const block of part) {
        if (!isBlock(block)) return null;
        take(block);
      }
    }
    await next;
    return stamp.id;
  } finally {
    db.close();
  }
}

/** The database as it is; null where there is none yet. */
function existing(): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE_NAME);
    let isNew = false;
    opening.addEventListener('upgradeneeded', () => {
      // The worker makes it: a page that made one would make it wrong.
      isNew = true;
      opening.transaction?.abort();
    });
    opening.addEventListener('success', () => {
      const db = opening.result;
      // A newer copy of the extension wants in: step aside.
      db.addEventListener('versionchange', () => db.close());
      resolve(db);
    });
    opening.addEventListener('error', (event) => {
      event.preventDefault();
      if (isNew) resolve(null);
      else reject(opening.error ?? new Error('the database was not opened'));
    });
  });
}

function result<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result as T));
    request.addEventListener('error', () => reject(request.error ?? new Error('nothing was read')));
  });
}
