import type { Bag } from './marketplace-lead';

/** A label, what parts it from its value, and the value: `Company: …`, `Company,…`, `Company = …`. */
const LINE = /^[>\s*•-]*([^:=,;\t|]{1,60}?)\s*[:=,;\t|]\s*(.*)$/u;
/** Fewer labels are prose, not a record. */
const NEEDED = 3;
/** Longer texts are no notes on a few leads. */
const MOST_CHARS = 200_000;

/**
 * Records that are written as one label and one value a line; a blank line, or a label that comes again, begins the
 * next. A first line that only names the two columns is a label like any other. Empty: the text is written otherwise.
 */
export function labelledRecords(text: string): readonly Bag[] {
  if (text.length > MOST_CHARS) return [];
  const records: Bag[] = [];
  let current = new Map<string, string>();
  const end = (): void => {
    if (current.size >= NEEDED) records.push(Object.fromEntries(current));
    current = new Map();
  };
  for (const line of text.split(/\r\n|\n|\r/u)) {
    if (line.trim() === '') {
      end();
      continue;
    }
    const [, label, value = ''] = LINE.exec(line) ?? [];
    if (label === undefined) continue;
    if (current.has(label)) end();
    current.set(label, withoutQuotes(value.trim()));
  }
  end();
  return records;
}

function withoutQuotes(value: string): string {
  return /^"(?:[^"]|"")*"$/u.test(value) ? value.slice(1, -1).replaceAll('""', '"') : value;
}
