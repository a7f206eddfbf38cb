import { headsOf, openCsv, readCsv, type CsvBatch, type CsvShape, type HeaderScore } from './csv';

/** A table of texts, wherever it comes from: a CSV text, a workbook's sheet, a list of JSON objects. */
export interface Table {
  readonly headers: readonly string[];
  readonly headerLine: number;
  /** What parts the cells of a CSV text; null: it was no text. */
  readonly delimiter: CsvShape['delimiter'] | null;
  /** The records after the header. Each batch takes a few milliseconds. */
  readonly batches: () => Iterable<CsvBatch>;
  /** What `readTo` counts up to. */
  readonly total: number;
}

/** Finds a table's header row and opens it; null: no row scores above 0. */
export type OpenTable = (score?: HeaderScore) => Table | null;

/** One table of a file that may hold several; `name` empty: it has none. */
export interface Sheet {
  readonly name: string;
  readonly open: OpenTable;
}

/** The table in a CSV text. */
export function csvTable(text: string): OpenTable {
  const heads = headsOf(text);
  return (score) => {
    const shape = openCsv(text, score, heads);
    return (
      shape && {
        headers: shape.headers,
        headerLine: shape.headerLine,
        delimiter: shape.delimiter,
        batches: () => readCsv(text, shape),
        total: text.length,
      }
    );
  };
}

/** No sheet of a spreadsheet has more rows; a file may say that one stands at any number. */
export const MOST_ROWS = 1_048_576;

/** Rows that are looked through for a header; titles and blank rows may stand above it. */
const HEADER_ROWS = 20;
const BATCH_ROWS = 500;

/** The table in the rows of a sheet. */
export function sheetTable(rows: readonly (readonly string[])[]): OpenTable {
  return (score = (cells) => cells.filter((cell) => cell !== '').length) => {
    let [best, bestScore, first] = [-1, 0, true];
    for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
      const cells = row.map((cell) => cell.trim());
      if (cells.every((cell) => cell === '')) continue;
      const points = score(cells, first);
      first = false;
      if (points > bestScore) [best, bestScore] = [at, points];
    }
    const head = rows[best];
    if (head === undefined) return null;
    const cells = head.map((cell) => cell.trim());
    const headers = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
    return {
      headers,
      headerLine: best + 1,
      delimiter: null,
      batches: () => batchesOf(rows, best + 1, headers.length),
      total: rows.length,
    };
  };
}

function* batchesOf(
  rows: readonly (readonly string[])[],
  start: number,
  width: number,
): Generator<CsvBatch, void, void> {
  for (let from = start; from < rows.length; from += BATCH_ROWS) {
    const records = rows.slice(from, from + BATCH_ROWS).flatMap((row, at) => {
      if (row.every((cell) => cell.trim() === '')) return [];
      // A sheet's rows end with their last filled cell.
      return [{ line: from + at + 1, cells: Array.from({ length: width }, (_, cell) => row[cell] ?? '') }];
    });
    yield { records, problems: [], readTo: Math.min(from + BATCH_ROWS, rows.length) };
  }
}

/** The table in a list of JSON objects: one column a name, in the order in which they first occur. */
export function objectTable(objects: readonly Readonly<Record<string, unknown>>[]): OpenTable {
  const names = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  const rows = objects.map((one) => names.map((name) => cellOf(one[name])));
  const open = sheetTable([names, ...rows]);
  // The names are the header, whatever stands below them; an object's place counts from 1.
  return () => {
    const table = open((_cells, first) => (first ? 1 : 0));
    return table === null ? null : { ...table, headerLine: 0, batches: () => upOneLine(table.batches()) };
  };
}

function* upOneLine(batches: Iterable<CsvBatch>): Generator<CsvBatch, void, void> {
  for (const batch of batches)
    yield { ...batch, records: batch.records.map(({ line, cells }) => ({ line: line - 1, cells })) };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
