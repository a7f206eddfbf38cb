import type { Piece } from './shown-pieces';

/** Which pieces a node holds: they follow one another, since pieces stand in the order of the page. */
export interface Held {
  readonly first: number;
  readonly last: number;
  /** How many of them are labels. */
  readonly labels: number;
}

/** What each node of a region holds. */
export function containersOf(
  pieces: readonly Piece[],
  isLabel: (index: number) => boolean,
): ReadonlyMap<Node, Held> {
  const held = new Map<Node, { first: number; last: number; labels: number }>();
  for (const [index, piece] of pieces.entries()) {
    const label = isLabel(index) ? 1 : 0;
    for (const node of new Set([...piece.within, piece.node])) {
      const there = held.get(node);
      if (there === undefined) held.set(node, { first: index, last: index, labels: label });
      else {
        there.last = index;
        there.labels += label;
      }
    }
  }
  return held;
}

/** The child of a container through which a piece is in it; the piece's own node where it stands there directly. */
export function branchIn(container: Node, { within, node }: Piece): Node {
  return within[within.indexOf(container) + 1] ?? node;
}

/** How a node is drawn, as far as its tag and class names tell. */
export const drawnAs = (node: Node): string =>
  node.nodeType === 1
    ? `${(node as Element).localName}.${(node as Element).getAttribute('class') ?? ''}`
    : '#';

/** How a piece is drawn, with what it stands in. */
export const styleOf = (piece: Piece | undefined): string =>
  piece === undefined ? '' : `${drawnAs(piece.element)} ${drawnAs(piece.within.at(-2) ?? piece.element)}`;
