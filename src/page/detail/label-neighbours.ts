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
 * Whether what follows a label is one more heading, of a column that is not known: it is drawn like the labels,
 * and more of these are followed by a label than by anything else.
 */
export function isHeadingInLine(
  next: Node,
  branch: Node,
  speaking: readonly Node[],
  isLabelled: (child: Node | undefined) => boolean,
): boolean {
  if (next.nodeType !== 1 || drawnAs(next) !== drawnAs(branch)) return false;
  const alike = speaking.flatMap((child, n) =>
    isLabelled(child) && drawnAs(child) === drawnAs(branch) && speaking[n + 1] !== undefined ? [n + 1] : [],
  );
  return alike.filter((n) => isLabelled(speaking[n])).length * 2 > alike.length;
}

/** Drawn like the labels around it, which have values that are drawn otherwise: a label that is not known. */
export function isUnknownLabel(
  next: Node,
  branch: Node,
  speaking: readonly Node[],
  isLabelled: (child: Node | undefined) => boolean,
): boolean {
  if (next.nodeType !== 1 || drawnAs(next) !== drawnAs(branch)) return false;
  const values = speaking.flatMap((child, n) => {
    const value = speaking[n + 1];
    return isLabelled(child) &&
      drawnAs(child) === drawnAs(branch) &&
      value !== undefined &&
      !isLabelled(value)
      ? [value]
      : [];
  });
  return values.filter((value) => drawnAs(value) !== drawnAs(branch)).length * 2 > values.length;
}

/** Another field of the same form as the label's own, under a label that is not known. */
export function isField(
  next: Node,
  branch: Node,
  speaking: readonly Node[],
  held: ReadonlyMap<Node, Held>,
): boolean {
  if (next.nodeType !== 1 || branch.nodeType !== 1 || drawnAs(next) !== drawnAs(branch)) return false;
  const alike = speaking.filter((child) => child.nodeType === 1 && drawnAs(child) === drawnAs(branch));
  const fields = alike.filter((child) => {
    const inside = held.get(child);
    return inside !== undefined && inside.labels === 1 && inside.last > inside.first;
  });
  return fields.length >= 2;
}
