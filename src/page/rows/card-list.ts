import { partContent, type OnShadowRoot } from './cell-content';
import { columnKeyOf, tiesTo } from './column-ties';
import { composedChildren, composedParent, eachElement, hiddenByAttribute, roleOf, unshownTags } from './composed-tree';
import { drawnRowReader, headerOf, type DrawnList, type RowRead, type SoundsLikeHeading } from './grid-list';
import type { DrawnRow } from './grid-rows';
import { labelled, labelsOf, type Part } from './labelled-parts';
import { emptyCell, type NeutralCell, type NeutralHeader } from './neutral-list';
import { identityOf } from './row-identity';
import type { ShownBlock } from './survey';

const itemRoles = new Set(['listitem', 'option', 'article', 'row']);
/** So many items of one shape make a list. */
const fewestItems = 2;

/** A list of cards: `li`s, list items, options. Null where its items have no parts that could be told apart. */
export function cardList(
  list: Element, layout: DrawnList['layout'], items: readonly Element[], soundsLikeHeading: SoundsLikeHeading, onShadowRoot?: OnShadowRoot,
): DrawnList | null {
  const paths = new Map<string, { readonly column: number; readonly element: Element; readonly label: string }>();
  const first = items.slice(0, 40).map((item) => partsOf(item, onShadowRoot));
  const labels = labelsOf(first, soundsLikeHeading);
  for (const parts of first) {
    for (const { path, element, label = '' } of labelled(parts, labels)) {
      if (!paths.has(path)) paths.set(path, { column: paths.size, element, label });
    }
  }
  if (paths.size < 2) return null;
  const headers = [...paths.values()].map(({ element, label }): NeutralHeader => ({ text: label, labels: [], key: columnKeyOf(element), selection: false }));
  const read = ({ pieces: [item] }: DrawnRow): RowRead => {
    const cells: (NeutralCell | null)[] = headers.map(() => null);
    const links: string[] = [];
    let shown = 0;
    let pending = false;
    for (const { path, cell } of labelled(partsOf(item, onShadowRoot), labels)) {
      const column = paths.get(path)?.column;
      links.push(...cell.links);
      pending ||= cell.pending;
      if (cell.text !== '' || cell.labels.length > 0) shown += 1;
      if (column !== undefined) cells[column] = cell;
    }
    if (shown === 0) return { kind: pending ? 'pending' : 'no-data' };
    const href = item.getAttribute('href') ?? item.querySelector(':scope > a[href]')?.getAttribute('href');
    if (href !== null && href !== undefined) links.push(href);
    const selected = [item, item.firstElementChild].some((one) => one !== null
      && (one.getAttribute('aria-selected') === 'true' || (one.getAttribute('aria-current') ?? 'false') !== 'false'));
    return { kind: 'row', row: { identity: identityOf([item], [], links), cells, selected }, byPosition: false };
  };
  return { layout, container: list, headers, rows: items.map((item): DrawnRow => ({ pieces: [item] })), read };
}

/** The items of an ARIA or HTML list, through wrappers. */
export function itemsOf(list: Element): Element[] {
  const items: Element[] = [];
  const look = (node: Node, depth: number): void => {
    for (const child of composedChildren(node)) {
      if (child.nodeType !== 1 || hiddenByAttribute(child as Element)) continue;
      if (itemRoles.has(roleOf(child as Element))) items.push(child as Element);
      else if (depth > 0) look(child, depth - 1);
    }
  };
  look(list, 3);
  return items;
}

/** The parts of a card: each text that stands by itself, each icon that says something, each thing to press. */
function partsOf(item: Element, onShadowRoot?: OnShadowRoot): Part[] {
  const parts: Part[] = [];
  const taken = new Map<string, number>();
  const add = (path: string, element: Element): void => {
    const cell = partContent(element, onShadowRoot);
    if (cell === emptyCell) return;
    const times = taken.get(path) ?? 0;
    taken.set(path, times + 1);
    parts.push({ path: `${path} ${times}`, element, cell });
  };
  const look = (node: Node, path: string): void => {
    if (node.nodeType === 1 && (node as Element).shadowRoot !== null) onShadowRoot?.((node as Element).shadowRoot as ShadowRoot);
    eachElement(node, (element) => {
      if (unshownTags.has(element.localName) || hiddenByAttribute(element) || element.getAttribute('aria-hidden') === 'true') return;
      const here = `${path}/${element.localName}.${element.classList.item(0) ?? ''}`;
      if (standsAlone(element)) add(here, element);
      else look(element, here);
    });
  };
  if (hasOwnText(item)) add('.', item);
  else look(item, '');
  return parts;
}

