/** Never part of what is shown. */
export const unshownTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'link',
  'meta',
  'head',
  'object',
  'embed',
  'iframe',
  'canvas',
  'audio',
  'video',
  'datalist',
]);

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/u;

/** Whether an element with this `style` attribute is hidden by it. */
export const hidesByStyle = (style: string | null): boolean => style !== null && hiddenStyle.test(style);

/** Hidden by its own attributes. What style sheets hide is asked of the browser once a list, not once a cell. */
export function hiddenByAttribute(element: Element): boolean {
  return element.hasAttributes() && hiddenBy(element, element.getAttributeNames());
}

/**
 * The same where the names of all its attributes are known. They are asked for at once: each by itself costs
 * as much.
 */
export function hiddenBy(element: Element, names: readonly string[]): boolean {
  for (const name of names) {
    if (name === 'hidden' || name === 'inert') return true;
    if (name === 'style' && hidesByStyle(element.getAttribute('style'))) return true;
  }
  return false;
}

/** Whether nobody is shown an element: by its tag, by its own attributes, or since it is for the eye alone. */
export const isUnshown = (element: Element): boolean =>
  unshownTags.has(element.localName) ||
  hiddenByAttribute(element) ||
  element.getAttribute('aria-hidden') === 'true';
