import { pixels, sample } from '../evidence';
import { isDrawn } from '../snapshot/drawn';
import { openRoot, rootsBelow } from '../snapshot/walk';

/**
 * What a style sheet does to a part of a cell: takes it away, leaves it to screen readers alone, or makes a
 * picture of it.
 */
type Unseen = 'gone' | 'spoken' | 'drawn';

/** Tells by its class names and its own style whether a part of a cell is seen; null: it is, or nobody knows. */
export type UnseenParts = (part: Element) => Unseen | null;

/** More letters do not fit into the disc that stands for a person's or company's picture. */
const fewLetters = /^\p{L}{1,3}$/u;

/**
 * Asks the browser once a list which parts of its cells style sheets hide: labels and short forms that a responsive
 * table shows on narrow screens only, words for screen readers. A class that hides one part and shows another
 * tells nothing.
 */
export function unseenParts(cells: Iterable<Element>): UnseenParts {
  const judged = new Map<string, Unseen | 'seen'>();
  for (const cell of cells) if (isDrawn(cell, { visibilityProperty: true })) judge(cell, judged);
  if ([...judged.values()].every((how) => how === 'seen')) return () => null;
  return (part) => {
    const how = judged.get(signature(part)) ?? judged.get(byClass(part));
    return how === undefined || how === 'seen' ? null : how;
  };
}

/** The cells of the first rows of a list, for `unseenParts`. */
export function* firstCells<Row>(
  rows: readonly Row[],
  cellsOfRow: (row: Row) => readonly Element[],
): Generator<Element> {
  for (const row of rows.slice(0, sample.styled)) yield* cellsOfRow(row);
}

const byClass = (part: Element): string => `${part.localName}.${part.getAttribute('class') ?? ''} `;
const signature = (part: Element): string => byClass(part) + (part.getAttribute('style') ?? '');

function judge(cell: Element, judged: Map<string, Unseen | 'seen'>): void {
  const note = (name: string, how: Unseen | 'seen'): void => {
    const before = judged.get(name);
    judged.set(name, before === undefined || before === how ? how : 'seen');
  };
  const own = openRoot(cell);
  const roots = own === null ? [cell] : [cell, own, ...rootsBelow(own)];
  for (const part of [...roots, ...rootsBelow(cell)].flatMap((root) => [...root.querySelectorAll('*')])) {
    if (!part.hasAttribute('class') && !part.hasAttribute('style')) continue;
    const how = isDisc(part, cell) ? 'drawn' : howShown(part);
    note(signature(part), how);
    // Each disc may have a colour of its own.
    if (part.hasAttribute('style')) note(byClass(part), how === 'drawn' ? how : 'seen');
  }
}

/**
 * A square or disc with a letter or two, before what the cell says: it stands for a picture, whosever letters
 * they are.
 */
function isDisc(part: Element, cell: Element): boolean {
  const letters = (part.textContent ?? '').trim();
  const whole = (cell.textContent ?? '').trim();
  if (!fewLetters.test(letters) || whole === letters || !whole.startsWith(letters)) return false;
  const { width, height } = part.getBoundingClientRect();
  // A narrow column may squeeze it.
  if (height < pixels.disc || width > height + pixels.roundness || width * 2 < height) return false;
  const { borderTopLeftRadius: radius, backgroundColor } = getComputedStyle(part);
  return Number.parseFloat(radius) > 0 || !backgroundColor.endsWith(', 0)');
}

function howShown(part: Element): Unseen | 'seen' {
  if (!isDrawn(part, { visibilityProperty: true })) return 'gone';
  const style = getComputedStyle(part);
  const { position, clip, clipPath } = style;
  if (position !== 'absolute' && position !== 'fixed') return 'seen';
  if (
    /^inset\((?:50|100)%/u.test(clipPath) ||
    /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)/u.test(clip)
  )
    return 'spoken';
  // The width has the browser lay out a page that changed, so it is asked for last.
  return style.overflowX !== 'visible' && Number.parseFloat(style.width) < pixels.unseen ? 'spoken' : 'seen';
}
