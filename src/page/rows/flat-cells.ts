import { boxOf, columnAt, onOneLine, type Box } from './boxes';
import type { DrawnRow } from './drawn-rows';

/**
 * Makes rows of cells that no element holds together: all cells of a CSS grid are siblings. `aria-rowindex`
 * tells their rows, else their places on the screen do: a row ends where a cell stands at or before the
 * column of the last one. What spans several headings heads a group and is no cell.
 */
export function rowsOfCells(heads: readonly Element[], cells: readonly Element[]): readonly DrawnRow[] {
  if (heads.length < 2 || cells.length === 0) return [];
  const indexed = byRowIndex(cells);
  if (indexed !== null) return indexed;
  const boxes = heads.map(boxOf);
  return boxes.filter((box) => box !== null).length * 2 < heads.length
    ? byCount(heads.length, cells)
    : byPlace(heads.length, boxes, cells);
}

const rowOf = (cells: readonly (Element | null)[]): DrawnRow | null => {
  const [first, ...others] = cells.filter((cell) => cell !== null);
  return first === undefined ? null : { pieces: [first, ...others], cells };
};

function byRowIndex(cells: readonly Element[]): readonly DrawnRow[] | null {
  const rows = new Map<string, [Element, ...Element[]]>();
  for (const cell of cells) {
    const index = cell.getAttribute('aria-rowindex');
    if (index === null) return null;
    const row = rows.get(index);
    if (row === undefined) rows.set(index, [cell]);
    else row.push(cell);
  }
  return [...rows.values()].map((pieces): DrawnRow => ({ pieces }));
}

function byCount(count: number, cells: readonly Element[]): readonly DrawnRow[] {
  if (cells.length % count !== 0) return [];
  return Array.from({ length: cells.length / count }, (_, n) =>
    rowOf(cells.slice(n * count, (n + 1) * count)),
  ).filter((row) => row !== null);
}

function byPlace(
  count: number,
  heads: readonly (Box | null)[],
  cells: readonly Element[],
): readonly DrawnRow[] {
  const rows: DrawnRow[] = [];
  let line: (Element | null)[] = [];
  let last = -1;
  let at: Box | null = null;
  const close = (): void => {
    const row = rowOf(line);
    // Cells with nothing in them may be drawn nowhere; the row is known by those that are.
    if (row !== null) rows.push(row);
    line = Array.from({ length: count }, () => null);
    last = -1;
    at = null;
  };
  close();
  for (const cell of cells) {
    const box = boxOf(cell);
    const column = box === null ? null : columnAt(box, heads);
    if (box === null) continue;
    if (column === null || column <= last || (at !== null && !onOneLine(at, box))) close();
    if (column === null) continue;
    line[column] = cell;
    last = column;
    at ??= box;
  }
  close();
  return rows;
}
