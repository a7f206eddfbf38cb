import { endsInColon, labelAndValue, labelWords } from '../snapshot/label-text';
import { composedElements } from '../snapshot/walk';
import { containersOf, styleOf, type Held } from './containers';
import type { Piece } from './shown-pieces';
import { alike, longest, restAfter } from '../evidence';

/** What is known of words. */
export interface Reads {
  /** A text that the heading of a field can be. */
  readonly isLabel: (text: string) => boolean;
  /** A text that the value of a field with this label can be, for certain: a status, a quality. */
  readonly isValueOf: (label: string, text: string) => boolean;
  /** A text that says nothing, or is not plainly something else than a value of the field with this label. */
  readonly suits: (label: string, text: string) => boolean;
  /** The heading of a part of the page. */
  readonly isSection: (text: string) => boolean;
  /** A label of free text, which may be long. */
  readonly holdsText: (label: string) => boolean;
  /** A remark on the value that it stands below: "Valid email". */
  readonly isRemark: (text: string) => boolean;
}

export interface Label {
  readonly text: string;
  /** The value, where it stands in the same text: `Status: Received`. */
  readonly value: string | null;
}

/**
 * Which pieces are labels. A value may read like one ("Received" is a status and heads a date): labels are
 * told by how the page draws them, and by their place.
 */
export function* labelsAmong(
  pieces: readonly Piece[],
  reads: Reads,
): Generator<void, ReadonlyMap<number, Label>> {
  const labels = new Map<number, Label>();
  for (const [index, piece] of pieces.entries()) {
    if (index % restAfter.blocks === restAfter.blocks - 1) yield;
    const label = labelIn(piece, reads);
    if (label !== null) labels.set(index, label);
  }
  yield;
  for (const index of drawnAsValues(pieces, labels)) labels.delete(index);
  yield;
  for (const index of alternatingValues(pieces, labels)) labels.delete(index);
  yield;
  for (const index of placedAsValues(pieces, labels, reads)) labels.delete(index);
  return labels;
}

/** The label that a piece can be or begin with. */
function labelIn({ text, kind, element }: Piece, reads: Reads): Label | null {
  const isWords = kind === 'text' || kind === 'heading' || kind === 'named';
  if (!isWords || element.closest('dd,output') !== null) return null;
  const label = labelWords(text);
  const isWhole = label !== '' && label.length < longest.fieldLabel && reads.isLabel(label);
  if (isWhole && !(kind === 'heading' && reads.isSection(label))) return { text: label, value: null };
  const told = kind === 'named' ? null : labelAndValue(text, longest.fieldLabel);
  return told !== null && reads.isLabel(told.label) ? { text: told.label, value: told.value.trim() } : null;
}

const marked = (piece: Piece | undefined): boolean => piece !== undefined && endsInColon(piece.text);
const isName = ({ element }: Piece): boolean => element.closest('dt,th,label,[role=rowheader]') !== null;

/**
 * Where many labels are drawn in one way, and pieces drawn in another way seldom read like labels, those are
 * values.
 */
function drawnAsValues(pieces: readonly Piece[], labels: ReadonlyMap<number, Label>): readonly number[] {
  const styles = new Map<string, { all: number; labels: number }>();
  for (const [index, piece] of pieces.entries()) {
    const counted = styles.get(styleOf(piece)) ?? { all: 0, labels: 0 };
    counted.all += 1;
    if (labels.has(index)) counted.labels += 1;
    styles.set(styleOf(piece), counted);
  }
  const clear = [...styles.values()].some(
    (counted) => counted.labels >= alike.fewestLabels && counted.labels > counted.all * alike.labels,
  );
  if (!clear) return [];
  return [...labels.keys()].filter((index) => {
    const piece = pieces[index];
    const counted = piece === undefined ? undefined : styles.get(styleOf(piece));
    if (piece === undefined) return false;
    return (
      counted !== undefined && counted.labels < counted.all * alike.values && !isName(piece) && !marked(piece)
    );
  });
}

