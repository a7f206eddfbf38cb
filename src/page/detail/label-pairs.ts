import { composedChildren } from '../rows/composed-tree';
import type { OnShadowRoot } from '../rows/shown-text';
import { emptyCell, type NeutralCell } from '../rows/neutral-list';
import { branchIn, containersOf, shape, type Held } from './containers';
import { labelsAmong, type Label, type Reads } from './label-style';
import type { Piece } from './shown-pieces';
import { valueOf } from './value-of';

/** A label and the value that the page shows for it. */
export interface LabelPair {
  readonly label: string;
  readonly value: NeutralCell;
  /** The elements that show label and value. */
  readonly at: readonly Element[];
  /** The place of the label among the pieces of its region. */
  readonly index: number;
}

/** Longer texts beside a label are no value of one field. */
const longestValue = 20_000;
/** A field may hold so many pieces; more is a section. */
const mostInField = 8;

/**
 * Finds labels and their values however they are drawn: in an element of their own, one after the other in a common one, label in
 * one row or column and value in the next, `Label: value` in one text, a label that only assistive technology is told. A
 * value is what stands next to the label and before the next one; where another label follows at once, it is shown empty.
 */
export function labelPairs(
  pieces: readonly Piece[],
  reads: Reads,
  onShadowRoot?: OnShadowRoot,
): readonly LabelPair[] {
  const labels = labelsAmong(pieces, reads);
  const inline = [...labels].flatMap(([index, { text, value }]) =>
    value === null ? [] : [{ index, text, value }],
  );
  // "Status: Won" may stand in somebody's notes; where most fields are written so, it is a field.
  const inlineCounts = labels.size - inline.length <= inline.length;
  const held = containersOf(
    pieces,
    (index) => labels.has(index) && (inlineCounts || labels.get(index)?.value === null),
  );
  const place: Place = { pieces, labels, held, reads };
  const pairs: LabelPair[] = [];
  const inValues = new Set<number>();
  for (const [index, label] of labels) {
    if (label.value !== null) continue;
    const found = valueBranches(index, place);
    // A heading over other labels heads a section; it is no field that is shown empty.
    if (found === null || (found.length === 0 && pieces[index]?.kind === 'heading')) continue;
    const branches = withRemarks(found, place);
    const cell = valueOf(branches, place, { ...reads, isText: reads.holdsText(label.text) }, onShadowRoot);
    if (cell === null || cell.text.length >= longestValue) continue;
    for (const branch of branches)
      for (let at = held.get(branch)?.first ?? 1; at <= (held.get(branch)?.last ?? 0); at += 1)
        inValues.add(at);
    pairs.push({
      label: label.text,
      value: cell,
      at: [
        elementAt(index, pieces),
        ...branches.filter((node) => node.nodeType === 1).map((node) => node as Element),
      ],
      index,
    });
  }
  for (const { index, text, value } of inline.filter(({ index: at }) => !inValues.has(at)))
    pairs.push({ label: text, value: { ...emptyCell, text: value }, at: [elementAt(index, pieces)], index });
  return pairs.sort((one, other) => one.index - other.index);
}

interface Place {
  readonly pieces: readonly Piece[];
  readonly labels: ReadonlyMap<number, Label>;
  readonly held: ReadonlyMap<Node, Held>;
  readonly reads: Reads;
}

const elementAt = (index: number, pieces: readonly Piece[]): Element => (pieces[index] as Piece).element;

/** The nodes that show a label's value, none where it is shown empty; null: nobody can tell. */
function valueBranches(index: number, place: Place): readonly Node[] | null {
  const { pieces, held } = place;
  const piece = pieces[index] as Piece;
  const labelled = labelledBy(piece, held);
  if (labelled !== null) return [labelled];
  for (let depth = piece.within.length - 1; depth >= 0; depth -= 1) {
    const container = piece.within[depth] as Node;
    const inside = held.get(container);
    if (inside === undefined || inside.first === inside.last) continue;
    const branch = branchIn(container, piece);
    if (branch !== piece.node && hasEmptyPart(branch, held)) return [];
    return inside.labels === 1
      ? alone(index, container, branch, place)
      : among(index, container, branch, place);
  }
  return null;
}

/** The control or the text that names this label as its own (`for`, `aria-labelledby`). */
function labelledBy({ element }: Piece, held: ReadonlyMap<Node, Held>): Element | null {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return null;
  const named = element.closest('[id]');
  const label = element.closest('label');
  const target = label?.htmlFor
    ? root.getElementById(label.htmlFor)
    : named !== null && isAlone(named, element, held)
      ? root.querySelector(`[aria-labelledby~="${CSS.escape(named.id)}"]`)
      : null;
  if (
    target === null ||
    target.contains(element) ||
    target.matches('section,article,[role=region],[role=group],[role=dialog],table,[role=grid],ul,ol')
  )
    return null;
  const inside = held.get(target);
  return inside === undefined || inside.labels > 0 ? null : target;
}

