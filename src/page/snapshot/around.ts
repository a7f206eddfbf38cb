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
