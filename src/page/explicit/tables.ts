import { besideEachOther, boxOf } from '../rows/boxes';
import { columnKeyOf, tiesTo } from '../rows/column-ties';
import type { DrawnList } from '../rows/drawn-list';
import type { DrawnRow, DrawnRows } from '../rows/drawn-rows';
import type { EngineContext } from '../rows/engine-context';
import type { NeutralHeader } from '../rows/neutral-list';
import type { SoundsLikeHeading } from '../rows/sounds-like-heading';
import { pixels, sample } from '../evidence';
import { columnsOf, headerOf, piecesCells } from './column-heads';
import { unfolded } from './folded-rows';
import { rowsOf } from './grid-rows';
import { headedList } from './headed-list';
import { sharedKeys } from './row-pieces';

/** A grid or table as the page declares it, before its rows are read. */
export interface DeclaredTable {
  readonly grid: Element;
  /** All lines that it draws. */
  readonly lines: DrawnRows;
  /** The cell that heads each column; none where nothing declares any. */
  readonly heads: readonly Element[];
  /** One a record; none where nobody can say which lines make one. */
  readonly rows: readonly DrawnRow[];
}

/** Cuts a grid or table into headings and rows, without entering these. */
export function* declaredTable(
  grid: Element,
  { soundsLikeHeading, onShadowRoot, isData }: EngineContext,
): Generator<void, DeclaredTable> {
  const lines = rowsOf(grid, onShadowRoot, isData);
  yield;
  const whole = (yield* unfolded(lines, soundsLikeHeading)) ?? { heads: [], rows: [] };
  return { grid, lines, heads: columnsOf(whole.heads, onShadowRoot), rows: whole.rows };
}

/**
 * The tables that a person sees and the page does not declare as such. A list that scrolls under headings which stay,
 * or beside columns which stay, is often drawn as two tables and more. One may hold the headings of the one below it;
 * those whose rows are as many, on the same lines, are one.
 */
export function arrangedTables(
  tables: readonly DeclaredTable[],
  context: EngineContext,
): readonly DeclaredTable[] {
  const headed = underHeads(tables, context);
  const whole = joined(tables);
  const arranged = [headed, whole === tables ? [] : underHeads(whole, context), joined(headed)];
  return [...new Set(arranged.flat())].filter((table) => !tables.includes(table));
}

/** Tables without headings below one that holds nothing else become one with it; the same tables where none are. */
function underHeads(tables: readonly DeclaredTable[], context: EngineContext): readonly DeclaredTable[] {
  const found: DeclaredTable[] = [];
  for (const table of tables) {
    const above = found.at(-1);
    const heads = above === undefined || table.heads.length > 0 ? [] : headsOver(above, context);
    const fit = fitting(heads, table.rows, context);
    if (fit === null) found.push(table);
    else found[found.length - 1] = { ...table, heads: fit.strangers ? heads : fit.heads };
  }
  return found.length === tables.length ? tables : found;
}

/** The headings that a table without data declares, or its only row shows. */
const headsOver = (table: DeclaredTable, { soundsLikeHeading }: EngineContext): readonly Element[] =>
  table.rows.length === 0 ? table.heads : headsAlone(table, soundsLikeHeading);

/** The cells that head the columns of a table without data; empty where it has data, or heads nothing that is known. */
export function headsAlone(
  { heads, rows }: DeclaredTable,
  soundsLikeHeading: SoundsLikeHeading,
): readonly Element[] {
  if (rows.length > (heads.length > 0 ? 0 : 1)) return [];
  const cells = heads.length > 0 ? heads : columnsOf(rows);
  return cells.filter((cell) => soundsLikeHeading(headerOf(cell).text)).length >= 2 ? cells : [];
}

/** Headings to which the cells of rows can be tied. */
interface Fitting {
  readonly heads: readonly Element[];
  /** Headings that nobody knows were left out. */
  readonly strangers: boolean;
}

/**
 * The headings for which rows have cells; null: they have none for them, or nobody can tell for which. Over the scroll
 * bar stands an empty heading without a column; another extension gave a column a heading and no cells, or the page
 * has a heading for its buttons alone: then those that are known must fit all rows.
 */
function fitting(
  heads: readonly Element[],
  rows: readonly DrawnRow[],
  { soundsLikeHeading, onShadowRoot }: EngineContext,
): Fitting | null {
  const few = rows.slice(0, sample.counted);
  const tied = (to: readonly Element[]): readonly DrawnRow[] => {
    const place = tiesTo(to);
    return few.filter(
      (row) =>
        row.cells !== undefined || place(row.pieces[0], piecesCells(row, onShadowRoot)).by !== 'nothing',
    );
  };
  for (let head = heads; head.length > 0; head = head.slice(0, -1)) {
    if (tied(head).length > 0) return { heads: head, strangers: false };
    if ((head.at(-1)?.textContent ?? '').trim() !== '') break;
  }
  const known = heads.filter((head) => soundsLikeHeading(headerOf(head).text));
  const isSure = known.length >= 2 && few.length > 0 && tied(known).length === few.length;
  return isSure ? { heads: known, strangers: true } : null;
}