function standsAlone(element: Element): boolean {
  const role = roleOf(element);
  return hasOwnText(element) || role === 'img' || role === 'button' || role === 'checkbox' || element.localName === 'button' || element.localName === 'img'
    || (element.firstElementChild === null && element.shadowRoot === null && element.localName !== 'slot');
}

function hasOwnText(element: Element): boolean {
  if (element.localName === 'slot') {
    return (element as HTMLSlotElement).assignedNodes({ flatten: true }).some((node) => node.nodeType === 3 && (node as Text).data.trim() !== '');
  }
  for (let child = (element.shadowRoot ?? element).firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3 && (child as Text).data.trim() !== '') return true;
  }
  return false;
}

/**
 * The last resort: no roles, no tags that tell. What repeats is a list: the container whose children of one kind hold
 * the most of the page's texts. A row of headings above them, of as many parts, heads their columns.
 */
export function repeatedList(
  blocks: readonly ShownBlock[], soundsLikeHeading: SoundsLikeHeading, onShadowRoot?: OnShadowRoot, headings: readonly Element[] = [],
): DrawnList | null {
  const found = mostRepeated(blocks);
  if (found === null) return null;
  const { container, items } = found;
  const [first, ...rest] = items;
  const cellsOf = (row: Element | null | undefined): readonly Element[] => (row === null || row === undefined ? [] : cellsIn(row));
  for (const [heads, rows] of [
    [headings, items], [cellsOf(first), rest], [cellsOf(container.previousElementSibling), items], [cellsOf(container.parentElement?.previousElementSibling), items],
  ] as const) {
    const texts = heads.map((cell) => headerOf(cell).text);
    const heard = texts.filter((text) => text !== '' && soundsLikeHeading(text)).length;
    if (heard < 2 || heard * 2 < texts.filter((text) => text !== '').length) continue;
    const headers = heads.map((cell, n): NeutralHeader => ({ text: texts[n] ?? '', labels: [], key: columnKeyOf(cell), selection: false }));
    const drawnRows = rows.map((row): DrawnRow => ({ pieces: [row] }));
    const read = drawnRowReader(headers, tiesTo(heads), drawnRows, ({ pieces: [row] }) => cellsIn(row), onShadowRoot);
    return { layout: 'repeated', container, headers, rows: drawnRows, read };
  }
  return headings.length > 0 ? null : cardList(container, 'repeated', items, soundsLikeHeading, onShadowRoot);
}

/** The cells of a row without roles: the children of the first element in it that has several. */
function cellsIn(row: Element): Element[] {
  let at = row;
  for (;;) {
    const children = [...composedChildren(at)].filter((child): child is Element => child.nodeType === 1 && !unshownTags.has((child as Element).localName));
    const [only, ...others] = children;
    if (only === undefined || others.length > 0) return children;
    at = only;
  }
}

function mostRepeated(blocks: readonly ShownBlock[]): { readonly container: Element; readonly items: readonly Element[] } | null {
  const counts = new Map<Element, Map<Element, number>>();
  for (const { element, where } of blocks) {
    if (where !== 'page') continue;
    let item: Element = element;
    for (let up = 0; up < 8; up += 1) {
      let parent = composedParent(item);
      while (parent !== null && (parent.nodeType !== 1 || (parent as Element).localName === 'slot')) parent = composedParent(parent);
      if (parent === null || parent === item.ownerDocument.body) break;
      const items = counts.get(parent as Element) ?? new Map<Element, number>();
      items.set(item, (items.get(item) ?? 0) + 1);
      counts.set(parent as Element, items);
      item = parent as Element;
    }
  }
  let best: { container: Element; items: readonly Element[]; texts: number } | null = null;
  for (const [container, items] of counts) {
    const rich = [...items].filter(([, texts]) => texts >= 2);
    const tag = rich[0]?.[0].localName;
    if (rich.length < fewestItems || rich.some(([item]) => item.localName !== tag)) continue;
    const texts = rich.reduce((sum, [, count]) => sum + count, 0);
    // Of nested containers the one with more items is the list; the outer one holds sections.
    if (best === null || texts * rich.length > best.texts * best.items.length) best = { container, items: rich.map(([item]) => item), texts };
  }
  return best;
}
