import { outwards } from './around';
import { isDrawn } from './drawn';
import { unshownTags } from './unshown';
import { isElement, isText, walk } from './walk';

/** Every element below a node as composed that is shown at all, depth first, in the order shown. */
export function elementsBelow(root: Node): readonly Element[] {
  const found: Element[] = [];
  walk(root, true, {
    element: (element) => {
      if (unshownTags.has(element.localName)) return null;
      found.push(element);
      return true;
    },
  });
  return found;
}

/** Icon fonts draw letters of the private use area; soft hyphens and zero-width marks are not words either. */
const noWords = /[\uE000-\uF8FF\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Text on one line, without icons. */
export const squeezed = (text: string): string => text.replace(noWords, '').replace(/\s+/g, ' ').trim();

const isHidden = (element: Element): boolean =>
  unshownTags.has(element.localName) || element.hasAttribute('hidden');

/** The text that an element shows, as composed, leaving out everything in `except`. */
export function shownText(node: Node, except: Element | ((inner: Element) => boolean) | null = null): string {
  if (node === except || (isElement(node) && isHidden(node))) return '';
  if (isText(node)) return squeezed(node.data);
  const leavesOut = (inner: Element): boolean =>
    typeof except === 'function' ? except(inner) : inner === except;
  const pieces: string[] = [];
  walk(node, true, {
    element: (inner) => (leavesOut(inner) || isHidden(inner) ? null : true),
    text: ({ data }) => pieces.push(data),
    left: () => pieces.push(' '),
  });
  return squeezed(pieces.join(''));
}

/** Drawn, and not taken out of use by `inert` or `aria-hidden`. */
export function isShown(element: Element): boolean {
  if (!isDrawn(element, { visibilityProperty: true })) return false;
  for (const at of outwards(element)) {
    if (at.hasAttribute('inert') || at.getAttribute('aria-hidden') === 'true') return false;
  }
  return true;
}
