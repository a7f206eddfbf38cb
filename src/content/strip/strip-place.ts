/** Sides in px, as `getBoundingClientRect` gives them. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** Between the strip and what it stands by, or the window's edge, in px. */
const gap = 8;

const within = (at: number, most: number): number => Math.max(gap, Math.min(at, most - gap));

/**
 * Where a strip of this size stands by a box, without covering it: below, above, or at a side; else at the top of the
 * window, in the middle.
 */
export function stripPlace(
  box: Box | null,
  size: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
): Place {
  const top: Place = { left: within((window.width - size.width) / 2, window.width - size.width), top: gap };
  if (box === null || box.width === 0 || box.height === 0) return top;
  const across = within(box.left + (box.width - size.width) / 2, window.width - size.width);
  const along = within(box.top, window.height - size.height);
  const places: readonly Place[] = [
    { left: across, top: box.top + box.height + gap },
    { left: across, top: box.top - size.height - gap },
    { left: box.left - size.width - gap, top: along },
    { left: box.left + box.width + gap, top: along },
  ];
  const fits = ({ left, top: at }: Place): boolean =>
    left >= gap &&
    at >= gap &&
    left + size.width <= window.width - gap &&
    at + size.height <= window.height - gap;
  return places.find(fits) ?? top;
}
