const CUT = /\s*(?:\.{3}|…)$/u;

/** Text for comparing: case, width, accents' encoding and runs of spaces make no difference. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Whether the page itself cut the text ("Test Deal - Bulk ..."). */
export function isCut(text: string): boolean {
  return CUT.test(text);
}

/** The part of a cut text that was shown; any other text whole. */
export function shownPart(text: string): string {
  return text.replace(CUT, '');
}

/** Whether `short` is a cut form of `full`: it ends in an ellipsis, and the rest begins `full`. */
export function isCutOf(short: string, full: string): boolean {
  if (!isCut(short)) return false;
  const start = folded(shownPart(short));
  return start !== '' && folded(shownPart(full)).startsWith(start) && folded(full) !== folded(short);
}

/** Whether two shown texts can be the same text, one or both of them cut by the page. */
export function mayBeSameText(a: string, b: string): boolean {
  if (a === b) return true;
  return folded(a) === folded(b) || isCutOf(a, b) || isCutOf(b, a);
}
