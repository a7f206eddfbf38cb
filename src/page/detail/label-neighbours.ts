import { drawnAs, type Held } from './containers';
import type { Label, Reads } from './label-style';
import type { Piece } from './shown-pieces';

/** The pieces of a region, and which of them are labels. */
export interface LabelledPieces {
  readonly pieces: readonly Piece[];
  readonly labels: ReadonlyMap<number, Label>;
  readonly held: ReadonlyMap<Node, Held>;
  readonly reads: Reads;
}

/**
 * On which side of their labels values stand. In turns that begin with a text and end with a label it is the side on
 * which fewer texts are plainly no values of their labels: the first text may as well introduce all, and the last label
 * be without a value. `untold`: both sides fit as well.
 */
export function sideOfValues(
  speaking: readonly Node[],
  isLabelled: (child: Node | undefined) => boolean,
  { pieces, held, labels, reads }: LabelledPieces,
): 'before' | 'behind' | 'untold' {
  const pieceOf = (child: Node | undefined): number =>
    (child === undefined ? undefined : held.get(child)?.first) ?? -1;
  const inTurns =
    speaking.length % 2 === 0 && speaking.every((child, n) => isLabelled(child) === (n % 2 === 1));
  if (!inTurns || pieces[pieceOf(speaking[0])]?.kind === 'heading') return 'behind';
  const strangers = (step: -1 | 1): number =>
    speaking.filter((child, n) => {
      const label = labels.get(pieceOf(child));
      const value = pieces[pieceOf(speaking[n + step])];
      return label !== undefined && value !== undefined && !reads.suits(label.text, value.text);
    }).length;
  const [before, behind] = [strangers(-1), strangers(1)];
  if (before === behind) return 'untold';
  return before < behind ? 'before' : 'behind';
}

/**
 * What follows a label and is drawn like it, where no label is known there: one more `heading` in a line of them, which
 * more of those that are drawn so are followed by; a `label` that is not known, of another field of the same form or
 * among labels whose values are drawn otherwise. Null: it may be the label's value.
 */
export function unknownLabel(
  next: Node,
  branch: Node,
  speaking: readonly Node[],
  held: ReadonlyMap<Node, Held>,
): 'heading' | 'label' | null {
  const drawn = drawnAs(branch);
  if (next.nodeType !== 1 || drawnAs(next) !== drawn) return null;
  const labelsIn = (child: Node): number => held.get(child)?.labels ?? 0;
  const alike = speaking.filter((child) => drawnAs(child) === drawn);
  const behind = speaking.filter((_, n) => {
    const before = speaking[n - 1];
    return before !== undefined && labelsIn(before) > 0 && drawnAs(before) === drawn;
  });
  const values = behind.filter((child) => labelsIn(child) === 0);
  if (values.length * 2 < behind.length) return 'heading';
  const fields = alike.filter((child) => {
    const inside = held.get(child);
    return inside !== undefined && inside.labels === 1 && inside.last > inside.first;
  });
  const otherwise = values.filter((value) => drawnAs(value) !== drawn);
  return fields.length >= 2 || otherwise.length * 2 > values.length ? 'label' : null;
}
