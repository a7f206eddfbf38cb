import { drawnAs, type Held } from './containers';

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
