import { cellsOf, type Cell, type Cells } from './cells';
import { notAhead } from './stamp';
import { dateValue } from './server-clock';
import type { NewRow, TableRow } from './table';

/** The form of rows that this code writes, and the greatest `minWriter` of a team that it may write to. */
export const FORMAT = 1;

/** Characters in one property: a table takes 32,767. */
export const PIECE_LENGTH = 32_000;
export const PIECES = 32;

/**
 * Text cut into pieces that a property can hold. A letter outside the basic plane stays whole: half of it would be
 * replaced on its way.
 */
export function pieces(text: string): readonly string[] {
  const cut: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + PIECE_LENGTH, text.length);
    const unit = text.charCodeAt(end - 1);
    if (end < text.length && unit >= 0xd800 && unit <= 0xdbff) end -= 1;
    cut.push(text.slice(at, end));
    at = end;
  }
  return cut;
}

/** A row with cells as JSON text (see `cellsText`). An empty text makes an empty row: what is left of an erased one. */
export function dataRowOf(partition: string, rowKey: string, text: string): NewRow {
  const properties: Record<string, string> = {};
  for (const [at, piece] of pieces(text).entries()) properties[`d${at}`] = piece;
  return { PartitionKey: partition, RowKey: rowKey, v: FORMAT, ...properties };
}

/** The text in a row's pieces; empty where it has none. */
export function rowText(row: TableRow): string {
  let text = '';
  for (let at = 0; at < PIECES; at++) {
    const piece = row[`d${at}`];
    if (typeof piece !== 'string') break;
    text += piece;
  }
  return text;
}

/** When the server wrote the row, in epoch milliseconds; null: it does not say. */
export function rowTime(row: TableRow): number | null {
  return typeof row['Timestamp'] === 'string' || row['Timestamp'] instanceof Date
    ? dateValue(row['Timestamp'])
    : null;
}

/**
 * The cells of a row as they count: a stamp ahead of the moment at which the server wrote the row counts as that
 * moment, which is the same for all readers. A damaged row has none.
 *
 * @param now the server's time in epoch milliseconds, for a row that does not say when it was written.
 */
export function rowCells(row: TableRow, now: number): Cells {
  const written = rowTime(row) ?? now;
  const cells = new Map<string, Cell>();
  for (const [name, { s, v }] of cellsOf(rowText(row)) ?? []) cells.set(name, { s: notAhead(s, written), v });
  return cells;
}
