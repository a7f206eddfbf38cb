import type { EngineContext } from './list-engine';
import type { SoundsLikeHeading } from './sounds-like-heading';
import { cellContent } from './cell-content';
import type { CellAbout } from './cell-pass';
import { columnsOf, headerOf, piecesCells } from './column-heads';
import { columnKeyOf, spanOf, tiesTo, type Place } from './column-ties';
import { unfolded } from './folded-rows';
import { cellsOf, rowsOf } from './grid-rows';
import type { DrawnRow } from './drawn-rows';
import { firstCells, unseenParts } from './unseen-parts';
import { asShown, type OnShadowRoot } from '../snapshot/shown-text';
import type { NeutralCell, NeutralHeader, NeutralRow } from './neutral-list';
import { guidsIn, identityOf } from './row-identity';
import { sample } from '../evidence';
import { openRoot } from '../snapshot/walk';

/** A list found in the page: its columns, its rows as drawn, and the way to read one of them. */
export interface DrawnList {
  /** How it is drawn, for the reading's health. */
  readonly layout: 'aria-grid' | 'native-table' | 'list' | 'repeated';
  readonly container: Element;
  readonly headers: readonly NeutralHeader[];
  readonly rows: readonly DrawnRow[];
  readonly read: (row: DrawnRow) => RowRead;
  /** Headings that nobody knows were left out, since there are no cells for them: its values must fit the others. */
  readonly strangers?: boolean;
}

export type RowRead =
  | {
      readonly kind: 'row';
      readonly row: NeutralRow;
      readonly byPosition: boolean;
      readonly faults: readonly unknown[];
    }
  /** A skeleton that real values will replace. */
  | { readonly kind: 'pending' }
  /** No referral: a group's heading, a total, "nothing found". */
  | { readonly kind: 'no-data' }
  /** Cells that nobody can match to columns. */
  | { readonly kind: 'untied' }
  /** Our own code failed on it. */
  | { readonly kind: 'failed' };

const labelAttributes = ['data-label', 'data-title', 'data-th', 'data-header', 'data-heading'] as const;

/** Headings, and what ties the cells of rows to them. */
interface HeadedColumns {
  readonly headers: readonly NeutralHeader[];
  readonly place: Place;
}

/** Reads how a grid or table is drawn; null when nothing in it could be a column. */
export function* gridList(grid: Element, context: EngineContext): Generator<void, DrawnList | null> {
  const { soundsLikeHeading, onShadowRoot, isData } = context;
  const found = rowsOf(grid, onShadowRoot, isData);
  yield;
  const drawn = yield* unfolded(found, soundsLikeHeading);
  if (drawn === null) return null;
  yield;
  const head = columnsOf(drawn.heads, onShadowRoot);
  if (head.length === 0) return headlessList(grid, drawn.rows, context);
  const unseen = unseenParts(head);
  const headers = head.map((header) => headerOf(header, unseen));
  const known = withoutStrangers(head, headers, drawn.rows, soundsLikeHeading);
  if (known === null) return listOf(grid, { headers, place: tiesTo(head) }, drawn.rows, onShadowRoot);
  const columns = {
    headers: headers.filter((_, n) => known.some((one) => one === head[n])),
    place: tiesTo(known),
  };
  return { ...listOf(grid, columns, drawn.rows, onShadowRoot), strangers: true };
}

/** A grid in which nothing heads columns but its first row, or labels that its cells carry. */
function headlessList(
  grid: Element,
  rows: readonly DrawnRow[],
  { soundsLikeHeading, onShadowRoot }: EngineContext,
): DrawnList | null {
  const [first, ...rest] = rows;
  if (first === undefined) return null;
  const cells = piecesCells(first, onShadowRoot);
  const place = tiesTo(cells);
  const texts = cells.map((cell) => headerOf(cell));
  const heard = texts.filter(({ text }) => soundsLikeHeading(text)).length;
  if (heard >= 2 && heard * 2 >= texts.filter(({ text }) => text !== '').length)
    return listOf(grid, { headers: texts, place }, rest, onShadowRoot);
  const headers = cells.map((cell): NeutralHeader => ({
    text: labelAttributes.map((name) => cell.getAttribute(name)).find((label) => label) ?? '',
    labels: [],
    key: columnKeyOf(cell),
    selection: false,
  }));
  const labelled = headers.filter(({ text }) => text !== '');
  return labelled.length < 2 ? null : listOf(grid, { headers, place }, rows, onShadowRoot);
}

