import { pixels } from '../evidence';

/**
 * Where parts of a list stand on the screen. What is drawn below a heading belongs to it, whatever elements
 * draw it; asked only where elements and attributes do not tell, since it makes the browser lay the page out.
 */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Null where nothing is drawn: `display: contents`, hidden, empty. */
export function boxOf(element: Element): Box | null {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return right - left < 1 || bottom - top < 1 ? null : { left, right, top, bottom };
}

/** Whether most of the lower box stands beside the other, and not below or above it. */
export const onOneLine = (a: Box, b: Box): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;

/** Whether two boxes stand next to each other, with the same upper border. */
export const besideEachOther = (a: Box, b: Box): boolean =>
  Math.abs(a.top - b.top) <= pixels.line &&
  (a.right <= b.left + pixels.line || b.right <= a.left + pixels.line);

const middle = ({ left, right }: Box): number => (left + right) / 2;

/** The one heading below which a box stands; null: below none, or below several. */
export function columnAt(box: Box, heads: readonly (Box | null)[]): number | null {
  const over = heads.flatMap((head, n) =>
    head !== null && middle(head) > box.left && middle(head) < box.right ? [n] : [],
  );
  const [only, ...others] = over;
  if (others.length > 0) return null;
  if (only !== undefined) return only;
  const under = heads.findIndex(
    (head) => head !== null && middle(box) >= head.left && middle(box) <= head.right,
  );
  return under < 0 ? null : under;
}
