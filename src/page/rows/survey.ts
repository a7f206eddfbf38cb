import { cellContent } from './cell-content';
import { asShown, type OnShadowRoot } from './shown-text';
import {
  composedChildren,
  elementAround,
  hiddenByAttribute,
  isText,
  roleOf,
  unshownTags,
} from './composed-tree';
import { restAfter, size } from '../evidence';

/** A text that stands by itself outside the page's lists. */
export interface ShownBlock {
  readonly element: Element;
  readonly text: string;
  readonly role: 'text' | 'heading' | 'button' | 'link' | 'current' | 'tab' | 'selected-tab';
  /** In the bar at the top of the portal, in a menu or in a paging area, in a short list, or in the page itself. */
  readonly where: 'banner' | 'navigation' | 'list' | 'page';
}

/** What a page holds besides the inside of its lists. */
export interface Survey {
  /** Grids and tables, in the order of the page; those that are hidden by their attributes are left out. */
  readonly grids: readonly Element[];
  /** Lists and list boxes outside menus. */
  readonly lists: readonly Element[];
  readonly blocks: readonly ShownBlock[];
  /** A search box outside the portal's bar holds a text. */
  readonly searching: boolean;
  /** Skeletons were seen outside lists. */
  readonly loading: boolean;
}

const gridRoles = new Set(['grid', 'treegrid', 'table']);
const listRoles = new Set(['list', 'listbox', 'feed']);
const skippedRoles = new Set(['tooltip', 'menu', 'alertdialog', 'progressbar']);
/** Parts of which a text with something around it is no single block. */
const structural =
  'table,ul,ol,dl,div,p,section,article,main,nav,form,input,select,textarea,button,h1,h2,h3,h4,h5,h6,[role],slot';

interface Place {
  readonly where: ShownBlock['where'];
  readonly role: ShownBlock['role'];
}

/**
 * Walks everything that a page shows, through open shadow roots and slots, but not into grids and lists. Yields now
 * and then, so that it can be done in slices.
 */
export function* survey(
  root: Node,
  onShadowRoot: OnShadowRoot,
  into: ReadonlySet<Element> = new Set(),
): Generator<void, Survey> {
  const grids: Element[] = [];
  const lists: Element[] = [];
  const blocks: ShownBlock[] = [];
  let searching = false;
  let loading = false;
  let steps = 0;

  function* look(node: Node, place: Place): Generator<void> {
    if (node.nodeType === 1 && (node as Element).shadowRoot !== null)
      onShadowRoot((node as Element).shadowRoot as ShadowRoot);
    for (const child of composedChildren(node)) {
      if (child.nodeType !== 1) continue;
      steps += 1;
      if (steps % restAfter.elements === 0) yield;
      const element = child as Element;
      if (
        unshownTags.has(element.localName) ||
        hiddenByAttribute(element) ||
        element.getAttribute('aria-hidden') === 'true'
      )
        continue;
      const role = roleOf(element);
      if (skippedRoles.has(role)) {
        loading ||= role === 'progressbar';
        continue;
      }
      // Rows that stand in no grid, since its makers took the role from it or never gave one: what holds them
      // is the grid.
      if (role === 'row' && element.hasAttribute('role')) {
        const holder = withBox(node as Element);
        if (!grids.includes(holder)) grids.push(holder);
        if (!into.has(holder)) continue;
      }
      const here = placeOf(element, role, place);
      if (gridRoles.has(role)) {
        grids.push(element);
        if (!into.has(element)) continue;
      } else if (listRoles.has(role) && (here.where === 'page' || here.where === 'list')) {
        lists.push(element);
        // Steps of a progress and the like; a long list is read by its own reader.
        if (element.childElementCount > size.shortList && !into.has(element)) continue;
        yield* look(element, { where: 'list', role: here.role });
        continue;
      }
      if (element.localName === 'input') {
        searching ||= here.where === 'page' && isFilledSearch(element as HTMLInputElement);
        continue;
      }
      const own = ownText(element);
      if (own === '') {
        // A button that is only an icon: its name is what it says.
        if (here !== place && (here.role === 'button' || here.role === 'link' || here.role === 'current')) {
          const name = nameOf(element);
          if (name !== '') blocks.push({ element, text: name, ...here });
        }
        yield* look(element, here);
      } else if (element.firstElementChild === null && element.shadowRoot === null) {
        blocks.push({ element, text: own, ...here });
      } else if (element.shadowRoot === null && element.querySelector(structural) === null) {
        const whole = cellContent(element, onShadowRoot).text;
        if (whole !== '') blocks.push({ element, text: whole, ...here });
      } else {
        blocks.push({ element, text: own, ...here });
        yield* look(element, here);
      }
    }
  }

  yield* look(root, { where: 'page', role: 'text' });
  return { grids, lists, blocks, searching, loading };
}

/** The nearest element around that is drawn as a box, since only that tells whether it is seen. */
function withBox(element: Element): Element {
  const around = getComputedStyle(element).display === 'contents' ? elementAround(element) : null;
  return around === null ? element : withBox(around);
}

function placeOf(element: Element, role: string, outer: Place): Place {
  const where =
    outer.where === 'banner' || outer.where === 'navigation'
      ? outer.where
      : role === 'banner' || (element.localName === 'header' && role === '')
        ? 'banner'
        : role === 'navigation'
          ? 'navigation'
          : outer.where;
  const current = element.getAttribute('aria-current');
  const said =
    current !== null && current !== 'false'
      ? 'current'
      : role === 'tab'
        ? element.getAttribute('aria-selected') === 'true'
          ? 'selected-tab'
          : 'tab'
        : role === 'heading'
          ? 'heading'
          : role === 'button' || element.localName === 'button'
            ? 'button'
            : role === 'link' || element.localName === 'a'
              ? 'link'
              : null;
  return where === outer.where && said === null ? outer : { where, role: said ?? outer.role };
}

/** What an icon to press is called; the name may stand on what holds nothing else. */
function nameOf(control: Element): string {
  const around = control.parentElement?.childElementCount === 1 ? control.parentElement : null;
  const names = [control, around].flatMap((element) => [
    element?.getAttribute('aria-label'),
    element?.getAttribute('title'),
  ]);
  return asShown(
    names.find((name) => name !== null && name !== undefined && name.trim() !== '') ?? '',
  ).trim();
}

/** The text that stands directly in an element, as shown. */
function ownText(element: Element): string {
  let text = '';
  for (const child of composedChildren(element)) if (isText(child)) text += child.data;
  return asShown(text).trim();
}

function isFilledSearch(input: HTMLInputElement): boolean {
  return (
    (input.type === 'search' ||
      input.getAttribute('role') === 'searchbox' ||
      /search/iu.test(`${input.id} ${input.className} ${input.name}`)) &&
    input.value.trim() !== ''
  );
}
