import type { WantedRow } from '../messages/page-verbs';
import type { DrawnReading } from '../page/drawn-under';

/** A referral's row as it was read, and the elements that draw it. */
export interface RowOnPage {
  readonly pieces: readonly Element[];
  readonly wanted: WantedRow;
}

/** Hears where the page draws which referral. */
interface RowWatcher {
  /** What a look found; it takes the place of all that was found before. */
  readonly rows: (rows: readonly RowOnPage[]) => void;
  /** Something at this node changed: a list may show another referral in the same elements. */
  readonly touched: (node: Node) => void;
}

/** Where the script that reads rows and the one that draws beside them meet. */
interface RowBoard {
  /** Null: nobody wants to know. */
  watcher: RowWatcher | null;
  /** Has the page looked at anew; null: nobody reads it yet. */
  look: (() => void) | null;
}

/** Scripts of the page live in another world and cannot see it. */
const own = Symbol.for('partner-center-triage-rows');

/** The one board of this document, made by whoever comes first. */
export function rowBoard(): RowBoard {
  const known: unknown = Reflect.get(globalThis, own);
  if (typeof known === 'object' && known !== null) return known as RowBoard;
  const board: RowBoard = { watcher: null, look: null };
  Reflect.set(globalThis, own, board);
  return board;
}

/** Says where the page draws which referral, where somebody draws beside the rows. */
export function tellRows(
  { watcher }: RowBoard,
  { drawn }: { readonly drawn: readonly DrawnReading[] },
): void {
  if (watcher === null) return;
  const rows = drawn.flatMap(({ reading, rows: all }) => (reading.detail ? [] : [...all()]));
  watcher.rows(
    rows.map(({ pieces, referral: { rowKey, fields } }) => ({
      pieces,
      wanted: {
        id: fields.id ?? null,
        rowKey,
        company: fields.company ?? null,
        contactName: fields.contactName ?? null,
        dealName: fields.dealName ?? null,
      },
    })),
  );
}
