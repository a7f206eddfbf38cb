import type { CsvShape } from './csv';

/** One record with every cell exactly as it stands in the file, quotes and spaces included. */
export interface VerbatimRow {
  readonly line: number;
  readonly raw: readonly string[];
  /** What ends the row: a line end, or nothing at the end of the file. */
  readonly end: string;
}

/** Where a quoted cell is not closed as it should be; lines from here on cannot be told apart for certain. */
interface VerbatimFault {
  readonly line: number;
}

/**
 * Cuts the records of a CSV text apart without changing a character: all rows' cells, delimiters and ends joined
 * again are the text. Blank lines are rows of one empty cell. The rules are those of the reader of records.
 */
export function verbatimRows(
  text: string,
  shape: CsvShape,
): { readonly rows: readonly VerbatimRow[]; readonly fault: VerbatimFault | null } {
  const { delimiter, newline } = shape;
  const rows: VerbatimRow[] = [];
  let line = shape.bodyLine;
  let at = shape.bodyAt;
  while (at < text.length) {
    const first = at;
    const raw: string[] = [];
    let end = '';
    for (;;) {
      const stop = cellEnd(text, at, delimiter, newline);
      if (stop === -1) return { rows, fault: { line } };
      raw.push(text.slice(at, stop));
      if (text[stop] !== delimiter) {
        end = text.startsWith('\r\n', stop) && newline === '\n' ? '\r\n' : text.slice(stop, stop + 1);
        at = stop + end.length;
        break;
      }
      at = stop + 1;
    }
    rows.push({ line, raw, end });
    line += lineBreaks(text, first, at, newline);
  }
  return { rows, fault: null };
}

/** The index of the delimiter or line end after the cell, or of the text's end; -1: its quote is not closed well. */
function cellEnd(text: string, from: number, delimiter: string, newline: string): number {
  if (text[from] !== '"') return plainEnd(text, from, delimiter, newline);
  for (let quote = text.indexOf('"', from + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    if (text[quote + 1] === '"') {
      quote += 1;
      continue;
    }
    const stop = plainEnd(text, quote + 1, delimiter, newline);
    return text.slice(quote + 1, stop).trim() === '' ? stop : -1;
  }
  return -1;
}

function plainEnd(text: string, from: number, delimiter: string, newline: string): number {
  const nextLine = text.indexOf(newline, from);
  const lineEnd = nextLine === -1 ? text.length : nextLine;
  const next = text.indexOf(delimiter, from);
  if (next !== -1 && next < lineEnd) return next;
  return newline === '\n' && nextLine > from && text[nextLine - 1] === '\r' ? nextLine - 1 : lineEnd;
}

function lineBreaks(text: string, from: number, to: number, newline: string): number {
  let breaks = 0;
  for (let at = text.indexOf(newline, from); at !== -1 && at < to; at = text.indexOf(newline, at + 1))
    breaks += 1;
  return breaks;
}

/** The text that a cell stands for. */
export function cellMeaning(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  return raw.slice(1, raw.lastIndexOf('"')).replaceAll('""', '"');
}

/** A new text for a cell, quoted as the old one was, or where it must be. */
export function rewrittenCell(text: string, oldRaw: string, delimiter: string): string {
  const mustQuote = text.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(text);
  return mustQuote || oldRaw.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