/** Where labels and values stand in turns, or in two columns, what stands in a value's place is one. */
function alternatingValues(pieces: readonly Piece[], labels: ReadonlyMap<number, Label>): readonly number[] {
  const held = containersOf(pieces, (index) => labels.has(index));
  const values: number[] = [];
  const refuse = (element: Element): void => {
    const inside = held.get(element);
    if (inside !== undefined)
      for (let index = inside.first; index <= inside.last; index += 1)
        if (labels.has(index)) values.push(index);
  };
  const labelled = (elements: readonly Element[]): number =>
    elements.filter((element) => (held.get(element)?.labels ?? 0) > 0).length;
  const areTurns = (names: readonly Element[], others: readonly Element[]): boolean =>
    labelled(names) >= names.length * alike.turns && labelled(others) <= others.length * alike.values;
  for (const [node, { labels: count }] of held) {
    if (count < alike.fewestLabels || !(node instanceof Element)) continue;
    const children = composedElements(node);
    const [odd, even] = [children.filter((_, n) => n % 2 === 1), children.filter((_, n) => n % 2 === 0)];
    if (children.length % 2 === 0) {
      if (areTurns(even, odd)) odd.forEach(refuse);
      if (areTurns(odd, even)) even.forEach(refuse);
    }
    const [column, beside] = [children, [...(node.nextElementSibling?.children ?? [])]];
    if (
      beside.length === column.length &&
      labelled(column) >= column.length * alike.column &&
      labelled(beside) <= beside.length * alike.values &&
      !node.matches('tr,thead,tbody,[role=row],[role=rowgroup]')
    )
      beside.forEach(refuse);
  }
  return values;
}

/** Right behind a label, and all that can be its value: alone with it, or a value for certain before the next label. */
function placedAsValues(
  pieces: readonly Piece[],
  labels: ReadonlyMap<number, Label>,
  reads: Reads,
): readonly number[] {
  const held = containersOf(pieces, (index) => labels.has(index));
  const values = new Set<number>();
  const below = labelsBelow(held, labels);
  const standsAsValue = (index: number): 'pair' | 'value' | null => {
    const found = behindLabel(index, pieces, labels);
    if (found === null || values.has(index - 1)) return null;
    const { piece, label, said } = found;
    const common = piece.within.findLast((node) => label.within.includes(node));
    const inside = common === undefined ? undefined : held.get(common);
    const isLast = inside?.last === index;
    if (!isLast && index + 1 !== pieces.length && !labels.has(index + 1)) return null;
    if (isLast && inside.first === index - 1 && !isRowOfHeadings(common)) return 'pair';
    const isValue = isName(label) || marked(label) || reads.isValueOf(said, labelWords(piece.text));
    return isValue ? 'value' : null;
  };
  for (const index of labels.keys()) {
    const how = standsAsValue(index);
    if (how !== null) values.add(how === 'pair' && below ? index - 1 : index);
  }
  return [...values];
}

/**
 * A piece that reads like a label, right behind one, and that one; null: it stands elsewhere, or is a label for
 * certain.
 */
function behindLabel(
  index: number,
  pieces: readonly Piece[],
  labels: ReadonlyMap<number, Label>,
): { readonly piece: Piece; readonly label: Piece; readonly said: string } | null {
  const before = labels.get(index - 1);
  const [piece, label] = [pieces[index], pieces[index - 1]];
  if (piece === undefined || label === undefined || before === undefined) return null;
  if (before.value !== null || labels.get(index)?.value !== null) return null;
  if (isName(piece) || (marked(piece) && marked(label))) return null;
  return { piece, label, said: before.text };
}

/** Whether in most pairs of which one is a label it is the second. */
function labelsBelow(held: ReadonlyMap<Node, Held>, labels: ReadonlyMap<number, Label>): boolean {
  const pairs = [...held.values()].filter(
    (inside) => inside.last === inside.first + 1 && inside.labels === 1,
  );
  return pairs.filter(({ last }) => labels.has(last)).length * 2 > pairs.length;
}

/** Two cells of a first row may both be headings. */
const isRowOfHeadings = (row: Node | undefined): boolean =>
  row instanceof Element &&
  row.matches('tr,[role=row]') &&
  row.previousElementSibling === null &&
  (row.parentElement?.childElementCount ?? 0) > 1 &&
  !row.matches(':has(th)');
