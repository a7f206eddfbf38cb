import type { JsonRow } from './json-rows';

/** What may stand in front of an object in a line of a log: a time, a level, a request. In characters. */
const MOST_BEFORE = 1_000;

/**
 * The objects that stand in the lines of a log, at most one a line: from its first brace to its last. Empty: no line
 * has one.
 */
export function logValues(text: string): readonly JsonRow[] {
  return text.split(/\r\n|\n|\r/u).flatMap((row, at) => {
    const from = row.indexOf('{');
    const to = row.lastIndexOf('}');
    if (from < 0 || from > MOST_BEFORE || to < from) return [];
    try {
      const value: unknown = JSON.parse(row.slice(from, to + 1));
      return [{ line: at + 1, value, where: '' }];
    } catch {
      return []; // Braces of another kind: the line says something else.
    }
  });
}
