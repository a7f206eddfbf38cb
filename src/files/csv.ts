import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** How a CSV text is built, and where its records begin. Lines count from 1 as an editor shows them. */
export interface CsvShape {
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r';
  /** Trimmed; empty headers at the end, which spreadsheets add, are left out. */
  readonly headers: readonly string[];
  readonly headerLine: number;
  /** The first record: its place in the text, and its line. */
  readonly bodyAt: number;
  readonly bodyLine: number;
}

/** One record: as many cells as there are headers, as written (not trimmed), and the line it begins in. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record that cannot be trusted and is not given. `lastLine` differs where a quoted line break spans lines. */
export type CsvProblem =
  | {
      readonly kind: 'too-many-cells' | 'too-few-cells';
      readonly line: number;
      readonly lastLine: number;
      readonly expected: number;
      readonly found: number;
    }
  | { readonly kind: 'quote-not-closed' | 'stray-quote'; readonly line: number; readonly lastLine: number };

export interface CsvBatch {
  readonly records: readonly CsvRecord[];
  readonly problems: readonly CsvProblem[];
  /** The place in the text up to which it is read. */
  readonly readTo: number;
}

/** How well a row fits as the header; 0: it does not. `first`: the first row that is not blank. */
export type HeaderScore = (cells: readonly string[], first: boolean) => number;

/** The first rows of a text as each delimiter cuts them. */
type Heads = ReadonlyMap<Delimiter, readonly string[][]>;

/** A header stands among the first rows; spreadsheets put a title or `sep=;` above it. */
const HEADER_ROWS = 10;
const HEADER_CHARS = 256 * 1_024;
/** Small enough that one slice takes a few milliseconds at most. */
const SLICE_CHARS = 64 * 1_024;
/** No record is so long: a cell of a spreadsheet holds 32,767 characters. */
const MOST_RECORD_CHARS = 1_024 * 1_024;

/** A quote left inside a header says that it was split at a character inside quotes. */
const widestFirstRow: HeaderScore = (cells, first) => {
  if (!first) return 0;
  return cells.some((cell) => cell.includes('"')) ? 1 : cells.length;
};

/**
 * Finds delimiter and header row together: of all delimiters and of the first rows, the pair that `score`
 * likes best (standard: the first row that is not blank, with the delimiter that gives most cells).
 * Null: nothing scores above 0.
 */
export function openCsv(
  text: string,
  score: HeaderScore = widestFirstRow,
  heads: Heads = headsOf(text),
): CsvShape | null {
  const newline = newlineOf(text);
  const start = text.slice(0, HEADER_CHARS);
  let best: CsvShape | null = null;
  let bestScore = 0;
  for (const [delimiter, rows] of heads) {
    let line = 1;
    let first = true;
    for (const [row, raw] of rows.entries()) {
      const cells = raw.map((cell) => cell.trim());
      const next = line + 1 + breaksInside(raw, newline);
      if (!isBlank(cells)) {
        const points = score(cells, first);
        first = false;
        if (points > bestScore) {
          bestScore = points;
          const bodyAt = parse(start, delimiter, newline, { preview: row + 1 }).meta.cursor;
          best = {
            delimiter,
            newline,
            headers: withoutBlankEnd(cells),
            headerLine: line,
            bodyAt,
            bodyLine: next,
          };
        }
      }
      line = next;
    }
  }
  return best;
}

/** What a header is looked for in; for a text that is opened in several ways, found once. */
export function headsOf(text: string): Heads {
  const start = text.slice(0, HEADER_CHARS);
  const newline = newlineOf(text);
  return new Map(
    DELIMITERS.map((delimiter) => [
      delimiter,
      parse(start, delimiter, newline, { preview: HEADER_ROWS }).data,
    ]),
  );
}

