import { blockCount, blockOfKey, isBlock, type RowBlock, withoutRows } from '../../domain/row-block';
import { areWhole, ROW_SHAPE, type RowsStamp } from '../../domain/rows-stamp';
import { packRows, type TableRow, tableRow, unpackRows } from '../../domain/table-row';
import type { TriageDatabase } from '../../platform/database';
import { ROWS_META, STORE_META } from '../../platform/store-meta';
import type { StateStore } from '../state-store';

/** Records that are read in one go. */
const PART = 1_000;
/** Blocks that are written in one go. */
const BLOCKS = 8;
/** Changed rows that are read by their keys each time; more are put into their blocks. */
const FEW = 100;
/** More than this many are not read one by one. */
const MANY = 5_000;

/** The stored blocks, and which rows changed since they were made. */
interface NotedRows {
  readonly stamp: RowsStamp;
  readonly changed: readonly string[];
  /** The notes that say so. */
  readonly notes: readonly string[];
}

type Records = Pick<StateStore, 'after' | 'some'>;

/** What is noted of the row blocks; null where there are none that can be used. */
export async function notedRows(db: TriageDatabase): Promise<NotedRows | null> {
  const reading = db.transaction(['meta', 'rowChanges']);
  const [stamp, ids, keys] = await Promise.all([
    reading.objectStore('meta').get(ROWS_META),
    reading.objectStore('rowChanges').getAllKeys(),
    reading.objectStore('rowChanges').getAll(),
  ]);
  if (!areWhole(stamp)) return null;
  const changed = [...new Set(keys.flat())];
  return changed.length > MANY ? null : { stamp, changed, notes: ids };
}

/** Brings the row blocks up to what is stored, so that the next full page finds its rows in them. Safe to repeat. */
export async function tidyRows(db: TriageDatabase, of: Records, total: number): Promise<void> {
  const noted = await notedRows(db);
  // Twice as many blocks as are wanted, or half of them, still do.
  const fits = (blocks: number): boolean =>
    blocks * 2 >= blockCount(total) && blocks <= blockCount(total) * 2;
  if (noted === null || !fits(noted.stamp.blocks)) await makeBlocks(db, of, blockCount(total));
  else if (noted.changed.length > FEW) await bringUp(db, of, noted);
}

/** Puts what changed into its blocks. */
async function bringUp(db: TriageDatabase, of: Records, { stamp, changed, notes }: NotedRows): Promise<void> {
  const writing = await blockWriting(db, stamp);
  for (const part of partsOf([...byBlock(changed, (key) => key, stamp.blocks)], BLOCKS)) {
    const index = await of.some(part.flatMap(([, keys]) => keys));
    const isOurs = await writing(async (store) => {
      for (const [number, keys] of part) {
        const before = await store.get(number);
        if (before !== undefined && !isBlock(before)) return false;
        const others = before === undefined ? [] : unpackRows(withoutRows(before, new Set(keys)));
        const rows = [...others, ...keys.flatMap((key) => index.get(key) ?? [])];
        await (rows.length === 0 ? store.delete(number) : store.put({ number, ...packRows(rows) }));
      }
      return true;
    });
    if (!isOurs) return dropBlocks(db);
  }
  await finish(db, stamp, notes);
}

/** Makes all blocks anew. What changes meanwhile is noted from the beginning. */
async function makeBlocks(db: TriageDatabase, of: Records, blocks: number): Promise<void> {
  const stamp: RowsStamp = { id: '', shape: ROW_SHAPE, blocks };
  const begin = db.transaction(['meta', 'rowBlocks', 'rowChanges'], 'readwrite');
  await Promise.all([
    begin.objectStore('rowBlocks').clear(),
    begin.objectStore('rowChanges').clear(),
    begin.objectStore('meta').put(stamp, ROWS_META),
    begin.done,
  ]);
  const writing = await blockWriting(db, stamp);
  const rows: TableRow[] = [];
  for (let last: string | null = null; ;) {
    const part: readonly TableRow[] = await of.after(last, PART);
    for (const record of part) rows.push(tableRow(record));
    last = part.at(-1)?.key ?? null;
    if (part.length < PART) break;
  }
  for (const part of partsOf([...byBlock(rows, ({ key }) => key, blocks)], BLOCKS)) {
    const isOurs = await writing(async (store) => {
      for (const [number, of] of part) await store.put({ number, ...packRows(of) });
      return true;
    });
    if (!isOurs) return dropBlocks(db);
  }
  await finish(db, stamp, []);
}

interface BlockStore {
  get(number: number): Promise<RowBlock | undefined>;
  put(block: RowBlock): Promise<unknown>;
  delete(number: number): Promise<void>;
}

/**
 * Writes blocks in transactions of their own, as long as nothing was removed since this was asked for: a row that was
 * read before it was erased must not come back.
 * @returns gives whether it was written.
 */
async function blockWriting(
  db: TriageDatabase,
  { id }: RowsStamp,
): Promise<(work: (store: BlockStore) => Promise<boolean>) => Promise<boolean>> {
  const removals: unknown = await db.get('meta', STORE_META.removals);
  return async (work) => {
    const writing = db.transaction(['meta', 'rowBlocks'], 'readwrite');
    const meta = writing.objectStore('meta');
    const run = async (): Promise<boolean> => {
      const [now, stamp] = await Promise.all([meta.get(STORE_META.removals), meta.get(ROWS_META)]);
      return (
        now === removals &&
        (stamp as RowsStamp | undefined)?.id === id &&
        work(writing.objectStore('rowBlocks'))
      );
    };
    const [isWritten] = await Promise.all([run(), writing.done]);
    return isWritten;
  };
}

/** From now on the blocks hold what these notes say. */
async function finish(db: TriageDatabase, stamp: RowsStamp, notes: readonly string[]): Promise<void> {
  const writing = db.transaction(['meta', 'rowChanges'], 'readwrite');
  const run = async (): Promise<void> => {
    const now = (await writing.objectStore('meta').get(ROWS_META)) as RowsStamp | undefined;
    if (now?.id !== stamp.id) return;
    await writing.objectStore('meta').put({ ...stamp, id: crypto.randomUUID() }, ROWS_META);
    for (const note of notes) await writing.objectStore('rowChanges').delete(note);
  };
  await Promise.all([run(), writing.done]);
}

/** Something was removed meanwhile, or is damaged: the next full page reads records, and makes the blocks anew. */
async function dropBlocks(db: TriageDatabase): Promise<void> {
  const writing = db.transaction(['meta', 'rowBlocks', 'rowChanges'], 'readwrite');
  await Promise.all([
    writing.objectStore('rowBlocks').clear(),
    writing.objectStore('rowChanges').clear(),
    writing.objectStore('meta').delete(ROWS_META),
    writing.done,
  ]);
}

function byBlock<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  blocks: number,
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const one of all) {
    const number = blockOfKey(keyOf(one), blocks);
    const of = found.get(number);
    if (of === undefined) found.set(number, [one]);
    else of.push(one);
  }
  return found;
}

function* partsOf<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
