import { openCsv } from './csv';
import type { ReferralFile } from './referral-file';
import { verbatimRows } from './verbatim-csv';

/** Refused lines as a file of their own. */
interface FailedLines {
  readonly text: string;
  readonly ending: 'csv' | 'json';
}

/**
 * The lines of a file that were refused, exactly as they stand there, below the file's own head: to be repaired and
 * brought in again. Null: no line was refused, or a text of this form cannot be cut into lines.
 */
export function failedLines(file: ReferralFile, text: string): FailedLines | null {
  const failed = new Set(file.problems.filter(({ refused }) => refused === 'line').map(({ line }) => line));
  if (failed.size === 0) return null;
  return file.columns.length === 0 ? failedObjects(failed, text) : failedRows(file, failed, text);
}

function failedRows(
  { columns }: ReferralFile,
  failed: ReadonlySet<number>,
  text: string,
): FailedLines | null {
  const shape = openCsv(text, (cells) =>
    columns.every(({ header }, at) => header === cells[at]) ? columns.length : 0,
  );
  if (shape === null) return null;
  const { rows, fault } = verbatimRows(text, shape);
  const chosen = rows
    .filter(({ line }) => failed.has(line))
    .map(({ raw, end }) => raw.join(shape.delimiter) + (end === '' ? shape.newline : end));
  // From a quote on that is never closed, all that follows is one piece.
  const rest =
    fault === null
      ? ''
      : text
          .split(shape.newline)
          .slice(fault.line - 1)
          .join(shape.newline);
  return { text: text.slice(0, shape.bodyAt) + chosen.join('') + rest, ending: 'csv' };
}

function failedObjects(failed: ReadonlySet<number>, text: string): FailedLines | null {
  const lines = text.split(/\r\n|\n|\r/u);
  if (/^\s*\{.*\}\s*,?\s*$/u.test(lines[0] ?? '') && lines.length > 1)
    return { text: lines.filter((_, at) => failed.has(at + 1)).join('\n'), ending: 'json' };
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return null;
    const items = (list as readonly unknown[]).filter((_, at) => failed.has(at + 1));
    return { text: JSON.stringify(items, null, 2), ending: 'json' };
  } catch {
    return null; // Objects one after another: they are told by their places alone.
  }
}
