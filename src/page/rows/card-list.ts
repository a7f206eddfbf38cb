import { partContent } from './cell-content';
import type { OnShadowRoot } from './shown-text';
import { columnKeyOf } from './column-ties';
import { composedChildren, eachElement, hiddenByAttribute, roleOf, unshownTags } from './composed-tree';
import type { DrawnList, RowRead, SoundsLikeHeading } from './grid-list';
import { cellsOf, rowsOf, type DrawnRow } from './grid-rows';
import { isMonogram } from './initials';
import { labelled, labelsOf, type Part } from './labelled-parts';
import { emptyCell, type NeutralCell, type NeutralHeader } from './neutral-list';
import { guidsIn, identityOf } from './row-identity';

const itemRoles = new Set(['listitem', 'option', 'article', 'row']);

/** A list of cards: `li`s, list items, options. Null where its items have no parts that could be told apart. */
export function cardList(
  list: Element,
  layout: DrawnList['layout'],
  items: readonly Element[],
  soundsLikeHeading: SoundsLikeHeading,
  onShadowRoot?: OnShadowRoot,
): DrawnList | null {
  const paths = new Map<
    string,
    { readonly column: number; readonly element: Element; readonly label: string }
  >();
  const first = items.slice(0, 40).map((item) => partsOf(item, onShadowRoot));
  const labels = labelsOf(first, soundsLikeHeading);
  for (const parts of first) {
    for (const { path, element, label = '' } of labelled(parts, labels)) {
      if (!paths.has(path)) paths.set(path, { column: paths.size, element, label });
    }
  }
  if (paths.size < 2 || first.filter(isSection).length * 2 > first.length) return null;
  const headers = [...paths.values()].map(({ element, label }, n): NeutralHeader => ({
    text: label,
    labels: [],
    key: columnKeyOf(element),
    selection: false,
    ...(n === 0 && label === '' && isTitle(element) ? { title: true } : {}),
  }));
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
    const selected = [item, item.firstElementChild].some(
      (one) =>
        one !== null &&
        (one.getAttribute('aria-selected') === 'true' ||
          (one.getAttribute('aria-current') ?? 'false') !== 'false'),
    );
    return {
      kind: 'row',
      row: { identity: identityOf([item], [], links), cells, selected },
      byPosition: false,
    };
  };
  return {
    layout,
    container: list,
    headers,
    rows: items.map((item): DrawnRow => ({ pieces: [item] })),
    read,
  };
}

/** What links to several referrals holds a list, and is no item of one. */
const isSection = (parts: readonly Part[]): boolean =>
  new Set(parts.flatMap(({ cell }) => cell.links.flatMap((link) => guidsIn(link).slice(-1)))).size > 1;

/** A grid without headings whose rows are one cell each is a list of cards that can be walked through by keys. */
export function cardsInGrid(
  grid: Element,
  soundsLikeHeading: SoundsLikeHeading,
  onShadowRoot?: OnShadowRoot,
): DrawnList | null {
  const { heads, rows } = rowsOf(grid, onShadowRoot);
  if (
    heads.length > 0 ||
    rows.length === 0 ||
    rows.some(({ pieces }) => pieces.length > 1 || cellsOf(pieces[0]).length > 2)
  )
    return null;
  return cardList(
    grid,
    'list',
    rows.map(({ pieces: [row] }) => row),
    soundsLikeHeading,
    onShadowRoot,
  );
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
    if (node.nodeType === 1 && (node as Element).shadowRoot !== null)
      onShadowRoot?.((node as Element).shadowRoot as ShadowRoot);
    eachElement(node, (element) => {
      if (
        unshownTags.has(element.localName) ||
        hiddenByAttribute(element) ||
        element.getAttribute('aria-hidden') === 'true'
      )
        return;
      const here = `${path}/${element.localName}.${element.classList.item(0) ?? ''}`;
      if (standsAlone(element)) add(here, element);
      else look(element, here);
    });
  };
  if (hasOwnText(item)) add('.', item);
  else look(item, '');
  // Letters that stand for a picture are no part of what the card says.
  return parts.filter(({ cell: { text } }, n) => !isMonogram(text, parts[n + 1]?.cell.text ?? text));
}

const isTitle = (part: Element): boolean =>
  part.closest(titles) !== null || part.querySelector(titles) !== null;
const titles = 'a,button,h1,h2,h3,h4,h5,h6,[role=heading],[role=link],[role=button]';

function standsAlone(element: Element): boolean {
  const role = roleOf(element);
  return (
    hasOwnText(element) ||
    role === 'img' ||
    role === 'checkbox' ||
    element.localName === 'img' ||
    ((role === 'button' || element.localName === 'button') && !holdsParts(element)) ||
    (element.firstElementChild === null && element.shadowRoot === null && element.localName !== 'slot')
  );
}

/** A button that is the card itself holds several texts apart from each other. */
const holdsParts = (button: Element): boolean =>
  [...button.querySelectorAll('*')].filter(hasOwnText).length > 2;

function hasOwnText(element: Element): boolean {
  if (element.localName === 'slot') {
    return (element as HTMLSlotElement)
      .assignedNodes({ flatten: true })
      .some((node) => node.nodeType === 3 && (node as Text).data.trim() !== '');
  }
  for (let child = (element.shadowRoot ?? element).firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3 && (child as Text).data.trim() !== '') return true;
  }
  return false;
}