function newlineOf(text: string): CsvShape['newline'] {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

/**
 * Reads the records after the header, in batches, so that the caller can show progress and stop between two.
 * Blank lines and rows of empty cells only are passed over. More cells than headers are fine while they are
 * empty; any other wrong number of cells is a problem, because values may have slipped into other columns.
 */
export function* readCsv(
  text: string,
  shape: CsvShape,
  sliceChars = SLICE_CHARS,
): Generator<CsvBatch, void, void> {
  const { delimiter, newline } = shape;
  const reader: RecordReader = { shape, endsWithReturn: newline === '\n' && text.includes('\r\n') };
  let at = shape.bodyAt;
  let line = shape.bodyLine;
  let size = sliceChars;
  while (at < text.length) {
    const last = at + size >= text.length;
    const slice = text.slice(at, at + size);
    const parsed = parse(slice, delimiter, newline, { open: !last });
    if (!last && parsed.meta.cursor === 0 && size >= MOST_RECORD_CHARS) {
      // A quote that is never closed takes in the rest of the file, at a cost that grows with its square.
      const lastLine = line + count(text.slice(at), newline, text.length);
      yield { records: [], problems: [{ kind: 'quote-not-closed', line, lastLine }], readTo: text.length };
      return;
    }
    if (!last && parsed.meta.cursor === 0) {
      // One record is longer than the slice: look at more.
      size *= 2;
      continue;
    }
    const consumed = last ? slice.length : parsed.meta.cursor;
    const spans = count(slice, newline, consumed) !== parsed.data.length - (last ? 1 : 0);
    const { records, problems, nextLine } = recordsIn(parsed, reader, line, spans);
    line = nextLine;
    at += consumed;
    size = sliceChars;
    yield { records, problems, readTo: at };
  }
}

/** How a file's records are written. */
interface RecordReader {
  readonly shape: CsvShape;
  /** The last cell of a row ends in a carriage return that is no part of it. */
  readonly endsWithReturn: boolean;
}

/** The records of one slice. @param spans some of them go over several lines. */
function recordsIn(
  parsed: Parsed,
  { shape: { newline, headers }, endsWithReturn }: RecordReader,
  firstLine: number,
  spans: boolean,
) {
  const quotes = quoteProblems(parsed.errors);
  const records: CsvRecord[] = [];
  const problems: CsvProblem[] = [];
  let line = firstLine;
  for (const [row, cells] of parsed.data.entries()) {
    const lastLine = spans ? line + breaksInside(cells, newline) : line;
    const quote = quotes.get(row);
    if (endsWithReturn) cutReturn(cells);
    if (quote !== undefined) problems.push({ kind: quote, line, lastLine });
    else if (!isBlank(cells)) {
      const found = fitCells(cells, headers.length);
      if (found === headers.length) records.push({ line, cells });
      else {
        const kind = found > headers.length ? 'too-many-cells' : 'too-few-cells';
        problems.push({ kind, line, lastLine, expected: headers.length, found });
      }
    }
    line = lastLine + 1;
  }
  return { records, problems, nextLine: line };
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly Papa.ParseError[];
  readonly meta: { readonly cursor: number };
}

/** `open`: the text goes on, so its last row, which may be cut, is left for the next slice. */
function parse(
  text: string,
  delimiter: Delimiter,
  newline: string,
  { preview = 0, open = false }: { preview?: number; open?: boolean },
): Parsed {
  // Papa's fast mode splits the whole text even for a preview.
  const config = preview > 0 ? { delimiter, newline, preview, fastMode: false } : { delimiter, newline };
  const parsed: Parsed = new Papa.Parser(config as Papa.ParseConfig).parse(text, 0, open);
  return parsed;
}

/** Quote errors by row. Errors of a cut last row name a row that is not in the data; no one looks them up. */
function quoteProblems(
  errors: readonly Papa.ParseError[],
): ReadonlyMap<number, 'quote-not-closed' | 'stray-quote'> {
  const byRow = new Map<number, 'quote-not-closed' | 'stray-quote'>();
  for (const { code, row } of errors) {
    if (row !== undefined) byRow.set(row, code === 'MissingQuotes' ? 'quote-not-closed' : 'stray-quote');
  }
  return byRow;
}

/** Drops empty cells beyond the last header; gives the number of cells that remain. */
function fitCells(cells: string[], expected: number): number {
  while (cells.length > expected && cells.at(-1)?.trim() === '') cells.pop();
  return cells.length;
}

function cutReturn(cells: string[]): void {
  const end = cells.at(-1);
  if (end?.endsWith('\r') === true) cells[cells.length - 1] = end.slice(0, -1);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function breaksInside(cells: readonly string[], newline: string): number {
  let breaks = 0;
  for (const cell of cells) if (cell.includes(newline)) breaks += count(cell, newline, cell.length);
  return breaks;
}

function count(text: string, part: string, end: number): number {
  let found = 0;
  for (let at = text.indexOf(part); at !== -1 && at < end; at = text.indexOf(part, at + 1)) found += 1;
  return found;
}
