import { elementAround } from './around';

/**
 * The nearest element, itself or around it, that is drawn as a box: only that tells whether it is seen. One with
 * `display: contents`, as every slot is, has none of its own.
 */
export function withBox(element: Element): Element {
  const around = getComputedStyle(element).display === 'contents' ? elementAround(element) : null;
  return around === null ? element : withBox(around);
}

/** Whether the browser draws what an element holds, even where it has no box of its own. */
export function isDrawn(element: Element, asked?: CheckVisibilityOptions): boolean {
  if (element.checkVisibility(asked)) return true;
  const box = withBox(element);
  if (box === element || !box.checkVisibility(asked)) return false;
  // What has no box is hidden by its own style all the same, and with it what it holds.
  return asked?.visibilityProperty !== true || getComputedStyle(element).visibility === 'visible';
}
