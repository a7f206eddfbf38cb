import type { ColumnMeaning, ColumnReading } from '../domain/reading';
import type { Instant, ListName, ReferralKind, ReferralReading } from '../domain/referral';
import { understandColumns, type ColumnSample } from './columns/understand-columns';
import { telling } from './columns/value-shapes';
import type { DriftTally } from './drift-tally';
import { looksLikeReferrals } from './looks-like-referrals';
import { kindOfColumns, type PageKind } from './read-page-kind';
import { readRow, type ReadRow, type RowContext } from './read-row';
import { composedClosest } from './rows/composed-tree';
import type { DrawnList, RowRead } from './rows/grid-list';
import type { DrawnRow } from './rows/grid-rows';
import type { NeutralHeader, NeutralRow } from './rows/neutral-list';
import { settleIdentity, type Unsettled } from './settle-identity';
import { columnDateOrder, type DateOrder } from './values/date';

/** What holds for the page around a list. */
export interface ListPlace extends PageKind {
  readonly languages: readonly string[];
  readonly now: Instant;
  readonly said: (header: string) => ColumnMeaning | null;
  /** What the labels beside the list call a text that the chosen row shows. */
  readonly labelled: (text: string) => ColumnMeaning | null;
}

export interface ListRead {
  readonly sure: boolean;
  readonly columns: readonly ColumnReading[];
  readonly kind: ReferralKind | null;
  readonly referrals: readonly ReferralReading[];
  /** The row that the page shows as chosen. */
  readonly chosen: ReferralReading | null;
  /** Skeletons that rows will replace. */
  readonly pending: number;
}

/** Reads lists row by row and remembers rows until they change. */
export interface ListReader {
  readonly changed: (node: Node) => boolean;
  readonly forget: () => void;
  /** A row that was read as data and did not change since. */
  readonly isData: (row: Element) => boolean;
  readonly read: (list: DrawnList, place: ListPlace, drift: DriftTally) => Generator<void, ListRead | null>;
}

interface KnownRow {
  readonly pieces: DrawnRow['pieces'];
  readonly read: RowRead;
  made?: { readonly by: RowContext; readonly row: ReadRow };
}

/** Rows looked at to say what a column means: enough to be sure, few enough to be quick. */
const sampleSize = 30;

