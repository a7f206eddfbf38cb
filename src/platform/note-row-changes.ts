import { blockOfKey, isBlock, type RowBlock, withoutRows } from '../domain/row-block';
import type { RowsStamp } from '../domain/rows-stamp';
import type { Change } from './database';
import { ROWS_META } from './store-meta';

/** Changes that are noted at most: who does not open the full page any more need not keep up its rows. */
const MOST_NOTED = 1_000;

/**
 * Notes within the transaction of a change which row blocks it outdates: the keys alone, as writing the blocks anew
 * would cost many times the change. What is removed leaves its block at once.
 * @param plain the transaction's stores.
 */
export function noteRowChanges(
  plain: (name: 'meta' | 'rowBlocks' | 'rowChanges') => IDBObjectStore,
  { put = [], remove = [], renewBlocks = false }: Change,
): void {
  const [meta, blocks, changes] = [plain('meta'), plain('rowBlocks'), plain('rowChanges')];
  const drop = (): void => {
    blocks.clear();
    changes.clear();
    meta.delete(ROWS_META);
  };
  const gone = new Set(remove);
  const leave = (number: number): void => {
    const before: IDBRequest<RowBlock | undefined> = blocks.get(number);
    before.addEventListener('success', () => {
      if (before.result === undefined) return;
      if (!isBlock(before.result)) return drop();
      const left = withoutRows(before.result, gone);
      if (left.count > 0) blocks.put(left);
      else blocks.delete(number);
    });
  };
  const stamp: IDBRequest<Partial<RowsStamp> | null | undefined> = meta.get(ROWS_META);
  stamp.addEventListener('success', () => {
    if (stamp.result === undefined) return;
    const among = Number(stamp.result?.blocks);
    const noted = changes.count();
    noted.addEventListener('success', () => {
      // Summaries that are made anew say that another program wrote; damaged blocks cannot be trusted either.
      if (renewBlocks || noted.result >= MOST_NOTED || !(among > 0)) return drop();
      changes.put([...put.map(({ key }) => key), ...remove], crypto.randomUUID());
      for (const number of new Set(remove.map((key) => blockOfKey(key, among)))) leave(number);
    });
  });
}
