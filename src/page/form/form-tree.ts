import { composedChildren, composedParent, unshownTags } from '../rows/composed-tree';

/**
 * Every element below a node as composed: open shadow roots are opened, slots filled. Depth first, in the
 * order shown.
 */
export function* elementsBelow(root: Node): Generator<Element> {
  for (const child of composedChildren(root)) {
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    const element = child as Element;
    if (unshownTags.has(element.localName)) continue;
    yield element;
    yield* elementsBelow(element);
  }
}

/** The element itself and its composed ancestors, nearest first. */
export function* outwards(element: Element): Generator<Element> {
  for (let at: Node | null = element; at !== null; at = composedParent(at)) {
    if (at.nodeType === Node.ELEMENT_NODE) yield at as Element;
  }
}

/** Whether `inner` stands in `outer` (or is it), across shadow roots. */
export function standsIn(inner: Element, outer: Element): boolean {
  for (const at of outwards(inner)) if (at === outer) return true;
  return false;
}

/** The element with that id: in the same tree, else in the trees around it (some components refer outwards). */
export function elementById(id: string, from: Element): Element | null {
  for (let at: Element | null = from; at !== null;) {
    const root = at.getRootNode() as Document | ShadowRoot;
    const found = root.getElementById?.(id) ?? null;
    if (found !== null) return found;
    at = 'host' in root ? root.host : null;
  }
  return null;
}

/** Icon fonts draw letters of the private use area; soft hyphens and zero-width marks are not words either. */
const noWords = /[\uE000-\uF8FF\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Text on one line, without icons. */
export const squeezed = (text: string): string => text.replace(noWords, '').replace(/\s+/g, ' ').trim();

/** The text that an element shows, as composed, leaving out everything in `except`. */
export function shownText(node: Node, except: Element | ((inner: Element) => boolean) | null = null): string {
  const pieces: string[] = [];
  const visit = (at: Node): void => {
    if (at === except) return;
    if (
      typeof except === 'function' &&
      at !== node &&
      at.nodeType === Node.ELEMENT_NODE &&
      except(at as Element)
    )
      return;
    if (at.nodeType === Node.TEXT_NODE) {
      pieces.push(at.nodeValue ?? '');
      return;
    }
    if (
      at.nodeType === Node.ELEMENT_NODE &&
      (unshownTags.has((at as Element).localName) || (at as Element).hasAttribute('hidden'))
    )
      return;
    for (const child of composedChildren(at)) visit(child);
    pieces.push(' ');
  };
  visit(node);
  return squeezed(pieces.join(''));
}

/** Drawn, and not taken out of use by `inert` or `aria-hidden`. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  for (const at of outwards(element)) {
    if (at.hasAttribute('inert') || at.getAttribute('aria-hidden') === 'true') return false;
  }
  return true;
}
