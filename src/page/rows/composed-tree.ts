/**
 * The composed tree: what a person sees once every open shadow root is opened and every slot is filled.
 * Partner Center's own elements nest shadow roots several deep, and a cell's text may lie behind a slot.
 */

/** Whether a node is a text. */
export const isText = (node: Node): node is Text => node.nodeType === 3;

/** Children of a node as composed: of its shadow root where it has one, of what is assigned where it is a slot. */
export function composedChildren(node: Node): Iterable<Node> & { readonly length: number } {
  if (node.nodeType === Node.ELEMENT_NODE) {
    const element = node as Element;
    if (element.shadowRoot !== null) return element.shadowRoot.childNodes;
    if (element.localName === 'slot') return (element as HTMLSlotElement).assignedNodes({ flatten: true });
  }
  return node.childNodes;
}

/** Calls `visit` with each composed child that is an element. Iterating a `NodeList` costs several times as much. */
export function eachElement(node: Node, visit: (element: Element) => void): void {
  if (node.nodeType === Node.ELEMENT_NODE) {
    const element = node as Element;
    if (element.localName === 'slot') {
      for (const child of (element as HTMLSlotElement).assignedNodes({ flatten: true }))
        if (child.nodeType === 1) visit(child as Element);
      return;
    }
    const { shadowRoot } = element;
    if (shadowRoot !== null) return eachElement(shadowRoot, visit);
  }
  for (
    let child = (node as ParentNode & Node).firstElementChild;
    child !== null;
    child = child.nextElementSibling
  )
    visit(child);
}

/** The parent as composed: the slot that shows the node, else its parent, else the host of its shadow root. */
export function composedParent(node: Node): Node | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (slot !== null && slot !== undefined) return slot;
  const parent = node.parentNode;
  return parent !== null && parent.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in parent
    ? (parent.host as Element)
    : parent;
}

/** The element around as composed, without the slots between; null: none. */
export function elementAround(node: Node): Element | null {
  let parent = composedParent(node);
  while (parent !== null && (parent.nodeType !== 1 || (parent as Element).localName === 'slot'))
    parent = composedParent(parent);
  return parent as Element | null;
}

/** The nearest composed ancestor (or the node itself) that is in `known`. */
export function composedClosest<T>(node: Node, known: { get(key: Node): T | undefined }): T | undefined {
  for (let at: Node | null = node; at !== null; at = composedParent(at)) {
    const found = known.get(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

const nativeRoles: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  td: 'cell',
  th: 'header',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  article: 'article',
  nav: 'navigation',
  dialog: 'dialog',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};

const tableTags: ReadonlySet<string> = new Set(['tr', 'td', 'th']);
const tableRoles: ReadonlySet<string> = new Set([
  'row',
  'cell',
  'gridcell',
  'columnheader',
  'rowheader',
  'presentation',
  'none',
  'separator',
]);

/**
 * The role of an element: what it says itself, else what its tag means. `header` stands for a `th`, which may
 * head a row or a column; a table's row that can be pressed or chosen (`tr role="checkbox"`) stays a row.
 * Roles of custom elements given through `ElementInternals` are invisible to scripts.
 */
export function roleOf(element: Element): string {
  const said = element.getAttribute('role');
  if (said !== null && said !== '') {
    const space = said.indexOf(' ');
    const first = space > 0 ? said.slice(0, space) : said;
    return tableTags.has(element.localName) && !tableRoles.has(first)
      ? (nativeRoles[element.localName] ?? '')
      : first;
  }
  return nativeRoles[element.localName] ?? '';
}

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

const hosts: ReadonlySet<string> = new Set([
  'article',
  'aside',
  'blockquote',
  'body',
  'div',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'main',
  'nav',
  'p',
  'section',
  'span',
]);

/**
 * Whether elements of that tag can have a shadow root: most of what stands in a table cannot.
 * Source: https://dom.spec.whatwg.org/#valid-shadow-host-name
 */
export const mayHost = (tag: string): boolean => hosts.has(tag) || tag.includes('-');
