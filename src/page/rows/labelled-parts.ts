import type { NeutralCell } from './neutral-list';

/** A part of a card: where in it the part stands, and what it shows. */
export interface Part {
  readonly path: string;
  readonly element: Element;
  readonly cell: NeutralCell;
  /** The label that the card shows for it; absent where it shows none. */
  readonly label?: string;
}

/** `Status:`, `Status *`. */
const bare = (text: string): string => text.replace(/[\s::*]+$/u, '');
const inOneText = /^([^::\n]{1,60}?)\s*[::]\s*(\S.*)$/su;
/** Longer texts are no labels. */
const longestLabel = 60;
/** A text that labels something stands in most cards; a value that reads like a heading does not. */
const most = 0.6;

const labelIn = ({ cell: { text } }: Part): string =>
  inOneText.exec(text)?.[1] ?? (text.length > longestLabel ? '' : bare(text));

/** The labels that the cards of a list show for their values; empty where they show values alone. */
export function labelsOf(
  cards: readonly (readonly Part[])[],
  soundsLikeHeading: (text: string) => boolean,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const parts of cards)
    for (const label of new Set(parts.map(labelIn)))
      if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts]
    .filter(([label, times]) => times >= cards.length * most && soundsLikeHeading(label))
    .map(([label]) => label);
  // Where labels end in a colon, a value that reads like a heading ("Received") is told from them.
  const colons = new Set(
    cards.flatMap((parts) =>
      parts.filter(({ cell: { text } }) => /[::]\s*$/u.test(text) || inOneText.test(text)).map(labelIn),
    ),
  );
  const marked = labels.filter((label) => colons.has(label));
  const sure = marked.length >= 2 ? marked : labels;
  return new Set(sure.length >= 2 ? sure : []);
}

/** Puts the values of a card with their labels: in one text, or one after the other. A label before a label has no value. */
export function labelled(parts: readonly Part[], labels: ReadonlySet<string>): readonly Part[] {
  if (labels.size === 0) return parts;
  const found: Part[] = [];
  let open: string | null = null;
  for (const part of parts) {
    const label = labelIn(part);
    const value = inOneText.exec(part.cell.text)?.[2];
    if (labels.has(label)) {
      // "Favorite: ☆": what follows the label in the same text is an icon or a button.
      const told = value ?? (part.cell.toggles.length > 0 || part.cell.labels.length > 0 ? '' : undefined);
      if (told !== undefined)
        found.push({ ...part, label, path: `= ${label}`, cell: { ...part.cell, text: told, lead: null } });
      open = told === undefined ? label : null;
    } else {
      found.push(open === null ? part : { ...part, label: open, path: `= ${open}` });
      open = null;
    }
  }
  return found;
}