/** What holds a label and nothing else; the page's root has an id too, and names nothing. */
function isAlone(holder: Element, label: Element, held: ReadonlyMap<Node, Held>): boolean {
  const inside = held.get(holder);
  return holder === label || (inside !== undefined && inside.first === inside.last);
}

/** Remarks on a value ("Valid email") stand right behind it, at times outside of what holds label and value. */
function withRemarks(branches: readonly Node[], { pieces, held, labels, reads }: Place): readonly Node[] {
  const more: Node[] = [];
  let at = held.get(branches.at(-1) ?? document)?.last ?? pieces.length;
  for (
    let piece = pieces[(at += 1)];
    piece !== undefined && !labels.has(at) && reads.isRemark(piece.text);
    piece = pieces[(at += 1)]
  )
    more.push(piece.node);
  return [...branches, ...more];
}

/** A wrapper of a label that has a place for a value, and shows none there. */
function hasEmptyPart(branch: Node, held: ReadonlyMap<Node, Held>): boolean {
  for (let at: Node | undefined = branch; at !== undefined;) {
    let inside: Node | undefined;
    for (const child of composedChildren(at)) {
      if (held.has(child)) inside = child;
      else if (
        inside !== undefined &&
        child.nodeType === 1 &&
        (child as Element).matches('div,p,dd,td,span:not([aria-hidden=true]),output') &&
        (child as Element).querySelector('svg,img,i,button') === null &&
        (child as Element).shadowRoot === null
      )
        return true;
    }
    at = inside;
  }
  return false;
}

/** The only label in its container: its value stands behind it, else, where nothing else is there, before it. */
function alone(index: number, container: Node, branch: Node, place: Place): readonly Node[] | null {
  const { pieces, held, reads } = place;
  const { last, first } = held.get(container) as Held;
  const children = [...composedChildren(container)];
  const after = children.slice(children.indexOf(branch as ChildNode) + 1);
  if (last === index) {
    const speaking = children.filter((child) => held.has(child));
    const [value] = speaking;
    return speaking.length === 2 && value !== undefined && value !== branch && index - first < mostInField
      ? [value]
      : null;
  }
  const next = after.findIndex((child) => held.has(child));
  const value = after[next];
  if (value === undefined) return null;
  const { kind, within } = pieces[index] as Piece;
  const many = last - index > mostInField;
  // A heading over much else heads a section.
  if (kind === 'heading' && last - index > 2 && !reads.holdsText(place.labels.get(index)?.text ?? ''))
    return null;
  const outer = within[within.indexOf(container) - 1];
  const isField = !many && outer !== undefined && (held.get(outer)?.labels ?? 0) > 1;
  return [value, ...following(after.slice(next + 1), value, isField, index, place)];
}

/** One of several labels in its container: its value is what follows it there. */
function among(index: number, container: Node, branch: Node, place: Place): readonly Node[] | null {
  const { pieces, held, labels } = place;
  const children = [...composedChildren(container)];
  const speaking = children.filter((child) => held.has(child));
  const isLabelled = (child: Node | undefined): boolean =>
    child !== undefined && (held.get(child)?.labels ?? 0) > 0;
  const at = speaking.indexOf(branch as ChildNode);
  const [first] = speaking;
  const valuesFirst =
    first !== undefined &&
    !isLabelled(first) &&
    pieces[held.get(first)?.first ?? 0]?.kind !== 'heading' &&
    isLabelled(speaking.at(-1)) &&
    speaking.every((child, n) => isLabelled(child) === (n % 2 === 1));
  if (valuesFirst) return [speaking[at - 1] as Node];
  const next = speaking[at + 1];
  const inRow = (container as Element).matches('tr,[role=row]');
  if (next !== undefined && !isLabelled(next)) {
    if (isField(next, branch, speaking, held) || isUnknownLabel(next, branch, speaking, isLabelled))
      return [];
    if (
      pieces[index]?.kind === 'heading' &&
      held.get(next) !== undefined &&
      (held.get(next) as Held).last - (held.get(next) as Held).first > 1 &&
      !place.reads.holdsText(labels.get(index)?.text ?? '')
    )
      return null;
    const after = children.slice(children.indexOf(next) + 1);
    return [next, ...following(after, next, false, index, place)];
  }
  const opposite = inRow ? below(container, branch, place) : beside(container, branch, place);
  if (opposite !== null) return opposite;
  // Headings of a list stand in a row and have no values of their own.
  if (inRow && speaking.every(isLabelled)) return null;
  return [];
}