/**
 * The headings that are known, where rows have a cell for each of them and none for the others: another
 * extension gave a column a heading and no cells, or the page has a heading for its buttons alone. Null where
 * rows and headings fit, or nobody can tell.
 */
function withoutStrangers(
  head: readonly Element[],
  headers: readonly NeutralHeader[],
  rows: readonly DrawnRow[],
  soundsLikeHeading: SoundsLikeHeading,
): readonly Element[] | null {
  const few = rows.slice(0, sample.counted).filter(({ cells }) => cells === undefined);
  const counts = few.map((row) => piecesCells(row).reduce((sum, cell) => sum + spanOf(cell), 0));
  const [count = head.length] = counts;
  if (count >= head.length || counts.some((other) => other !== count)) return null;
  const known = head.filter((_, n) => soundsLikeHeading(headers[n]?.text ?? ''));
  if (known.length !== count || count < 2) return null;
  const [first] = few;
  return first !== undefined && tiesTo(head)(first.pieces[0], piecesCells(first)).by === 'nothing'
    ? known
    : null;
}

/**
 * The cells that head the columns of a table without data; empty where it has data, or nothing in it heads a
 * column.
 */
export function headingsAlone(grid: Element, soundsLikeHeading: SoundsLikeHeading): readonly Element[] {
  const { heads, rows } = rowsOf(grid);
  if (rows.length > (heads.length > 0 ? 0 : 1)) return [];
  const cells = columnsOf(heads.length > 0 ? heads : rows);
  return cells.filter((cell) => soundsLikeHeading(headerOf(cell).text)).length >= 2 ? cells : [];
}

/**
 * A table that scrolls under headings which stay is often drawn as two: the one above holds headings only,
 * the other data only. Null where the tables do not fit each other. Over the scroll bar stands an empty
 * heading without a column.
 */
export function gridUnder(
  headings: readonly Element[],
  grid: Element,
  { onShadowRoot, isData }: EngineContext,
): DrawnList | null {
  const { heads, rows } = rowsOf(grid, onShadowRoot, isData);
  if (heads.length > 0) return null;
  const columns = Math.max(
    0,
    ...rows
      .slice(0, sample.headless)
      .map((row) => piecesCells(row, onShadowRoot).reduce((sum, cell) => sum + spanOf(cell), 0)),
  );
  const head = [...headings];
  while (head.length > columns && (head.at(-1)?.textContent ?? '').trim() === '') head.pop();
  if (head.length !== columns) return null;
  const unseen = unseenParts(head);
  const headers = head.map((header) => headerOf(header, unseen));
  return listOf(grid, { headers, place: tiesTo(head) }, rows, onShadowRoot);
}

const listOf: typeof gridOf = (grid, columns, rows, onShadowRoot) =>
  gridOf(grid, columns, spread(rows), onShadowRoot);

/** A grid whose columns and rows are known. */
export function gridOf(
  grid: Element,
  columns: HeadedColumns,
  rows: readonly DrawnRow[],
  onShadowRoot: OnShadowRoot,
): DrawnList {
  const isPlainTable = grid.localName === 'table' && !grid.hasAttribute('role');
  return {
    layout: isPlainTable ? 'native-table' : 'aria-grid',
    container: grid,
    headers: columns.headers,
    rows,
    read: drawnRowReader(columns, rows, (row) => piecesCells(row, onShadowRoot), onShadowRoot),
  };
}

/** Cells that span rows belong to the following rows too; they are remembered beside the rows they reach into. */
const carried = new WeakMap<DrawnRow, ReadonlyMap<number, Element>>();

function spread(rows: readonly DrawnRow[]): readonly DrawnRow[] {
  if (!mayBeSpanned(rows)) return rows;
  const open: { cell: Element; column: number; left: number }[] = [];
  for (const row of rows) {
    if (open.length > 0) carried.set(row, new Map(open.map(({ column, cell }) => [column, cell])));
    for (const span of open) span.left -= 1;
    let column = 0;
    for (const cell of cellsOf(row.pieces[0])) {
      while (open.some((span) => span.column === column)) column += 1;
      const reach = Number(cell.getAttribute('rowspan') ?? 1) || 1;
      if (reach > 1) open.push({ cell, column, left: reach - 1 });
      column += spanOf(cell);
    }
    for (let at = open.length - 1; at >= 0; at -= 1) if ((open[at]?.left ?? 0) <= 0) open.splice(at, 1);
  }
  return rows;
}

