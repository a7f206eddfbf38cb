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

/** Reads how a grid or table is drawn; null when nothing in it could be a column. */
export function* gridList(
  grid: Element,
  soundsLikeHeading: SoundsLikeHeading,
  onShadowRoot?: OnShadowRoot,
  isData?: (row: Element) => boolean,
): Generator<void, DrawnList | null> {
  const found = rowsOf(grid, onShadowRoot, isData);
  yield;
  const drawn = yield* unfolded(found, soundsLikeHeading);
  if (drawn === null) return null;
  yield;
  const layout = layoutOf(grid);
  const head = columnsOf(drawn.heads, onShadowRoot);
  const unseen = unseenParts(head);
  if (head.length > 0) {
    const headers = head.map((header) => headerOf(header, unseen));
    const known = withoutStrangers(head, headers, drawn.rows, soundsLikeHeading);
    return known === null
      ? listOf(layout, grid, headers, tiesTo(head), drawn.rows, onShadowRoot)
      : {
          ...listOf(
            layout,
            grid,
            head
              .map((one, n) => (known.includes(one) ? headers[n] : undefined))
              .filter((one) => one !== undefined),
            tiesTo(known),
            drawn.rows,
            onShadowRoot,
          ),
          strangers: true,
        };
  }
  const [first, ...rest] = drawn.rows;
  if (first === undefined) return null;
  const cells = piecesCells(first, onShadowRoot);
  const texts = cells.map((cell) => headerOf(cell));
  const heard = texts.filter(({ text }) => soundsLikeHeading(text)).length;
  if (heard >= 2 && heard * 2 >= texts.filter(({ text }) => text !== '').length)
    return listOf(layout, grid, texts, tiesTo(cells), rest, onShadowRoot);
  const labelled = cells.map(
    (cell) =>
      labelAttributes
        .map((name) => cell.getAttribute(name))
        .find((label) => label !== null && label !== '') ?? '',
  );
  if (labelled.filter((label) => label !== '').length < 2) return null;
  const headers = cells.map((cell, n): NeutralHeader => ({
    text: labelled[n] ?? '',
    labels: [],
    key: columnKeyOf(cell),
    selection: false,
  }));
  return listOf(layout, grid, headers, tiesTo(cells), drawn.rows, onShadowRoot);
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
  onShadowRoot?: OnShadowRoot,
  isData?: (row: Element) => boolean,
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
  return listOf(
    layoutOf(grid),
    grid,
    head.map((header) => headerOf(header, unseen)),
    tiesTo(head),
    rows,
    onShadowRoot,
  );
}

const layoutOf = (grid: Element): DrawnList['layout'] =>
  grid.localName === 'table' && !grid.hasAttribute('role') ? 'native-table' : 'aria-grid';

function listOf(
  layout: DrawnList['layout'],
  container: Element,
  headers: readonly NeutralHeader[],
  place: Place,
  rows: readonly DrawnRow[],
  onShadowRoot?: OnShadowRoot,
): DrawnList {
  return {
    layout,
    container,
    headers,
    rows: spread(rows),
    read: drawnRowReader(headers, place, rows, (row) => piecesCells(row, onShadowRoot), onShadowRoot),
  };
}

/** Cells that span rows belong to the following rows too; they are remembered beside the rows they reach into. */
const carried = new WeakMap<DrawnRow, ReadonlyMap<number, Element>>();

function spread(rows: readonly DrawnRow[]): readonly DrawnRow[] {
  const open: { cell: Element; column: number; left: number }[] = [];
  const [first] = rows;
  // Only native tables span rows, and then some rows have fewer cells: counting is cheap, asking each cell is not.
  if (
    first === undefined ||
    first.pieces[0].localName !== 'tr' ||
    rows.every(({ pieces: [row] }) => row.childElementCount === first.pieces[0].childElementCount)
  )
    return rows;
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

/** How rows are read whose cells `cellsOfRow` finds and `place` ties to the columns. */
export function drawnRowReader(
  headers: readonly NeutralHeader[],
  place: Place,
  rows: readonly DrawnRow[],
  cellsOfRow: (row: DrawnRow) => Element[],
  onShadowRoot?: OnShadowRoot,
): DrawnList['read'] {
  let about: readonly CellAbout[] | undefined;
  return (row) => {
    if (about === undefined) {
      const unseen = unseenParts(firstCells(rows, cellsOfRow));
      about = headers.map(({ text }) => ({ heading: text, unseen }));
    }
    return readRow(row, cellsOfRow(row), headers, place, about, onShadowRoot);
  };
}

function readRow(
  row: DrawnRow,
  cells: Element[],
  headers: readonly NeutralHeader[],
  place: Place,
  about: readonly CellAbout[],
  onShadowRoot?: OnShadowRoot,
): RowRead {
  for (const [column, cell] of carried.get(row) ?? []) cells.splice(Math.min(column, cells.length), 0, cell);
  if (cells.length === 0) return { kind: 'no-data' };
  // "No results", a group's heading: one cell for the whole row.
  if (cells.length === 1 && headers.length > 1) return { kind: 'no-data' };
  // Details that open below a row: one cell over most columns.
  if (
    headers.length > 2 &&
    cells.length < headers.length &&
    cells.some((cell) => spanOf(cell) * 2 > headers.length)
  )
    return { kind: 'no-data' };
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

/** Null where our own code failed on a cell; a cell that may tell which referral it is must not be missed. */
function contentOrNothing(
  cell: Element,
  onShadowRoot: OnShadowRoot | undefined,
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
