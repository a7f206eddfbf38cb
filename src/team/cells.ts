import { isStamp, type Stamp } from './stamp';

/** Plain data as JSON holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One value with its stamp; null: it was removed (a tombstone, so that the removal is passed on). */
export interface Cell {
  readonly s: Stamp;
  readonly v: Json;
}

/** Cells by their names. */
export type Cells = ReadonlyMap<string, Cell>;

/**
 * The greater of two cells: the later stamp. Equal stamps mean one cell; where a damaged table holds two values under
 * one stamp, the greater text wins, so that all readers take the same.
 */
export function laterCell(one: Cell, two: Cell): Cell {
  if (one.s !== two.s) return one.s > two.s ? one : two;
  return JSON.stringify(one.v) >= JSON.stringify(two.v) ? one : two;
}

/** Both together: of each name the later cell. Commutative, associative, idempotent. */
export function join(one: Cells, two: Cells): Cells {
  const joined = new Map(one);
  for (const [name, cell] of two) {
    const known = joined.get(name);
    joined.set(name, known === undefined ? cell : laterCell(known, cell));
  }
  return joined;
}

/** Cells as JSON text, names in code-unit order, so that equal cells are equal texts. */
export function cellsText(cells: Cells): string {
  const names = [...cells.keys()].sort();
  const parts = names.flatMap((name) => {
    const cell = cells.get(name);
    return cell === undefined ? [] : [`${JSON.stringify(name)}:${JSON.stringify({ s: cell.s, v: cell.v })}`];
  });
  return `{${parts.join(',')}}`;
}

/** Cells out of JSON text. What is no cell is left out; null: the text is no JSON object. */
export function cellsOf(text: string): Cells | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null; // A damaged row says nothing.
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const cells = new Map<string, Cell>();
  for (const [name, value] of Object.entries(parsed)) {
    if (typeof value !== 'object' || value === null) continue;
    const { s, v } = value as { readonly s?: unknown; readonly v?: Json };
    if (isStamp(s) && v !== undefined) cells.set(name, { s, v });
  }
  return cells;
}
