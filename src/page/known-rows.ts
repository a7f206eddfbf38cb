import type { ReadRow, RowContext } from './read-row';
import { composedClosest } from './rows/composed-tree';
import type { DrawnList, RowRead } from './rows/grid-list';
import type { DrawnRow } from './rows/grid-rows';

/** A row as it was read, and what was made of it. */
export interface KnownRow {
  readonly drawn: DrawnRow;
  readonly read: RowRead;
  made?: { readonly by: RowContext; readonly row: ReadRow };
}

/**
 * Rows that were read and did not change since. Nodes are remembered only to know what needs no reading again: a
 * virtualised list shows other referrals in the same nodes, and every such change forgets the row.
 */
export interface KnownRows {
  /** Forgets the row that this node is in; false where it is in none. */
  readonly changed: (node: Node) => boolean;
  readonly forget: () => void;
  /** A row that was read as data. */
  readonly isData: (row: Element) => boolean;
  /** Reads the rows of a list, in slices; those that are known are not read again. */
  readonly read: (list: DrawnList) => Generator<void, readonly KnownRow[]>;
  /** Reads again what changed since `read`: each row as it was and as it is. */
  readonly readChanged: (list: DrawnList) => ReadonlyMap<KnownRow, KnownRow>;
}

export function knownRows(): KnownRows {
  let known = new WeakMap<Node, KnownRow>();
  let changedRows = new Set<KnownRow>();

  const readOne = (list: DrawnList, drawn: DrawnRow): KnownRow => {
    const fresh: KnownRow = { drawn, read: list.read(drawn) };
    for (const piece of drawn.pieces) known.set(piece, fresh);
    return fresh;
  };
  const isSame = ({ pieces }: DrawnRow, other: DrawnRow): boolean =>
    pieces.length === other.pieces.length && pieces.every((piece, n) => piece === other.pieces[n]);

  return {
    changed: (node) => {
      const row = composedClosest(node, known);
      if (row === undefined) return false;
      changedRows.add(row);
      return true;
    },
    forget: () => {
      known = new WeakMap();
      changedRows = new Set();
    },
    isData: (row) => known.get(row)?.read.kind === 'row',
    *read(list) {
      const rows: KnownRow[] = [];
      for (const [n, drawn] of list.rows.entries()) {
        if (n % 16 === 15) yield;
        const last = known.get(drawn.pieces[0]);
        if (last !== undefined && !changedRows.has(last) && isSame(drawn, last.drawn)) rows.push(last);
        else {
          if (last !== undefined) changedRows.delete(last);
          rows.push(readOne(list, drawn));
        }
      }
      return rows;
    },
    readChanged: (list) => {
      const changes = new Map<KnownRow, KnownRow>();
      for (const row of changedRows) changes.set(row, readOne(list, row.drawn));
      changedRows = new Set();
      return changes;
    },
  };
}
