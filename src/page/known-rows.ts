import type { Compartments } from './compartment';
import { columnsOf } from './drawn-under';
import type { ReadRow, RowContext } from './read-row';
import { composedClosest } from './snapshot/around';
import type { DrawnList, RowRead } from './rows/drawn-list';
import type { DrawnRow } from './rows/drawn-rows';
import { restAfter, sample } from './evidence';

/** A row as it was read, and what was made of it. */
export interface KnownRow {
  readonly drawn: DrawnRow;
  readonly read: RowRead;
  /** The columns that its cells were tied to. */
  readonly columns: string;
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
  /** Reads the rows of a list, in slices; those that are known are not read again. A row that fails is not known. */
  readonly read: (list: DrawnList, parts: Compartments) => Generator<void, readonly KnownRow[]>;
  /** Reads again what changed since `read`: each row as it was and as it is. */
  readonly readChanged: (list: DrawnList) => ReadonlyMap<KnownRow, KnownRow>;
}

export function knownRows(): KnownRows {
  let known = new WeakMap<Node, KnownRow>();
  let changedRows = new Set<KnownRow>();

  const readOne = (list: DrawnList, drawn: DrawnRow, columns: string): KnownRow => {
    const fresh: KnownRow = { drawn, read: list.read(drawn), columns };
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
    *read(list, parts) {
      const rows: KnownRow[] = [];
      const columns = columnsOf(list.headers).key;
      const at = { step: 'row', engine: list.layout } as const;
      const readNext = (drawn: DrawnRow): KnownRow => {
        const last = known.get(drawn.pieces[0]);
        const stands = last?.columns === columns && !changedRows.has(last);
        if (stands && isSame(drawn, last.drawn)) return last;
        const fresh = readOne(list, drawn, columns);
        if (fresh.read.kind === 'row' && fresh.read.faults.length > 0) {
          // What failed is tried again at the next look.
          for (const piece of drawn.pieces) known.delete(piece);
          for (const error of fresh.read.faults) parts.note(at, error);
        }
        if (last !== undefined) changedRows.delete(last);
        return fresh;
      };
      // Where the time is up, what was read stands, and the next look goes on behind it.
      yield* parts.runInSteps(
        at,
        function* all() {
          for (const [n, drawn] of list.rows.entries()) {
            if (n % restAfter.cells === restAfter.cells - 1) yield;
            rows.push(parts.run(at, () => readNext(drawn), { drawn, read: { kind: 'failed' }, columns }));
          }
        },
        undefined,
      );
      return rows.length < list.rows.length && rows.length < sample.unfinished ? [] : rows;
    },
    readChanged: (list) => {
      const changes = new Map<KnownRow, KnownRow>();
      for (const row of changedRows) {
        const fresh = readOne(list, row.drawn, row.columns);
        // Then all is read again, part by part.
        if (fresh.read.kind === 'row' && fresh.read.faults.length > 0) throw fresh.read.faults[0];
        changes.set(row, fresh);
      }
      changedRows = new Set();
      return changes;
    },
  };
}
