import { boxOf, columnAt, onOneLine } from '../rows/boxes';
import { tiesTo, type Place } from '../rows/column-ties';
import { elementAround, standsIn } from '../snapshot/around';
import { shownChildren } from '../snapshot/shown-children';
import { rowsOfCells } from '../rows/flat-cells';
import { headedList } from '../explicit/headed-list';
import type { ListOfItems } from '../explicit/list-items';
import { headsAlone, type DeclaredTable } from '../explicit/tables';
import type { DrawnList } from '../rows/drawn-list';
import type { EngineContext } from '../rows/engine-context';
import type { SoundsLikeHeading } from '../rows/sounds-like-heading';
import { headerOf, piecesCells } from '../explicit/column-heads';
import type { DrawnRow } from '../rows/drawn-rows';
import { levels, longest, size } from '../evidence';

/** Headings and the rows that stand below them, whatever elements draw both. */
interface HeadedRows extends Pick<DrawnList, 'layout' | 'rows'> {
  readonly heads: readonly Element[];
  /** What holds the headings. */
  readonly around: Element;
}

/** A list of headings and what stands below them. */
export function listOfHeadedRows(
  { layout, heads, rows, around }: HeadedRows,
  { onShadowRoot }: EngineContext,
): DrawnList {
  const last = rows.at(-1)?.pieces[0] ?? around;
  const container = standsIn(last, around) ? around : (commonAncestor(around, last) ?? around);
  const cellsOf = (row: DrawnRow): Element[] =>
    row.cells === undefined ? cellsIn(row.pieces[0]) : piecesCells(row);
  return headedList({ layout, container, heads, rows, place: underHeads(heads), cellsOf }, onShadowRoot);
}

/** The rows below a table that holds headings and nothing else. */
export function rowsUnderTable(
  table: DeclaredTable,
  { soundsLikeHeading }: EngineContext,
): HeadedRows | null {
  const heads = headsAlone(table, soundsLikeHeading);
  const rows = heads.length === 0 ? [] : rowsBelow(table.grid, heads.length);
  return rows.length === 0 ? null : { layout: 'repeated', heads, rows, around: table.grid };
}

/** The items of a list whose first one holds the headings. */
export function rowsUnderFirst(
  { list, items: [first, ...rest] }: ListOfItems,
  { soundsLikeHeading }: EngineContext,
): HeadedRows | null {
  const heads = first === undefined ? [] : cellsIn(first);
  if (rest.length === 0 || !areHeadings(heads, soundsLikeHeading)) return null;
  return { layout: 'list', heads, rows: rest.map((row): DrawnRow => ({ pieces: [row] })), around: list };
}

function areHeadings(heads: readonly Element[], soundsLikeHeading: SoundsLikeHeading): boolean {
  const texts = heads.map((head) => headerOf(head).text).filter((text) => text !== '');
  const heard = texts.filter((text) => soundsLikeHeading(text));
  return heard.length >= 2 && heard.length * 2 > texts.length && new Set(heard).size === heard.length;
}

/** The rows below texts that could head columns; null: none stand there, or they are labels of one record. */
export function rowsUnderLine(
  line: readonly Element[],
  { soundsLikeHeading }: EngineContext,
): HeadedRows | null {
  const [first, last] = [line[0], line.at(-1)];
  const around = first === undefined || last === undefined ? null : commonAncestor(first, last);
  if (around === null) return null;
  const held = heldBy(line);
  const parts = headingsIn(around, held);
  const start = parts.findIndex((part) => held.has(part));
  const enough = (heads: readonly Element[]): boolean => areHeadings(heads, soundsLikeHeading);
  if (parts.length <= line.length + 2 * size.gapInHeadings && enough(parts)) {
    const rows = rowsBelow(around, parts.length);
    if (rows.length > 0)
      return holdLabels(rows, parts, soundsLikeHeading)
        ? null
        : { layout: 'repeated', heads: parts, rows, around };
  }
  // No row holds the cells: headings are those on the line of the first one.
  const heads = onLineOf(parts[start], parts.slice(0, start + line.length + size.gapInHeadings + 1));
  const lastHead = heads.at(-1);
  if (lastHead === undefined || heads.length < 2 || !enough(heads)) return null;
  const rest = parts.slice(parts.indexOf(lastHead) + 1);
  const rows = rest.length > 0 ? rowsOfCells(heads, rest) : rowsOfCellsBelow(around, heads);
  // Labels of a form stand in such lines too; below them come other labels.
  const isForm =
    rows.some(({ cells = [] }) => enough(cells.filter((cell) => cell !== null))) ||
    holdLabels(rows, heads, soundsLikeHeading);
  return rows.length === 0 || isForm ? null : { layout: 'repeated', heads, rows, around };
}

/** None where the headings stand in what shows other elements in their place, as a slot in a closed component does. */
function onLineOf(begin: Element | undefined, parts: readonly Element[]): readonly Element[] {
  const box = begin === undefined ? null : boxOf(begin);
  return box === null ? [] : parts.filter((part) => isOnLine(part, box));
}

/**
 * Whether most rows begin a cell with the name of another field, or show a heading again and nothing else:
 * then the line above is labels as well, of one referral's details.
 */
