import { cellContent } from '../rows/cell-content';
import { columnKeyOf, spanOf } from '../rows/column-ties';
import { cellsOf } from './grid-rows';
import type { DrawnRow } from '../rows/drawn-rows';
import type { NeutralHeader } from '../rows/neutral-list';
import type { UnseenParts } from '../rows/unseen-parts';
import type { OnShadowRoot } from '../snapshot/shown-text';

/** The cells of all pieces of a row, in their order. */
export function piecesCells(row: DrawnRow, onShadowRoot?: OnShadowRoot): Element[] {
  if (row.cells !== undefined) return row.cells.filter((cell) => cell !== null);
  const [only, ...more] = row.pieces;
  return more.length === 0
    ? cellsOf(only, onShadowRoot)
    : row.pieces.flatMap((piece) => cellsOf(piece, onShadowRoot));
}

/**
 * The header cell of each column: the lowest where headers stand in several rows. Below them may stand a row
 * of filters, which heads nothing; and a grid that scrolls under its headings draws some of them twice, told
 * by `aria-colindex`.
 */
export function columnsOf(heads: readonly DrawnRow[], onShadowRoot?: OnShadowRoot): Element[] {
  const lowest: Element[] = [];
  /** How many rows further each column is taken by a header that spans rows. */
  const taken: number[] = [];
  for (const head of heads) {
    let column = 0;
    for (const cell of withoutCopies(piecesCells(head, onShadowRoot))) {
      while ((taken[column] ?? 0) > 0) {
        taken[column] = (taken[column] ?? 0) - 1;
        column += 1;
      }
      const rows = Number(cell.getAttribute('rowspan') ?? 1) || 1;
      for (let span = spanOf(cell); span > 0; span -= 1) {
        const above = lowest[column];
        if (above === undefined || saysSomething(cell) || spanOf(above) > 1) lowest[column] = cell;
        taken[column] = rows - 1;
        column += 1;
      }
    }
    for (; column < taken.length; column += 1) taken[column] = Math.max(0, (taken[column] ?? 0) - 1);
  }
  return lowest;
}

/** A filter holds a field to type or choose in, or only an icon. */
const saysSomething = (cell: Element): boolean =>
  (cell.textContent ?? '').trim() !== '' &&
  cell.querySelector('input:not([type=checkbox]),select,textarea,[role=combobox],[role=listbox]') === null;

function withoutCopies(cells: readonly Element[]): readonly Element[] {
  const seen = new Set<string>();
  return cells.filter((cell) => {
    const index = cell.getAttribute('aria-colindex');
    if (index === null) return true;
    const name = `${index} ${(cell.textContent ?? '').trim()}`;
    return seen.size < seen.add(name).size;
  });
}

/**
 * What a heading says, and the page's key of its column. Headings that style sheets hide head their columns
 * all the same.
 */
export function headerOf(header: Element, unseen?: UnseenParts): NeutralHeader {
  const shown = cellContent(header, undefined, unseen === undefined ? {} : { unseen });
  const { text, labels, toggles } = shown.text === '' && unseen !== undefined ? cellContent(header) : shown;
  const key = columnKeyOf(header);
  const selection =
    toggles.some(({ kind }) => kind === 'selection') ||
    (key !== null && /^(?:selection|select|check)/iu.test(key));
  return {
    text: text.replaceAll('\n', ' ') || (labels[0] ?? toggles[0]?.label ?? ''),
    labels,
    key,
    selection,
  };
}
