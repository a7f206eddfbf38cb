/** What a style sheet does to a part of a cell: takes it away, or leaves it to screen readers alone. */
export type Unseen = 'gone' | 'spoken';

/** Tells by its class names and its own style whether a part of a cell is seen; null: it is, or nobody knows. */
export type UnseenParts = (part: Element) => Unseen | null;

/** Rows of one list are styled alike: so few are enough to know which classes hide. */
const asked = 3;
/** Wider screen-reader-only boxes have not been seen. */
const tiny = 2;

/**
 * Asks the browser once a list which parts of its cells style sheets hide: labels and short forms that a responsive
 * table shows on narrow screens only, words for screen readers. A class that hides one part and shows another tells nothing.
 */
export function unseenParts(cells: Iterable<Element>): UnseenParts {
  const judged = new Map<string, Unseen | 'seen'>();
  for (const cell of cells) if (cell.checkVisibility({ visibilityProperty: true })) judge(cell, judged);
  if ([...judged.values()].every((how) => how === 'seen')) return () => null;
  return (part) => {
    const how = judged.get(signature(part));
    return how === undefined || how === 'seen' ? null : how;
  };
}

/** The cells of the first rows of a list, for `unseenParts`. */
export function* firstCells<Row>(rows: readonly Row[], cellsOfRow: (row: Row) => readonly Element[]): Generator<Element> {
  for (const row of rows.slice(0, asked)) yield* cellsOfRow(row);
}

const signature = (part: Element): string => `${part.localName}.${part.getAttribute('class') ?? ''} ${part.getAttribute('style') ?? ''}`;

function judge(cell: Element, judged: Map<string, Unseen | 'seen'>): void {
  for (const part of (cell.shadowRoot ?? cell).querySelectorAll('[class],[style]')) {
    const how = howShown(part);
    const name = signature(part);
    const before = judged.get(name);
    judged.set(name, before === undefined || before === how ? how : 'seen');
  }
}

function howShown(part: Element): Unseen | 'seen' {
  if (!part.checkVisibility({ visibilityProperty: true })) return 'gone';
  const style = getComputedStyle(part);
  const { position, clip, clipPath } = style;
  if (position !== 'absolute' && position !== 'fixed') return 'seen';
  if (/^inset\((?:50|100)%/u.test(clipPath) || /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)/u.test(clip)) return 'spoken';
  // The width has the browser lay out a page that changed, so it is asked for last.
  return style.overflowX !== 'visible' && Number.parseFloat(style.width) < tiny ? 'spoken' : 'seen';
}