function holdLabels(
  rows: readonly DrawnRow[],
  heads: readonly Element[],
  soundsLikeHeading: SoundsLikeHeading,
): boolean {
  const own = new Set(heads.map((head) => headerOf(head).text));
  const labelled = rows.filter(({ pieces, cells }) =>
    (cells ?? cellsIn(pieces[0])).some((cell) => {
      if (cell === null) return false;
      const words = firstWords(cell);
      return (
        words.length <= longest.heading &&
        (own.has(words) ? (cell.textContent ?? '').trim() === words : soundsLikeHeading(words))
      );
    }),
  );
  return labelled.length * 2 > rows.length;
}

/** The first text that an element shows. */
function firstWords(element: Element): string {
  const first = shownChildren(element).find((child) => (child.textContent ?? '').trim() !== '');
  return first === undefined ? (element.textContent ?? '').trim() : firstWords(first);
}

const isOnLine = (part: Element, line: NonNullable<ReturnType<typeof boxOf>>): boolean => {
  const box = boxOf(part);
  return box !== null && onOneLine(box, line);
};

/**
 * Ties the cells of rows to the headings above them: by what the cells carry, by their number, else by their
 * places.
 */
function underHeads(heads: readonly Element[]): Place {
  const tied = tiesTo(heads);
  const known = new Map<number, readonly (number | null)[]>();
  return (row, cells) => {
    const placed = tied(row, cells);
    if (placed.by !== 'nothing') return placed;
    const columns = known.get(cells.length) ?? columnsOfCells(heads, cells);
    known.set(cells.length, columns);
    if (columns.every((column) => column === null)) return placed;
    return { cells: heads.map((_, column) => cells[columns.indexOf(column)] ?? null), by: 'position' };
  };
}

function columnsOfCells(heads: readonly Element[], cells: readonly Element[]): readonly (number | null)[] {
  const boxes = heads.map(boxOf);
  const columns = cells.map((cell) => {
    const box = boxOf(cell);
    return box === null ? null : columnAt(box, boxes);
  });
  // Two cells below one heading: nobody can say which is its value.
  return columns.map((column) =>
    column !== null && columns.filter((other) => other === column).length > 1 ? null : column,
  );
}

/** The cells of a row without roles: the children of the first element in it that has several. */
function cellsIn(row: Element): Element[] {
  let at = row;
  for (;;) {
    const children = shownChildren(at);
    const [only, ...others] = children;
    if (only === undefined || others.length > 0) return children;
    at = only;
  }
}

/** How many of these elements each element around them holds. */
function heldBy(line: readonly Element[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const element of line)
    for (let at: Element | null = element; at !== null; at = elementAround(at))
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** The parts of a line, one a heading: children, or children of children where those hold several headings. */
function headingsIn(around: Element, held: ReadonlyMap<Element, number>): Element[] {
  return shownChildren(around).flatMap((child) =>
    (held.get(child) ?? 0) > 1 ? headingsIn(child, held) : [child],
  );
}

/** The elements after the headings that have as many parts as there are headings; of those, the nearest. */
const rowsBelow = (headings: Element, columns: number): readonly DrawnRow[] =>
  firstBelow(headings, (after) =>
    ofOneKind(after.flatMap((element) => rowsIn(element, columns))).map((row): DrawnRow => ({
      pieces: [row],
    })),
  );

/** Rows of cells that stand by their places only, all in one element somewhere below the headings. */
const rowsOfCellsBelow = (headings: Element, heads: readonly Element[]): readonly DrawnRow[] =>
  firstBelow(
    headings,
    (after) =>
      after
        .flatMap((element) => manyIn(element, heads.length * 2))
        .map((cells) =>
          rowsOfCells(heads, cells).filter(
            ({ cells: line = [] }) => line.filter((cell) => cell !== null).length * 2 > heads.length,
          ),
        )
        .find(({ length }) => length >= 2) ?? [],
  );

/** What is found in the elements after the headings, those next to them first. */
function firstBelow(
  headings: Element,
  find: (after: readonly Element[]) => readonly DrawnRow[],
): readonly DrawnRow[] {
  let at: Element = headings;
  for (let level = 0; level < levels.toRows; level += 1) {
    const parent = elementAround(at);
    if (parent === null) return [];
    const siblings = shownChildren(parent);
    const rows = find(siblings.slice(siblings.indexOf(at) + 1));
    if (rows.length > 0) return rows;
    at = parent;
  }
  return [];
}

/** The children of each element that has at least so many; what lies deeper in them is not looked at. */
function manyIn(element: Element, fewest: number): readonly (readonly Element[])[] {
  const children = shownChildren(element);
  return children.length >= fewest ? [children] : children.flatMap((child) => manyIn(child, fewest));
}

/** Rows are drawn by elements of one kind. */
function ofOneKind(rows: readonly Element[]): readonly Element[] {
  const counts = new Map<string, number>();
  for (const { localName } of rows) counts.set(localName, (counts.get(localName) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? [] : rows.filter(({ localName }) => localName === most[0]);
}

function rowsIn(element: Element, columns: number): readonly Element[] {
  const children = shownChildren(element);
  const inside = children.filter((child) => cellsIn(child).length === columns);
  // A body of as many rows as there are columns looks like a row itself.
  if (inside.length > 0 && inside.length * 2 >= children.length) return inside;
  if (cellsIn(element).length === columns) return [element];
  return children.flatMap((child) => rowsIn(child, columns));
}

/** The smallest element around both; of an element that holds the other, what is around it. */
function commonAncestor(a: Element, b: Element): Element | null {
  for (let at: Element | null = elementAround(a); at !== null; at = elementAround(at))
    if (standsIn(b, at)) return at;
  return null;
}
