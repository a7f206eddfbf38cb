/** Rows of a long list that are drawn: from `from` up to, not including, `to`. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** Rows drawn beyond what is seen, on either side: a small turn of the wheel draws nothing. */
const BEYOND = 6;
/** The window moves in steps, so that most turns of the wheel leave it as it is. */
const STEP = 4;

/** The rows to draw of `count` where `height` pixels are seen from `top`, each row `rowHeight` high. */
export function rowWindow(top: number, height: number, rowHeight: number, count: number): RowWindow {
  if (rowHeight <= 0) return { from: 0, to: Math.min(count, BEYOND) };
  const first = Math.floor(Math.max(0, top) / rowHeight / STEP) * STEP;
  const seen = Math.ceil(Math.max(0, height) / rowHeight) + STEP;
  const to = Math.min(count, first + seen + BEYOND);
  return { from: Math.max(0, Math.min(first - BEYOND, to - seen)), to };
}

/** Of a window, the rows that are seen, where `height` pixels are seen from `top`. */
export function rowsInSight(window: RowWindow, top: number, height: number, rowHeight: number): RowWindow {
  const first = Math.floor(Math.max(0, top) / rowHeight);
  const end = first + Math.ceil(Math.max(0, height) / rowHeight) + 1;
  return { from: Math.max(window.from, first), to: Math.min(window.to, end) };
}

/** Whether two windows have a row in common. */
export const overlap = (a: RowWindow, b: RowWindow): boolean => a.from < b.to && b.from < a.to;

/**
 * The scroll position that shows a row wholly below a head; null where it is seen already. All in pixels.
 * @param box what scrolls.
 * @param head how much of its top the head covers.
 */
export function revealed(
  row: { readonly top: number; readonly height: number },
  box: { readonly scrollTop: number; readonly clientHeight: number },
  head: number,
): number | null {
  if (row.top < box.scrollTop) return row.top;
  const end = row.top + row.height;
  return end > box.scrollTop + box.clientHeight - head ? end - box.clientHeight + head : null;
}
