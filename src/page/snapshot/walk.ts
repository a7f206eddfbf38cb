import type { OnShadowRoot } from './shown-text';

/*
 * The one walk of the composed tree: what a person sees once every open shadow root is opened and every slot is
 * filled. Partner Center's own elements nest shadow roots several deep, and a cell's text may lie behind a slot. A
 * test refuses another file of the reader that opens shadow roots or slots.
 */

export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isElement = (node: Node): node is Element => node.nodeType === 1;

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
 * The open shadow root of an element; null: it has none. Most of what stands in a table can have none, and is not
 * asked. Source: https://dom.spec.whatwg.org/#valid-shadow-host-name
 * @param tag its `localName`, where that is known already: asking costs.
 */
export function openRoot(element: Element, tag = element.localName): ShadowRoot | null {
  return hosts.has(tag) || tag.includes('-') ? element.shadowRoot : null;
}

/** Every open shadow root below a node, those inside others too; not its own. */
export function* rootsBelow(root: ParentNode): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*')) {
    const own = element.shadowRoot;
    if (own === null) continue;
    yield own;
    yield* rootsBelow(own);
  }
}

/**
 * What holds the children of a node as composed: the node, or its open shadow root; for a slot what is assigned to it,
 * else its own.
 */
function holderOf(node: Node, onShadowRoot: OnShadowRoot | undefined): Node | Node[] {
  if (!isElement(node)) return node;
  const tag = node.localName;
  if (tag === 'slot') return (node as HTMLSlotElement).assignedNodes({ flatten: true });
  const root = openRoot(node, tag);
  if (root === null) return node;
  onShadowRoot?.(root);
  return root;
}

/** Calls `visit` with each composed child. Iterating a `NodeList` costs several times as much. */
export function eachChild(node: Node, visit: (child: Node) => void, onShadowRoot?: OnShadowRoot): void {
  const holder = holderOf(node, onShadowRoot);
  if (Array.isArray(holder)) for (const child of holder) visit(child);
  else for (let child = holder.firstChild; child !== null; child = child.nextSibling) visit(child);
}

/** The same with the children that are elements. */
export function eachElement(
  node: Node,
  visit: (element: Element) => void,
  onShadowRoot?: OnShadowRoot,
): void {
  const holder = holderOf(node, onShadowRoot);
  if (Array.isArray(holder)) {
    for (const child of holder) if (isElement(child)) visit(child);
    return;
  }
  let child = (holder as ParentNode & Node).firstElementChild;
  for (; child !== null; child = child.nextElementSibling) visit(child);
}

/** The children of a node as composed. */
export function composedChildren(node: Node, onShadowRoot?: OnShadowRoot): readonly Node[] {
  const children: Node[] = [];
  eachChild(node, (child) => children.push(child), onShadowRoot);
  return children;
}

/** The children of a node as composed that are elements. */
export function composedElements(node: Node): readonly Element[] {
  const children: Element[] = [];
  eachElement(node, (child) => children.push(child));
  return children;
}

/** What is done on a walk. What is found is kept by the visitor; `State` is what holds for a part of the tree. */
export interface Visitor<State> {
  /** An element, before its children: what holds for them; null: they are not visited. */
  readonly element: (element: Element, state: State, parent: Node) => State | null;
  /** Left out: only elements are visited. */
  readonly text?: (text: Text, state: State) => void;
  /** All children of a node were visited, with what held for them. */
  readonly left?: (state: State) => void;
}

/** Visits everything below a node as composed, depth first, in the order shown. */
export function walk<State>(
  node: Node,
  state: State,
  visitor: Visitor<State>,
  onShadowRoot?: OnShadowRoot,
): void {
  const { text } = visitor;
  const enter = (element: Element): void => {
    const inside = visitor.element(element, state, node);
    if (inside !== null) walk(element, inside, visitor, onShadowRoot);
  };
  if (text === undefined) eachElement(node, enter, onShadowRoot);
  else
    eachChild(
      node,
      (child) => {
        if (isText(child)) text(child, state);
        else if (isElement(child)) enter(child);
      },
      onShadowRoot,
    );
  visitor.left?.(state);
}

/** The same in slices: it may rest after each `restAfter` elements. */
export function* walkInSteps<State>(
  root: Node,
  first: State,
  visitor: Visitor<State>,
  { restAfter, onShadowRoot }: { readonly restAfter: number; readonly onShadowRoot?: OnShadowRoot },
): Generator<void> {
  let steps = 0;
  function* below(node: Node, state: State): Generator<void> {
    for (const child of composedChildren(node, onShadowRoot)) {
      if (isText(child)) visitor.text?.(child, state);
      if (!isElement(child)) continue;
      steps += 1;
      if (steps % restAfter === 0) yield;
      const inside = visitor.element(child, state, node);
      if (inside !== null) yield* below(child, inside);
    }
    visitor.left?.(state);
  }
  yield* below(root, first);
}
