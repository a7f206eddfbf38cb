import type { SoundsLikeHeading } from '../rows/sounds-like-heading';
import type { NeutralCell } from '../rows/neutral-list';
import { endsInColon, labelAndValue, labelWords } from '../snapshot/label-text';
import { alike, longest } from '../evidence';

/** A part of a card: where in it the part stands, and what it shows. */
export interface Part {
  readonly path: string;
  readonly element: Element;
  readonly cell: NeutralCell;
  /** The label that the card shows for it; absent where it shows none. */
  readonly label?: string;
  /** The heading that stands in front of its value in the same text; absent where none does. */
  readonly heading?: string;
}

const inOneText = (text: string): ReturnType<typeof labelAndValue> => labelAndValue(text, longest.cardLabel);

const labelIn = ({ cell: { text } }: Part): string =>
  inOneText(text)?.label ?? (text.length > longest.cardLabel ? '' : labelWords(text));

/**
 * The labels that the cards of a list show for their values; empty where they show values alone. A value that
 * many cards share and that reads like a label ("Received", where most referrals are new) is none.
 */
export function labelsOf(
  cards: readonly (readonly Part[])[],
  soundsLikeHeading: SoundsLikeHeading,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const parts of cards)
    for (const label of new Set(parts.map(labelIn)))
      if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  const frequent = new Set(
    [...counts]
      .filter(([label, times]) => times >= cards.length * alike.cards && soundsLikeHeading(label))
      .map(([label]) => label),
  );
  const values = valuesAmong(frequent, cards, soundsLikeHeading);
  const labels = [...frequent].filter((label) => !values.has(label));
  // Where labels end in a colon, a value that reads like a heading ("Received") is told from them.
  const colons = new Set(
    cards.flatMap((parts) =>
      parts.filter(({ cell: { text } }) => endsInColon(text) || inOneText(text) !== null).map(labelIn),
    ),
  );
  const marked = labels.filter((label) => colons.has(label));
  const sure = marked.length >= 2 ? marked : labels;
  return new Set(sure.length >= 2 ? sure : []);
}

/**
 * Those that mostly stand where another one's value does: in one field with it, or right behind it as a word
 * that it may say.
 */
function valuesAmong(
  frequent: ReadonlySet<string>,
  cards: readonly (readonly Part[])[],
  soundsLikeHeading: SoundsLikeHeading,
): ReadonlySet<string> {
  const times = new Map<string, { asValue: number; inAll: number }>();
  for (const parts of cards) {
    let before: { readonly label: string; readonly part: Part } | null = null;
    for (const [n, part] of parts.entries()) {
      const label = labelIn(part);
      if (!frequent.has(label)) {
        before = null;
        continue;
      }
      const count = times.get(label) ?? { asValue: 0, inAll: 0 };
      times.set(label, count);
      count.inAll += 1;
      const next = parts[n + 1];
      const isLast = next === undefined || frequent.has(labelIn(next));
      const isValue: boolean =
        before !== null &&
        (!soundsLikeHeading(label, before.label) || (isLast && areOneField(before.part, part)));
      if (isValue) count.asValue += 1;
      before = isValue || inOneText(part.cell.text) !== null ? null : { label, part };
    }
  }
  return new Set([...times].filter(([, { asValue, inAll }]) => asValue * 2 > inAll).map(([label]) => label));
}

/** Two parts that an element holds, and nothing else. */
function areOneField({ element: label }: Part, { element: value }: Part): boolean {
  const around = label.parentElement;
  return (
    around !== null &&
    around === value.parentElement &&
    around.firstElementChild === label &&
    around.lastElementChild === value &&
    label.nextElementSibling === value
  );
}

/**
 * Puts the values of a card with their labels: in one text, or one after the other. A label before a label
 * has no value.
 */
export function labelled(parts: readonly Part[], labels: ReadonlySet<string>): readonly Part[] {
  if (labels.size === 0) return parts;
  const found: Part[] = [];
  let open: string | null = null;
  for (const part of parts) {
    const label = labelIn(part);
    const value = inOneText(part.cell.text)?.value;
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