/** Drawn like the labels around it, which have values that are drawn otherwise: a label that is not known. */
function isUnknownLabel(
  next: Node,
  branch: Node,
  speaking: readonly Node[],
  isLabelled: (child: Node | undefined) => boolean,
): boolean {
  if (next.nodeType !== 1 || shape(next) !== shape(branch)) return false;
  const valued = speaking.filter(
    (child, n) =>
      isLabelled(child) &&
      shape(child) === shape(branch) &&
      speaking[n + 1] !== undefined &&
      !isLabelled(speaking[n + 1]),
  );
  return (
    valued.filter((child) => shape(speaking[speaking.indexOf(child) + 1] as Node) !== shape(branch)).length *
      2 >
    valued.length
  );
}

/** Another field of the same form as the label's own, under a label that is not known. */
function isField(
  next: Node,
  branch: Node,
  speaking: readonly Node[],
  held: ReadonlyMap<Node, Held>,
): boolean {
  if (next.nodeType !== 1 || branch.nodeType !== 1 || shape(next) !== shape(branch)) return false;
  const alike = speaking.filter((child) => child.nodeType === 1 && shape(child) === shape(branch));
  const fields = alike.filter((child) => {
    const inside = held.get(child);
    return inside !== undefined && inside.labels === 1 && inside.last > inside.first;
  });
  return fields.length >= 2;
}

/** What else belongs to a value: icons, further lines. */
function following(
  after: readonly Node[],
  value: Node,
  isOwnField: boolean,
  index: number,
  { held, pieces, labels }: Place,
): readonly Node[] {
  const more: Node[] = [];
  const labelStyle = style(pieces[index]);
  for (const child of after) {
    const inside = held.get(child);
    if (inside === undefined) {
      // An icon; what is left out of the pieces (an alert) has words.
      if (child.nodeType === 1 && (child.textContent ?? '').trim() === '') more.push(child);
      continue;
    }
    if (inside.labels > 0) break;
    const first = pieces[inside.first] as Piece;
    const line =
      value.nodeType === 3
        ? child.nodeType === 3
        : (child as Element).localName === 'dd' && (value as Element).localName === 'dd';
    const own =
      isOwnField &&
      (style(first) !== labelStyle || style(pieces[held.get(value)?.first ?? 0]) === labelStyle) &&
      !labels.has(inside.first);
    if (!line && !own) break;
    more.push(child);
  }
  return more;
}

const style = (piece: Piece | undefined): string =>
  piece === undefined ? '' : `${shape(piece.element)} ${shape(piece.within.at(-2) ?? piece.element)}`;

/** Labels in one column, values in the next: as many, in the same order. */
function beside(container: Node, branch: Node, { held }: Place): readonly Node[] | null {
  const column = held.get(container) as Held;
  if (column.labels < 3 || column.last - column.first + 1 !== column.labels || container.parentNode === null)
    return null;
  const labels = elementsIn(container);
  let next = (container as Element).nextElementSibling;
  while (next !== null && !held.has(next)) next = next.nextElementSibling;
  if (
    next === null ||
    (held.get(next)?.labels ?? 1) > 0 ||
    (container as Element).matches('thead,tbody,[role=rowgroup]')
  )
    return null;
  const values = elementsIn(next);
  const value = values[labels.indexOf(branch as Element)];
  return values.length === labels.length && value !== undefined ? [value] : null;
}

/** A row of labels over a row of values, and so on: a table of a single row of values may as well be a list. */
function below(row: Node, cell: Node, { held }: Place): readonly Node[] | null {
  const rows = [...(row.parentNode?.childNodes ?? [])].filter(
    (node) => node.nodeType === 1 && (node as Element).matches('tr,[role=row]'),
  );
  const all = (node: Node | undefined, labels: boolean): boolean => {
    const inside = node === undefined ? undefined : held.get(node);
    return (
      inside !== undefined &&
      (labels ? inside.labels === inside.last - inside.first + 1 : inside.labels === 0)
    );
  };
  const at = rows.indexOf(row as ChildNode);
  const pairs = rows.filter((one, n) => n % 2 === 0 && all(one, true) && all(rows[n + 1], false));
  if (at % 2 !== 0 || pairs.length < 2 || pairs.length * 2 < rows.length) return null;
  const cells = elementsIn(row);
  const values = elementsIn(rows[at + 1] as Node);
  const value = values[cells.indexOf(cell as Element)];
  return cells.length === values.length && value !== undefined ? [value] : null;
}

const elementsIn = (node: Node): readonly Element[] =>
  [...composedChildren(node)].filter((child): child is ChildNode & Element => child.nodeType === 1);