/** Tables side by side as one, each with its own headings or none; the same tables where none are. */
function joined(tables: readonly DeclaredTable[]): readonly DeclaredTable[] {
  const found: DeclaredTable[] = [];
  for (const table of tables) {
    const last = found.at(-1);
    if (last === undefined || !belongTogether(last, table)) found.push(table);
    else
      found[found.length - 1] = {
        ...last,
        heads: [...last.heads, ...table.heads],
        rows: zipped(last.rows, table.rows),
      };
  }
  return found.length === tables.length ? tables : found;
}

function belongTogether(a: DeclaredTable, b: DeclaredTable): boolean {
  if (a.rows.length !== b.rows.length || (a.heads.length === 0) !== (b.heads.length === 0)) return false;
  const lines =
    a.rows.length === 0
      ? [[a.heads.at(-1), b.heads[0]]]
      : [
          [a.rows[0], b.rows[0]],
          [a.rows.at(-1), b.rows.at(-1)],
        ].map(([one, other]) => [one?.pieces.at(-1), other?.pieces[0]]);
  // What stays while the rest scrolls may also be laid over it.
  const isOver = a.rows.length > 0 && shareKeys(a.rows, b.rows);
  return lines.every(([one, other]) => {
    const [left, right] = [one === undefined ? null : boxOf(one), other === undefined ? null : boxOf(other)];
    return (
      left !== null &&
      right !== null &&
      (isOver ? Math.abs(left.top - right.top) <= pixels.line : besideEachOther(left, right)) &&
      Math.abs(left.bottom - right.bottom) <= pixels.line
    );
  });
}

/** Whether the rows of two tables carry the same keys, in the same order. */
function shareKeys(a: readonly DrawnRow[], b: readonly DrawnRow[]): boolean {
  const [one, other] = [a, b].map((rows) => rows.map(({ pieces }) => pieces[0]));
  if (one === undefined || other === undefined || other.length < 2) return false;
  return sharedKeys([...one, ...other]).length > 0;
}

const zipped = (a: readonly DrawnRow[], b: readonly DrawnRow[]): readonly DrawnRow[] =>
  a.map(({ pieces: [first, ...others] }, n): DrawnRow => ({
    pieces: [first, ...others, ...(b[n]?.pieces ?? [])],
  }));

/** A table as a list; null when nothing in it could be a column. */
export function tableList({ grid, heads, rows }: DeclaredTable, context: EngineContext): DrawnList | null {
  const { onShadowRoot } = context;
  const isPlainTable = grid.localName === 'table' && !grid.hasAttribute('role');
  const drawn = { layout: isPlainTable ? 'native-table' : 'aria-grid', container: grid, rows } as const;
  if (heads.length === 0) return headless(drawn, context);
  const fit = fitting(heads, rows, context)?.heads ?? heads;
  const list = headedList({ ...drawn, heads: fit }, onShadowRoot);
  return fit.length < heads.length ? { ...list, strangers: true } : list;
}

/** A table in which nothing heads columns but its first row, or labels that its cells carry. */
function headless(
  drawn: Pick<DrawnList, 'layout' | 'container' | 'rows'>,
  { soundsLikeHeading, onShadowRoot }: EngineContext,
): DrawnList | null {
  const [first, ...rows] = drawn.rows;
  if (first === undefined) return null;
  const heads = piecesCells(first, onShadowRoot);
  const texts = heads.map((cell) => headerOf(cell).text);
  const heard = texts.filter((text) => soundsLikeHeading(text)).length;
  if (heard >= 2 && heard * 2 >= texts.filter((text) => text !== '').length)
    return headedList({ ...drawn, rows, heads }, onShadowRoot);
  const headers = heads.map((cell): NeutralHeader => ({
    text: labelAttributes.map((name) => cell.getAttribute(name)).find((label) => label) ?? '',
    labels: [],
    key: columnKeyOf(cell),
    selection: false,
  }));
  const labelled = headers.filter(({ text }) => text !== '');
  return labelled.length < 2 ? null : headedList({ ...drawn, heads, headers }, onShadowRoot);
}

const labelAttributes = ['data-label', 'data-title', 'data-th', 'data-header', 'data-heading'] as const;
