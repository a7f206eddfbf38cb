import { cellContent } from '../rows/cell-content';
import type { CellAbout } from '../rows/cell-pass';
import { spanOf, tiesTo, type Place } from '../rows/column-ties';
import { recordOf, type DrawnList, type RowRead } from '../rows/drawn-list';
import type { DrawnRow } from '../rows/drawn-rows';
import type { NeutralCell, NeutralHeader } from '../rows/neutral-list';
import { guidsIn } from '../rows/row-identity';
import { firstCells, unseenParts } from '../rows/unseen-parts';
import { asShown, type OnShadowRoot } from '../snapshot/shown-text';
import { openRoot } from '../snapshot/walk';
import { headerOf, piecesCells } from './column-heads';
import { cellsOf } from './grid-rows';

/** A list whose fields have headings, before it is read. */
interface Headed extends Pick<DrawnList, 'layout' | 'container' | 'rows'> {
  /** The element that heads each field. */
  readonly heads: readonly Element[];
  /** What they say, where it is known already. */
  readonly headers?: readonly NeutralHeader[];
  /** What ties cells to them; left out: what the cells carry, else their number. */
  readonly place?: Place;
  /** The cells of a row; left out: what is declared as such. */
  readonly cellsOf?: (row: DrawnRow) => Element[];
}

/** The headings of columns as shown. */
function headersOf(heads: readonly Element[]): readonly NeutralHeader[] {
  const unseen = unseenParts(heads);
  return heads.map((head) => headerOf(head, unseen));
}

/** The one form of a list with headings, whichever engine found these and the rows. */
export function headedList(
  {
    layout,
    container,
    rows,
    heads,
    headers = headersOf(heads),
    place = tiesTo(heads),
    cellsOf: cellsOfRow,
  }: Headed,
  onShadowRoot: OnShadowRoot,
): DrawnList {
  const cells = cellsOfRow ?? ((row: DrawnRow) => piecesCells(row, onShadowRoot));
  let about: readonly CellAbout[] | undefined;
  const read = (row: DrawnRow): RowRead => {
    if (about === undefined) {
      const unseen = unseenParts(firstCells(rows, cells));
      about = headers.map(({ text }) => ({ heading: text, unseen }));
    }
    return readRow(row, cells(row), { headers, place, about }, onShadowRoot);
  };
  return { layout, container, headers, rows: spread(rows), read };
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

/** Headings, what ties cells to them, and what is known of the cells below each. */
interface Columns {
  readonly headers: readonly NeutralHeader[];
  readonly place: Place;
  readonly about: readonly CellAbout[];
}

function readRow(
  row: DrawnRow,
  cells: Element[],
  { headers, place, about }: Columns,
  onShadowRoot: OnShadowRoot,
): RowRead {
  for (const [column, cell] of carried.get(row) ?? []) cells.splice(Math.min(column, cells.length), 0, cell);
  if (isOneCell(cells, headers.length)) return { kind: 'no-data' };
  const placed =
    row.cells === undefined ? place(row.pieces[0], cells) : ({ cells: row.cells, by: 'position' } as const);
  const faults: unknown[] = [];
  const shown = placed.cells.map((cell, column): NeutralCell | null =>
    cell === null || headers[column]?.selection === true
      ? null
      : contentOrNothing(cell, onShadowRoot, about[column], faults),
  );
  if (placed.by === 'nothing')
    return cells.every((cell) => asShown(cell.textContent ?? '').trim() === '') ||
      cells.length * 2 < headers.length
      ? { kind: 'no-data' }
      : { kind: 'untied' };
  return recordOf({
    pieces: row.pieces,
    elements: cells,
    cells: shown,
    shown,
    drawn: () => cells.map((cell) => shown[placed.cells.indexOf(cell)] ?? null),
    byPosition: placed.by === 'position',
    faults,
  });
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
