import { labelledByText, spokenName } from '../snapshot/label-of';
import { composedChildren, isText, openRoot } from '../snapshot/walk';
import type { OnShadowRoot } from '../snapshot/shown-text';
import { emptyCell, type NeutralCell } from '../rows/neutral-list';
import { branchIn, containersOf, styleOf, type Held } from './containers';
import { sideOfValues, unknownLabel, type LabelledPieces } from './label-neighbours';
import { labelsAmong, type Label, type Reads } from './label-style';
import type { Piece } from './shown-pieces';
import { valueBelow, valueBeside } from './values-across';
import { valueOf } from './value-of';
import { longest, restAfter, size } from '../evidence';

/** A label and the value that the page shows for it. */
export interface LabelPair {
  readonly label: string;
  readonly value: NeutralCell;
  /** The elements that show label and value. */
  readonly at: readonly Element[];
  /** The place of the label among the pieces of its region. */
  readonly index: number;
}

/**
 * Finds labels and their values however they are drawn: in an element of their own, one after the other in a
 * common one, label in one row or column and value in the next, `Label: value` in one text, a label that only
 * assistive technology is told. A value is what stands next to the label and before the next one; where
 * another label follows at once, it is shown empty.
 */
export function* labelPairs(
  pieces: readonly Piece[],
  reads: Reads,
  onShadowRoot?: OnShadowRoot,
): Generator<void, readonly LabelPair[]> {
  const labels = yield* labelsAmong(pieces, reads);
  const inline = [...labels].flatMap(([index, { text, value }]) =>
    value === null ? [] : [{ index, text, value }],
  );
  // "Status: Won" may stand in somebody's notes; where most fields are written so, it is a field.
  const inlineCounts = labels.size - inline.length <= inline.length;
  const held = containersOf(
    pieces,
    (index) => labels.has(index) && (inlineCounts || labels.get(index)?.value === null),
  );
  const place: LabelledPieces = { pieces, labels, held, reads };
  const pairs: LabelPair[] = [];
  const inValues = new Set<number>();
  let turn = 0;
  for (const [index, label] of labels) {
    turn += 1;
    if (turn % restAfter.labels === 0) yield;
    const pair = pairOf(index, label, place, onShadowRoot);
    if (pair === null) continue;
    for (const branch of pair.branches)
      for (let at = held.get(branch)?.first ?? 1; at <= (held.get(branch)?.last ?? 0); at += 1)
        inValues.add(at);
    pairs.push(pair.shown);
  }
  for (const { index, text, value } of inline.filter(({ index: at }) => !inValues.has(at))) {
    const element = pieces[index]?.element;
    if (element !== undefined)
      pairs.push({ label: text, value: { ...emptyCell, text: value }, at: [element], index });
  }
  return [...pairs, ...namedFields(pieces, reads, inValues)].sort((one, other) => one.index - other.index);
}

/** Fields whose label is told to assistive technology alone, as in a form that cannot be changed. */
const namedFields = (
  pieces: readonly Piece[],
  reads: Reads,
  inValues: ReadonlySet<number>,
): readonly LabelPair[] =>
  pieces.flatMap(({ kind, text, element }, index): readonly LabelPair[] => {
    if (kind !== 'field' || text === '' || inValues.has(index)) return [];
    const label = spokenName(element);
    return reads.isLabel(label) ? [{ label, value: { ...emptyCell, text }, at: [element], index }] : [];
  });

/** A label with its value, and the nodes that show the value; null: nobody can tell, or it has none. */
function pairOf(
  index: number,
  { text, value }: Label,
  place: LabelledPieces,
  onShadowRoot: OnShadowRoot | undefined,
): { readonly shown: LabelPair; readonly branches: readonly Node[] } | null {
  const { pieces, reads } = place;
  const piece = pieces[index];
  if (value !== null || piece === undefined) return null;
  const found = valueBranches(index, piece, place);
  // A heading over other labels heads a section; it is no field that is shown empty.
  if (found === null || (found.length === 0 && piece.kind === 'heading')) return null;
  const branches = withRemarks(found, place);
  const cell = valueOf(branches, place, { ...reads, isText: reads.holdsText(text) }, onShadowRoot);
  if (cell === null || cell.text.length >= longest.value) return null;
  const at = [piece.element, ...branches.filter((node) => node instanceof Element)];
  return { shown: { label: text, value: cell, at, index }, branches };
}

/** The nodes that show a label's value, none where it is shown empty; null: nobody can tell. */
function valueBranches(index: number, piece: Piece, place: LabelledPieces): readonly Node[] | null {
  const { held } = place;
  const labelled = labelledBy(piece, held);
  if (labelled !== null) return [labelled];
  for (const container of piece.within.toReversed()) {
    const inside = held.get(container);
    if (inside === undefined || inside.first === inside.last) continue;
    const branch = branchIn(container, piece);
    if (branch !== piece.node && hasEmptyPart(branch, held)) return [];
    return inside.labels === 1
      ? alone({ index, piece, container, inside, branch }, place)
      : among({ index, piece, container, inside, branch }, place);
  }
  return null;
}

/** A label in the smallest container that holds more than it. */
interface Contained {
  readonly index: number;
  readonly piece: Piece;
  readonly container: Node;
  /** What the container holds. */
  readonly inside: Held;
  /** The child of the container that the label is in. */
  readonly branch: Node;
}