/** Only native tables span rows, and then some rows have fewer cells: counting is cheap, asking each cell is not. */
function mayBeSpanned([first, ...others]: readonly DrawnRow[]): boolean {
  if (first === undefined || first.pieces[0].localName !== 'tr') return false;
  return others.some(({ pieces: [row] }) => row.childElementCount !== first.pieces[0].childElementCount);
}

/** How rows are read whose cells `cellsOfRow` finds. */
export function drawnRowReader(
  { headers, place }: HeadedColumns,
  rows: readonly DrawnRow[],
  cellsOfRow: (row: DrawnRow) => Element[],
  onShadowRoot: OnShadowRoot,
): DrawnList['read'] {
  let about: readonly CellAbout[] | undefined;
  return (row) => {
    if (about === undefined) {
      const unseen = unseenParts(firstCells(rows, cellsOfRow));
      about = headers.map(({ text }) => ({ heading: text, unseen }));
    }
    return readRow(row, cellsOfRow(row), { headers, place, about }, onShadowRoot);
  };
}

function readRow(
  row: DrawnRow,
  cells: Element[],
  { headers, place, about }: HeadedColumns & { readonly about: readonly CellAbout[] },
  onShadowRoot: OnShadowRoot,
): RowRead {
  for (const [column, cell] of carried.get(row) ?? []) cells.splice(Math.min(column, cells.length), 0, cell);
  if (isOneCell(cells, headers.length)) return { kind: 'no-data' };
  const placed =
    row.cells === undefined ? place(row.pieces[0], cells) : ({ cells: row.cells, by: 'position' } as const);
  const links: string[] = [];
  const faults: unknown[] = [];
  let shown = 0;
  let pending = false;
  const read = placed.cells.map((cell, column): NeutralCell | null => {
    if (cell === null || headers[column]?.selection === true) return null;
    const content = contentOrNothing(cell, onShadowRoot, about[column], faults);
    if (content === null) return null;
    if (content.links.length > 0) links.push(...content.links);
    if (content.text !== '' || content.labels.length > 0) shown += 1;
    pending ||= content.pending;
    return content;
  });
  if (placed.by === 'nothing')
    return cells.every((cell) => asShown(cell.textContent ?? '').trim() === '') ||
      cells.length * 2 < headers.length
      ? { kind: 'no-data' }
      : { kind: 'untied' };
  if (shown === 0) return { kind: pending || isBusy(row) ? 'pending' : 'no-data' };
  const identity = identityOf(row.pieces, cells, links);
  const selected = row.pieces.some(
    (piece) => piece.getAttribute('aria-selected') === 'true' || piece.hasAttribute('aria-current'),
  );
  const drawn = (): readonly (NeutralCell | null)[] =>
    cells.map((cell) => read[placed.cells.indexOf(cell)] ?? null);
  return {
    kind: 'row',
    row: { identity, cells: read, drawn, selected },
    byPosition: placed.by === 'position',
    faults,
  };
}

/** No cell, or one for the whole row ("No results", a group's heading), or for most of it: details below a row. */
function isOneCell(cells: readonly Element[], columns: number): boolean {
  if (cells.length === 0 || (cells.length === 1 && columns > 1)) return true;
  return columns > 2 && cells.length < columns && cells.some((cell) => spanOf(cell) * 2 > columns);
}

/** Null where our own code failed on a cell; a cell that may tell which referral it is must not be missed. */
function contentOrNothing(
  cell: Element,
  onShadowRoot: OnShadowRoot,
  about: CellAbout | undefined,
  faults: unknown[],
): NeutralCell | null {
  try {
    return cellContent(cell, onShadowRoot, about);
  } catch (error) {
    const identifies =
      guidsIn(cell.textContent ?? '').length > 0 ||
      [cell, ...cell.querySelectorAll('*')].some(
        (part) => part.hasAttribute('href') || part.hasAttribute('id') || openRoot(part) !== null,
      );
    if (identifies) throw error;
    faults.push(error);
    return null;
  }
}

const isBusy = (row: DrawnRow): boolean =>
  row.pieces.some((piece) => /(?:skeleton|shimmer|he-row|loading)/iu.test(`${piece.id} ${piece.className}`));
