import { labelWords } from '../snapshot/label-text';
import type { LabelPair } from './label-pairs';
import { containersOf, drawnAs, type Held } from './containers';
import type { Piece } from './shown-pieces';
import { levels, longest } from '../evidence';

/** The headings of a region. */
export interface Headings {
  /** Those that a piece stands under, the nearest last. */
  readonly over: (index: number) => readonly string[];
  /** Whether a piece is one. */
  readonly has: (index: number) => boolean;
}

const levelOf = (element: Element): number => {
  const heading = element.closest('h1,h2,h3,h4,h5,h6,[role=heading]');
  return heading === null
    ? levels.heading
    : Number(heading.getAttribute('aria-level') ?? /\d/u.exec(heading.localName)?.[0] ?? levels.heading);
};

/**
 * Finds the headings of the parts of a region. A heading reaches to the next one of its rank, and no further
 * than what it stands in. What is drawn as a plain text is one where `isTitle` knows its words.
 */
export function headingsOf(
  pieces: readonly Piece[],
  pairs: readonly LabelPair[],
  isTitle: (text: string) => boolean,
): Headings {
  const taken = new Set(pairs.filter(({ value }) => value.text !== '').map(({ index }) => index));
  const values = pairs.flatMap(({ at }) => at.slice(1));
  const held = containersOf(pieces, () => false);
  const around = (index: number): string => {
    const within = pieces[index]?.within ?? [];
    const depth = within.findLastIndex((node) => held.get(node)?.first !== held.get(node)?.last);
    const container = within[depth];
    return container === undefined ? '' : `${depth} ${drawnAs(container)}`;
  };
  const fields = new Map<string, number>();
  for (const index of taken) fields.set(around(index), (fields.get(around(index)) ?? 0) + 1);
  // "Owner" drawn as the labels around it is a label that is not known.
  const isDrawnAsLabel = (index: number): boolean => (fields.get(around(index)) ?? 0) >= 2;
  const headings = [...pieces.entries()]
    .filter(
      ([index, { kind, text, element }]) =>
        !taken.has(index) &&
        (kind === 'heading' ||
          (kind === 'named' &&
            element.matches('section,article,aside,[role=region],[role=group],fieldset')) ||
          (kind === 'text' &&
            text.length < longest.section &&
            !isDrawnAsLabel(index) &&
            isTitle(labelWords(text)))) &&
        !values.some((value) => value.contains(element)),
    )
    .map(([index, piece]) => ({
      index,
      text: labelWords(piece.text),
      level: levelOf(piece.element),
      until: reach(index, piece, held),
    }));
  const over = (index: number): readonly string[] => {
    const texts: string[] = [];
    let lowest = Infinity;
    for (const heading of headings.toReversed()) {
      if (heading.index >= index || heading.until < index || heading.level >= lowest) continue;
      lowest = heading.level;
      texts.unshift(heading.text);
    }
    return texts;
  };
  const places = new Set(headings.map(({ index }) => index));
  return { over, has: (index) => places.has(index) };
}

/** The last piece of the smallest thing around a heading that holds something behind it. */
function reach(index: number, { element, within }: Piece, held: ReadonlyMap<Node, Held>): number {
  const heading = element.closest('h1,h2,h3,h4,h5,h6,[role=heading],summary,legend');
  for (const node of within.toReversed()) {
    if (heading?.contains(node) === true) continue;
    const last = held.get(node)?.last ?? index;
    if (last > index) return last;
  }
  return index;
}
