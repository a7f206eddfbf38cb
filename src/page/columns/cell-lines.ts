import type { NeutralCell } from '../rows/neutral-list';

/** The whole text where the page itself cut it and says it in full elsewhere (a title, an accessible name). */
export function uncut(text: string, labels: readonly string[]): string {
  const cut = /^(.*?)\s{0,9}(?:…|\.{3})$/su.exec(text)?.[1];
  if (cut === undefined || cut === '') return text;
  return (
    labels.find(
      (label) => label.length > cut.length && label.startsWith(cut) && !/(?:…|\.{3})$/u.test(label),
    ) ?? text
  );
}

/** What a cell says as one line: the link or button it begins with, else its first line. */
export function mainLine(cell: NeutralCell): string {
  const text = cell.lead ?? cell.text;
  const end = text.indexOf('\n');
  return uncut(end < 0 ? text : text.slice(0, end), cell.labels);
}

/** The texts by which a cell may say one of Partner Center's words, best first. */
export function wordsOf(cell: NeutralCell): readonly string[] {
  return cell.text === ''
    ? cell.labels
    : [...new Set([cell.text, cell.lead ?? '', ...cell.text.split('\n')])].filter((text) => text !== '');
}

/** What the first of these texts that can be read says; null: none can. */
export function firstWord<T>(cell: NeutralCell, read: (text: string) => T | null): T | null {
  for (const text of wordsOf(cell)) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}
