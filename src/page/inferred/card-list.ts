import { partContent } from '../rows/cell-content';
import type { OnShadowRoot } from '../snapshot/shown-text';
import { columnKeyOf } from '../rows/column-ties';
import { roleOf } from '../snapshot/role';
import { isUnshown } from '../snapshot/unshown';
import { eachChild, eachElement, isText, openRoot, walk } from '../snapshot/walk';
import { recordOf, type DrawnList, type RowRead } from '../rows/drawn-list';
import type { EngineContext } from '../rows/engine-context';
import type { DrawnRow } from '../rows/drawn-rows';
import { isMonogram } from '../rows/initials';
import { labelled, labelsOf, type Part } from './labelled-parts';
import { emptyCell, type NeutralCell, type NeutralHeader } from '../rows/neutral-list';
import { partTexts } from './parted-texts';
import { guidsIn } from '../rows/row-identity';
import { sample, size } from '../evidence';

/** Elements that may be records, each with parts of its own, and where they stand. */
export interface Records extends Pick<DrawnList, 'layout' | 'container'> {
  readonly items: readonly Element[];
  /** The heading that a part of an item stands below; empty where there is none. Left out: there are none. */
  readonly headingOver?: (item: Element, part: Element) => string;
  /** Whether what was found is a list of such records; left out: it is. */
  readonly accepts?: (headers: readonly NeutralHeader[]) => boolean;
}

/** A list of cards: what heads or labels their parts is told by all of them. Null where nothing tells parts apart. */
export function cardList(
  { layout, container, items, headingOver = () => '', accepts = () => true }: Records,
  { soundsLikeHeading, onShadowRoot }: EngineContext,
): DrawnList | null {
  const paths = new Map<string, CardColumn>();
  const few = items.slice(0, sample.cards).map((item) => ({ item, parts: partsOf(item, onShadowRoot) }));
  const labels = labelsOf(
    few.map(({ parts }) => parts),
    soundsLikeHeading,
  );
  const apart = partTexts(
    few.map(({ parts }) => labelled(parts, labels)),
    soundsLikeHeading,
  );
  const shownIn = (parts: readonly Part[]): readonly Part[] => apart(labelled(parts, labels));
  const first = few.map(({ item, parts }) => ({ item, parts: shownIn(parts) }));
  for (const { item, parts } of first) {
    for (const { path, element, label = headingOver(item, element), heading, cell } of parts) {
      if (!paths.has(path)) paths.set(path, { column: paths.size, element, label, heading, text: cell.text });
    }
  }
  if (paths.size < 2 || first.filter(({ parts }) => isSection(parts)).length * 2 > first.length) return null;
  const title = titleOf([...paths.values()]);
  const headers = [...paths.values()].map(({ element, label, heading, column }): NeutralHeader => ({
    text: label,
    labels: heading === undefined ? [] : [heading],
    key: columnKeyOf(element),
    selection: false,
    ...(column === title ? { title: true } : {}),
  }));
  if (!accepts(headers)) return null;
  const read = ({ pieces }: DrawnRow): RowRead => {
    const [item] = pieces;
    const parts = shownIn(partsOf(item, onShadowRoot));
    const cells: (NeutralCell | null)[] = headers.map(() => null);
    for (const { path, cell } of parts) {
      const column = paths.get(path)?.column;
      if (column !== undefined) cells[column] = cell;
    }
    const href = item.getAttribute('href') ?? item.querySelector(':scope > a[href]')?.getAttribute('href');
    return recordOf({
      pieces,
      elements: [],
      cells,
      shown: parts.map(({ cell }) => cell),
      links: href === null || href === undefined ? [] : [href],
      chosen: [item, item.firstElementChild],
      byPosition: false,
      faults: [],
    });
  };
  return {
    layout,
    container,
    headers,
    rows: items.map((item): DrawnRow => ({ pieces: [item] })),
    read,
  };
}

/** What links to several referrals holds a list, and is no item of one. */
const isSection = (parts: readonly Part[]): boolean =>
  new Set(parts.flatMap(({ cell }) => cell.links.flatMap((link) => guidsIn(link).slice(-1)))).size > 1;

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
  const element = (part: Element, path: string): string | null => {
    if (isUnshown(part)) return null;
    const here = `${path}/${part.localName}.${part.classList.item(0) ?? ''}`;
    if (!standsAlone(part)) return here;
    add(here, part);
    return null;
  };
  if (hasOwnText(item)) add('.', item);
  else walk(item, '', { element }, onShadowRoot);
  // Letters that stand for a picture are no part of what the card says.
  return parts.filter(
    (part, n) =>
      !isMonogram(part.cell.text, parts[n + 1]?.cell.text ?? part.cell.text) &&
      !isPictureOf(part, parts[n + 1]),
  );
}

interface CardColumn {
  readonly column: number;
  /** The first part that showed it. */
  readonly element: Element;
  readonly label: string;
  readonly heading: string | undefined;
  readonly text: string;
}

/** The part that heads a card: a heading, else what it begins with where that opens something, else its first link. */
function titleOf(columns: readonly CardColumn[]): number | null {
  const open = columns.filter(({ label }) => label === '');
  const [first] = open;
  const isIn = ({ element, text }: CardColumn, selector: string): boolean =>
    text !== '' && (element.closest(selector) !== null || element.querySelector(selector) !== null);
  const title =
    open.find((one) => isIn(one, headings)) ??
    // The one text without a label, before all that have one.
    (columns.length >= size.labels && open.length === 1 && first?.column === 0 ? first : undefined) ??
    (first !== undefined && first.column === 0 && isIn(first, openers) ? first : undefined) ??
    open.find((one) => isIn(one, links));
  return title?.column ?? null;
}

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const openers = 'a,button,[role=link],[role=button]';
const links = 'a[href],[role=link]';

/** A picture that is called like the name beside it says nothing more. */
function isPictureOf(
  { cell: { text, labels, links: leads, toggles } }: Part,
  next: Part | undefined,
): boolean {
  const name = next?.cell.text ?? '';
  return (
    text === '' &&
    leads.length === 0 &&
    toggles.length === 0 &&
    name.length > 1 &&
    labels.length > 0 &&
    labels.every((label) => label.includes(name))
  );
}

function standsAlone(element: Element): boolean {
  const role = roleOf(element);
  return (
    hasOwnText(element) ||
    role === 'img' ||
    role === 'checkbox' ||
    element.localName === 'img' ||
    ((role === 'button' || element.localName === 'button') && !holdsParts(element)) ||
    (element.firstElementChild === null && openRoot(element) === null && element.localName !== 'slot')
  );
}

/** A button that is the card itself holds several texts apart from each other, also where slots show them. */
const holdsParts = (button: Element): boolean => textsIn(button, size.textsInButton) >= size.textsInButton;

/** How many elements within have a text of their own, as far as `enough`. */
function textsIn(outer: Element, enough: number): number {
  let count = 0;
  eachElement(outer, (element) => {
    if (count >= enough) return;
    if (hasOwnText(element)) count += 1;
    count += textsIn(element, enough - count);
  });
  return count;
}

function hasOwnText(element: Element): boolean {
  let found = false;
  eachChild(element, (child) => {
    found ||= isText(child) && child.data.trim() !== '';
  });
  return found;
}