/** The control or the text that names this label as its own. */
function labelledBy({ element }: Piece, held: ReadonlyMap<Node, Held>): Element | null {
  const target = labelledByText(element, (holder) => {
    const inside = held.get(holder);
    return holder === element || (inside !== undefined && inside.first === inside.last);
  });
  if (
    target === null ||
    target.contains(element) ||
    target.matches('section,article,[role=region],[role=group],[role=dialog],table,[role=grid],ul,ol')
  )
    return null;
  const inside = held.get(target);
  return inside === undefined || inside.labels > 0 ? null : target;
}

/** Remarks on a value ("Valid email") stand right behind it, at times outside of what holds label and value. */
function withRemarks(
  branches: readonly Node[],
  { pieces, held, labels, reads }: LabelledPieces,
): readonly Node[] {
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
        child instanceof Element &&
        child.matches('div,p,dd,td,span:not([aria-hidden=true]),output') &&
        child.querySelector('svg,img,i,button') === null &&
        openRoot(child) === null
      )
        return true;
    }
    at = inside;
  }
  return false;
}

/** The only label in its container: its value stands behind it, else, where nothing else is there, before it. */
function alone(contained: Contained, place: LabelledPieces): readonly Node[] | null {
  const { index, piece, container, inside, branch } = contained;
  const { held } = place;
  const { last } = inside;
  if (last === index) return onlyBefore(contained, place);
  const children = composedChildren(container);
  const after = children.slice(children.indexOf(branch) + 1);
  const next = after.findIndex((child) => held.has(child));
  const value = after[next];
  if (value === undefined) return null;
  const { kind, within } = piece;
  // A heading over much else heads a section.
  if (kind === 'heading' && last - index > 2 && !holdsText(index, place)) return null;
  const outer = within[within.indexOf(container) - 1];
  const many = last - index > size.piecesInField;
  const isOwnField = !many && outer !== undefined && (held.get(outer)?.labels ?? 0) > 1;
  return [value, ...following({ after: after.slice(next + 1), value, isOwnField, index }, place)];
}

function onlyBefore(
  { index, container, inside, branch }: Contained,
  { held }: LabelledPieces,
): readonly Node[] | null {
  const [value, ...others] = composedChildren(container).filter((child) => held.has(child));
  const isPair = others.length === 1 && value !== undefined && value !== branch;
  return isPair && index - inside.first < size.piecesInField ? [value] : null;
}

const holdsText = (index: number, { labels, reads }: LabelledPieces): boolean =>
  reads.holdsText(labels.get(index)?.text ?? '');

type IsLabelled = (child: Node | undefined) => boolean;

/** One of several labels in its container: its value is what follows it there. */
function among(contained: Contained, place: LabelledPieces): readonly Node[] | null {
  const { container, inside: column, branch } = contained;
  const { held } = place;
  const children = composedChildren(container);
  const speaking = children.filter((child) => held.has(child));
  const isLabelled: IsLabelled = (child) => child !== undefined && (held.get(child)?.labels ?? 0) > 0;
  const at = speaking.indexOf(branch);
  const before = speaking[at - 1];
  const side = sideOfValues(speaking, isLabelled, place);
  if (side === 'untold') return null;
  // A label in none of these children has no value that anybody could tell.
  if (side === 'before') return before === undefined ? null : [before];
  const next = speaking[at + 1];
  if (next !== undefined && !isLabelled(next)) {
    const label = unknownLabel(next, branch, speaking, held);
    if (label === 'label') return [];
    if (label === 'heading' || headsSection(contained, next, place)) return null;
    const after = children.slice(children.indexOf(next) + 1);
    return [next, ...following({ after, value: next, isOwnField: false, index: contained.index }, place)];
  }
  const inRow = container instanceof Element && container.matches('tr,[role=row]');
  const opposite = inRow
    ? valueBelow(container, branch, held)
    : valueBeside({ container, column, branch }, held);
  if (opposite !== null) return opposite;
  // Headings of a list stand in a row and have no values of their own.
  return inRow && speaking.every(isLabelled) ? null : [];
}

/** A heading before much else. */
function headsSection({ index, piece }: Contained, next: Node, place: LabelledPieces): boolean {
  const shown = place.held.get(next);
  return (
    piece.kind === 'heading' &&
    shown !== undefined &&
    shown.last - shown.first > 1 &&
    !holdsText(index, place)
  );
}

/** What stands behind the beginning of a value. */
interface Behind {
  readonly after: readonly Node[];
  readonly value: Node;
  /** Label and value have a container of their own. */
  readonly isOwnField: boolean;
  /** The place of the label among the pieces. */
  readonly index: number;
}

/** What else belongs to a value: icons, further lines. */
function following({ after, value, isOwnField, index }: Behind, place: LabelledPieces): readonly Node[] {
  const { held, pieces, labels } = place;
  const more: Node[] = [];
  const labelStyle = styleOf(pieces[index]);
  const valueIsLabel = isOwnField && styleOf(pieces[held.get(value)?.first ?? 0]) === labelStyle;
  for (const child of after) {
    const inside = held.get(child);
    if (inside === undefined) {
      // An icon; what is left out of the pieces (an alert) has words.
      if (child.nodeType === 1 && (child.textContent ?? '').trim() === '') more.push(child);
      continue;
    }
    if (inside.labels > 0) break;
    const differs = valueIsLabel || styleOf(pieces[inside.first]) !== labelStyle;
    const own = isOwnField && differs && !labels.has(inside.first);
    if (!own && !isLine(child, value)) break;
    more.push(child);
  }
  return more;
}

/** A further line of a value: a text behind a text, a definition behind a definition. */
const isLine = (child: Node, value: Node): boolean =>
  isText(value) ? isText(child) : isDefinition(child) && isDefinition(value);

const isDefinition = (node: Node): boolean => node instanceof Element && node.localName === 'dd';
