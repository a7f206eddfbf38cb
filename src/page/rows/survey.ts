import { cellContent } from './cell-content';
import { asShown, type OnShadowRoot } from '../snapshot/shown-text';
import { withBox } from '../snapshot/drawn';
import { roleOf } from '../snapshot/role';
import { isUnshown } from '../snapshot/unshown';
import { eachChild, isText, openRoot, walkInSteps } from '../snapshot/walk';
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

/** Roles of what is there to be pressed: where it is only an icon, its name is what it says. */
const pressable: ReadonlySet<ShownBlock['role']> = new Set<ShownBlock['role']>(['button', 'link', 'current']);

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

  /** Whether what holds a row is looked into: it is a grid, though its makers took the role from it or never gave one. */
  const entersRow = (holder: Element): boolean => {
    const grid = withBox(holder);
    if (!grids.includes(grid)) grids.push(grid);
    return into.has(grid);
  };
  const inText = (element: Element, here: Place, outer: Place): Place | null => {
    const own = ownText(element);
    if (own === '') {
      const name = here !== outer && pressable.has(here.role) ? nameOf(element) : '';
      if (name !== '') blocks.push({ element, text: name, ...here });
      return here;
    }
    const isWhole = openRoot(element) === null && element.querySelector(structural) === null;
    const text =
      isWhole && element.firstElementChild !== null ? cellContent(element, onShadowRoot).text : own;
    if (text !== '') blocks.push({ element, text, ...here });
    return isWhole ? null : here;
  };
  const inList = (list: Element, { role }: Place): Place | null => {
    lists.push(list);
    // Steps of a progress and the like; a long list is read by its own reader.
    return list.childElementCount > size.shortList && !into.has(list) ? null : { where: 'list', role };
  };
  const element = (at: Element, outer: Place, parent: Node): Place | null => {
    if (isUnshown(at)) return null;
    const role = roleOf(at);
    if (skippedRoles.has(role)) {
      loading ||= role === 'progressbar';
      return null;
    }
    if (role === 'row' && at.hasAttribute('role') && !entersRow(parent as Element)) return null;
    const here = placeOf(at, role, outer);
    const isOwn = here.where === 'page' || here.where === 'list';
    if (gridRoles.has(role)) {
      grids.push(at);
      if (!into.has(at)) return null;
    } else if (listRoles.has(role) && isOwn) return inList(at, here);
    if (at.localName !== 'input') return inText(at, here, outer);
    searching ||= here.where === 'page' && isFilledSearch(at as HTMLInputElement);
    return null;
  };

  const steps = { restAfter: restAfter.elements, onShadowRoot };
  yield* walkInSteps(root, { where: 'page', role: 'text' }, { element }, steps);
  return { grids, lists, blocks, searching, loading };
}

function placeOf(element: Element, role: string, outer: Place): Place {
  const isBar = outer.where === 'banner' || outer.where === 'navigation';
  const where = isBar ? outer.where : (barOf(element, role) ?? outer.where);
  const said = saidBy(element, role);
  return where === outer.where && said === null ? outer : { where, role: said ?? outer.role };
}

function barOf(element: Element, role: string): 'banner' | 'navigation' | null {
  if (role === 'banner' || (element.localName === 'header' && role === '')) return 'banner';
  return role === 'navigation' ? 'navigation' : null;
}

/** What an element makes of the texts in it; null: nothing. */
function saidBy(element: Element, role: string): ShownBlock['role'] | null {
  const current = element.getAttribute('aria-current');
  if (current !== null && current !== 'false') return 'current';
  if (role === 'tab') return element.getAttribute('aria-selected') === 'true' ? 'selected-tab' : 'tab';
  if (role === 'heading') return 'heading';
  if (role === 'button' || element.localName === 'button') return 'button';
  return role === 'link' || element.localName === 'a' ? 'link' : null;
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
  eachChild(element, (child) => {
    if (isText(child)) text += child.data;
  });
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
