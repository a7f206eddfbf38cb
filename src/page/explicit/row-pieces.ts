import { besideEachOther, boxOf } from '../rows/boxes';
import type { DrawnRow } from '../rows/drawn-rows';

/** Attributes by which grids with pinned columns tie the pieces of one row, strongest first. */
const pieceKeys = ['row-id', 'aria-rowindex', 'row-index', 'data-rowindex'] as const;

/** Puts the pieces of a row together that a grid with pinned columns draws side by side. */
export function joined(pieces: readonly Element[]): DrawnRow[] {
  // Pieces of one row stand in different containers; rows of one container are never pieces of each other.
  const [first] = pieces;
  if (first === undefined || pieces.every((piece) => piece.parentNode === first.parentNode))
    return pieces.map((piece) => ({ pieces: [piece] }));
  const names = pieces.some((piece) => pieceKeys.some((name) => piece.hasAttribute(name)))
    ? pieceKeys
    : sharedKeys(pieces);
  const byKey = new Map<string, [Element, ...Element[]]>();
  const rows: DrawnRow[] = [];
  for (const piece of pieces) {
    const key = pieceKey(piece, names);
    const started = key === null ? undefined : byKey.get(key);
    if (started !== undefined && !started.some((other) => other.parentNode === piece.parentNode)) {
      started.push(piece);
      continue;
    }
    const row: [Element, ...Element[]] = [piece];
    if (key !== null) byKey.set(key, row);
    rows.push({ pieces: row });
  }
  return rows;
}

/** Rows of headings: those whose cells stand side by side are one. */
export function joinedHeads(
  heads: readonly Element[],
  cellsOf: (row: Element) => readonly Element[],
): DrawnRow[] {
  const rows = joined(heads);
  if (
    rows.length < 2 ||
    rows.some(({ pieces }) => pieces.length > 1) ||
    heads.every((head) => head.parentNode === heads[0]?.parentNode)
  )
    return rows;
  const lines: [Element, ...Element[]][] = [];
  for (const {
    pieces: [head],
  } of rows) {
    const [cell] = cellsOf(head);
    const box = cell === undefined ? null : boxOf(cell);
    const line = lines.at(-1);
    const end =
      line?.some((piece) => piece.parentNode === head.parentNode) === true ? undefined : line?.at(-1);
    const last = end === undefined ? undefined : cellsOf(end).at(-1);
    const before = last === undefined ? null : boxOf(last);
    if (line !== undefined && box !== null && before !== null && besideEachOther(before, box))
      line.push(head);
    else lines.push([head]);
  }
  return lines.map((pieces) => ({ pieces }));
}

function pieceKey(piece: Element, names: readonly string[]): string | null {
  for (const attribute of names) {
    const value = piece.getAttribute(attribute);
    if (value !== null && value !== '') return `${attribute} ${value}`;
  }
  return null;
}

/**
 * The attribute that counts or names rows alike in every container: in each, no two rows have one value, and
 * all have the same values.
 */
export function sharedKeys(pieces: readonly Element[]): readonly string[] {
  const containers = new Map<Node | null, Element[]>();
  for (const piece of pieces)
    containers.set(piece.parentNode, [...(containers.get(piece.parentNode) ?? []), piece]);
  const [first, ...others] = [...containers.values()];
  if (first === undefined || others.some((rows) => rows.length !== first.length)) return [];
  const names = (first[0]?.getAttributeNames() ?? []).filter(
    (name) => !['class', 'style', 'role', 'id', 'tabindex'].includes(name),
  );
  const valuesOf = (rows: readonly Element[], name: string): ReadonlySet<string> =>
    new Set(rows.map((row) => row.getAttribute(name) ?? ''));
  const shared = names.find((name) => {
    const values = valuesOf(first, name);
    return (
      values.size === first.length &&
      !values.has('') &&
      others.every((rows) => {
        const own = valuesOf(rows, name);
        return own.size === values.size && [...own].every((value) => values.has(value));
      })
    );
  });
  return shared === undefined ? [] : [shared];
}
