import { sheetTable, type OpenTable } from './table';

/** The line between the headings and the rows: `|---|:--|`. */
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/u;

/** The first table of a text in Markdown (as chats and wikis copy it); null: there is none. */
export function markdownTable(text: string): OpenTable | null {
  const lines = text.split(/\r\n|\n|\r/u);
  const rule = lines.findIndex((line) => RULE.test(line));
  const head = lines[rule - 1];
  if (head === undefined || !head.includes('|')) return null;
  const after = lines.slice(rule + 1);
  const end = after.findIndex((line) => !line.includes('|'));
  const rows = (end < 0 ? after : after.slice(0, end)).map(cellsOf);
  // Lines keep their numbers: what stands above the table, and the rule, are rows without cells.
  const above = Array.from({ length: rule - 1 }, (): readonly string[] => []);
  return sheetTable([...above, cellsOf(head), [], ...rows]);
}

/** The cells of a row; a bar behind a backslash is a letter of its cell. */
function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim());
}
