/** Sides in px, as `getBoundingClientRect` gives them. */
export interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From the row's edges, in px. */
const inset = 2;

/** The common part of two boxes; it may be empty. */
export const overlap = (a: Sides, b: Sides): Sides => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/**
 * Where a chip stands: at the upper end of its row's visible part; null where it would stand outside of what the list
 * shows.
 */
export function chipPlace(
  row: Sides,
  seen: Sides,
  size: { readonly width: number; readonly height: number },
  rightToLeft: boolean,
): { readonly left: number; readonly top: number } | null {
  const part = overlap(row, seen);
  const top = row.top + inset;
  if (top < seen.top || top + size.height > seen.bottom) return null;
  if (part.right - part.left < size.width + 2 * inset) return null;
  return { left: rightToLeft ? part.left + inset : part.right - size.width - inset, top };
}