export function listReader(): ListReader {
  let known = new WeakMap<Node, KnownRow>();
  /** Orders of numeric dates that some rows settled hold for other pages of the same list. */
  const settledOrders = new Map<string, DateOrder>();
  let lastContext: { readonly key: string; readonly context: RowContext } | null = null;

  function* readDrawn(list: DrawnList): Generator<void, readonly KnownRow[]> {
    const rows: KnownRow[] = [];
    for (const [n, row] of list.rows.entries()) {
      if (n % 16 === 15) yield;
      const last = known.get(row.pieces[0]);
      if (last !== undefined && last.pieces.length === row.pieces.length && last.pieces.every((piece, at) => piece === row.pieces[at])) {
        rows.push(last);
        continue;
      }
      const fresh: KnownRow = { pieces: row.pieces, read: list.read(row) };
      for (const piece of row.pieces) known.set(piece, fresh);
      rows.push(fresh);
    }
    return rows;
  }

  function contextOf(place: ListPlace, kind: ReferralKind, columns: readonly ColumnReading[], orders: readonly (DateOrder | null)[]): RowContext {
    const list: ListName | null = place.list === 'favorites' ? null : place.list;
    const key = JSON.stringify([place.languages, kind, list, columns.map(({ meaning, header }) => [meaning, header]), orders]);
    if (lastContext?.key !== key) lastContext = { key, context: { languages: place.languages, kind, list, columns, orders, now: place.now } };
    return lastContext.context;
  }

  function orderOf(column: ColumnReading | undefined, cells: ColumnSample['cells'], languages: readonly string[]): DateOrder | null {
    if (column === undefined || (column.meaning !== 'createdAt' && column.meaning !== 'closeDate')) return null;
    const name = `${languages.join()} ${column.header}`;
    const order = columnDateOrder(telling(cells, languages), languages) ?? settledOrders.get(name) ?? null;
    if (order !== null) settledOrders.set(name, order);
    return order;
  }

  function* read(list: DrawnList, place: ListPlace, drift: DriftTally): Generator<void, ListRead | null> {
    const { languages } = place;
    const drawn = yield* readDrawn(list);
    const rows = drawn.flatMap(({ read: one }, n) => (one.kind === 'row' ? [{ known: drawn[n] as KnownRow, row: one.row, byPosition: one.byPosition }] : []));
    const samples = samplesOf(list, rows.map(({ row }) => row), place.labelled);
    yield;
    const { columns, drift: unread } = understandColumns(samples, {
      languages, kind: place.kind, said: place.said, cards: list.headers.every(({ text }) => text === ''), now: place.now,
    });
    const likeness = looksLikeReferrals(columns, place);
    if (likeness === 'no') return null;
    for (const one of unread) if (one.at !== '') drift.add(one.kind, one.at);
    const pending = drawn.filter((one) => one.read.kind === 'pending').length;
    const untied = drawn.filter((one) => one.read.kind === 'untied').length;
    if (pending > 0) drift.add('skeleton', list.layout, undefined, pending);
    if (untied > 0) drift.add('fallback', list.layout, undefined, untied);
    const kind = place.kind ?? kindOfColumns(columns);
    if (likeness === 'unsure' || kind === null) {
      drift.add(kind === null ? 'unknown-list' : 'no-list', list.layout);
      return { sure: false, columns, kind, referrals: [], chosen: null, pending };
    }
    if (rows.length === 0 && pending === 0 && !drawn.some((one) => one.read.kind === 'no-data')) drift.add('no-rows', list.layout);
    const orders = columns.map((column, n) => orderOf(column, rows.map(({ row }) => row.cells[n] ?? null), languages));
    const context = contextOf(place, kind, columns, orders);
    const unsettled: Unsettled[] = [];
    for (const [n, { known: one, row }] of rows.entries()) {
      if (n % 32 === 31) yield;
      if (one.made?.by !== context) one.made = { by: context, row: readRow(row, context) };
      for (const trouble of one.made.row.troubles) drift.add(trouble.kind, trouble.at, trouble.word);
      unsettled.push({ reading: one.made.row.reading, identity: row.identity });
    }
    const { referrals, nameless, doubled, settled } = settleIdentity(unsettled);
    if (nameless > 0) drift.add('no-identity', list.layout, undefined, nameless);
    if (doubled > 0) drift.add('duplicate-id', list.layout, undefined, doubled);
    const chosen = rows.filter(({ row }) => row.selected);
    const [only] = chosen;
    const reading = chosen.length === 1 && only !== undefined ? only.known.made?.row.reading : undefined;
    return { sure: true, columns, kind, referrals, chosen: reading === undefined ? null : settled(reading), pending };
  }

  return {
    changed: (node) => {
      const row = composedClosest(node, known);
      if (row === undefined) return false;
      for (const piece of row.pieces) known.delete(piece);
      return true;
    },
    isData: (row) => known.get(row)?.read.kind === 'row',
    forget: () => { known = new WeakMap(); },
    read,
  };
}

function samplesOf(list: DrawnList, rows: readonly NeutralRow[], labelled: ListPlace['labelled']): readonly ColumnSample[] {
  const few = rows.slice(0, sampleSize);
  return list.headers.map((header, column) => ({
    header, cells: few.map((row) => row.cells[column] ?? null), hint: hintOf(header, column, rows, labelled),
  }));
}

/** A pane beside a list of cards labels what the chosen card shows without labels. */
function hintOf(header: NeutralHeader, column: number, rows: readonly NeutralRow[], labelled: ListPlace['labelled']): ColumnMeaning | null {
  if (header.text !== '') return null;
  const [only, ...others] = rows.filter(({ selected }) => selected);
  return only === undefined || others.length > 0 ? null : labelled(only.cells[column]?.text ?? '');
}
