import { composedParent } from './snapshot/around';
import type { ShownBlock } from './rows/survey';
import { readListControl } from '../language/words/lists';
import { levels } from './evidence';

/** Controls that page through a list and do nothing else. Null: none, or switched off. */
export interface PagingControls {
  readonly next: HTMLElement | null;
  readonly previous: HTMLElement | null;
  /** "Load more" below the list. */
  readonly more: HTMLElement | null;
  /** The page's number that is shown as current. */
  readonly current: number | null;
  /** The control of a page's number, where it is shown. */
  readonly toPage: (page: number) => HTMLElement | null;
}

/** No controls were found. */
export const noControls: PagingControls = {
  next: null,
  previous: null,
  more: null,
  current: null,
  toPage: () => null,
};

const digits = /^\d{1,4}$/u;

/**
 * Finds the paging controls of a page. Strict, because they will be pressed: page numbers that stand together with one
 * marked as current, and beside them, or beside each other, controls that say "next" and "previous"; never a
 * button that submits a form, never one in a dialog, and no "Next" that stands alone (it may lead through a form).
 */
export function pagingControls(
  blocks: readonly ShownBlock[],
  languages: readonly string[],
  list: Element | null,
): PagingControls {
  const controls = blocks.flatMap(({ element, text, role, where }) => {
    if (where === 'banner' || (role !== 'button' && role !== 'link' && role !== 'current')) return [];
    const control = pressable(element);
    return control === null ? [] : [{ control, text, role }];
  });
  const said = (wanted: string) =>
    controls.filter(({ control, text }) =>
      namesOf(control, text).some((name) => readListControl(name, languages) === wanted),
    );
  const numbers = controls.filter(({ text }) => digits.test(text));
  const currents = numbers.filter(({ role }) => role === 'current');
  const [current, ...otherCurrents] = currents;
  const page = current !== undefined && otherCurrents.length === 0 ? Number(current.text) : null;
  const beside = numbers.filter((one) => one !== current).map(({ control }) => control);
  const area = current === undefined || page === null ? null : areaOf(current.control, beside);
  const nexts = said('next-page');
  const previouses = said('previous-page');
  const inArea = (found: typeof controls): HTMLElement | null =>
    only(found.filter(({ control }) => area !== null && holds(area, control)));
  const pair = area === null ? neighbours(nexts, previouses) : null;
  const byNumber = (wanted: number): HTMLElement | null =>
    enabled(inArea(numbers.filter(({ text }) => Number(text) === wanted)));
  const away = (steps: number): HTMLElement | null => (page === null ? null : byNumber(page + steps));
  const below = said('more').filter(
    ({ control, role }) => list !== null && role === 'button' && isBelow(list, control),
  );
  return {
    next: enabled(inArea(nexts) ?? away(1) ?? pair?.next ?? null),
    previous: enabled(inArea(previouses) ?? away(-1) ?? pair?.previous ?? null),
    more: enabled(only(below)),
    current: page,
    toPage: byNumber,
  };
}

/** What a control is called: its text without arrows, else its accessible name, which arrows alone are not. */
function namesOf(control: HTMLElement, text: string): readonly string[] {
  const shown = text.replace(/[‹›«»<>←→]/gu, '').trim();
  return shown === ''
    ? [control.getAttribute('aria-label') ?? '', control.title].filter((name) => name !== '')
    : [shown];
}

function only(found: readonly { readonly control: HTMLElement }[]): HTMLElement | null {
  const [first, ...others] = new Set(found.map(({ control }) => control));
  return first !== undefined && others.length === 0 ? first : null;
}

/** What is pressed where the text stands; null for what submits a form or stands in a dialog. */
function pressable(element: Element): HTMLElement | null {
  const control = element.closest<HTMLElement>('button,a,[role=button],[role=link],[aria-current]');
  if (control === null || control.closest('dialog,[role=dialog]') !== null) return null;
  return control instanceof HTMLButtonElement && control.type === 'submit' && control.form !== null
    ? null
    : control;
}

function enabled(control: HTMLElement | null): HTMLElement | null {
  if (
    control === null ||
    control.getAttribute('aria-disabled') === 'true' ||
    control.hasAttribute('disabled')
  )
    return null;
  const host = (control.getRootNode() as Partial<ShadowRoot>).host;
  return host !== undefined &&
    (host.hasAttribute('disabled') || host.getAttribute('aria-disabled') === 'true')
    ? null
    : control;
}

/**
 * The smallest part of the page around the current number that holds "next" or other numbers; at most a few
 * steps up.
 */
function areaOf(current: Element, others: readonly Element[]): Node | null {
  let at: Node | null = current;
  for (let up = 0; up < levels.toPaging && at !== null; up += 1) {
    at = composedParent(at);
    if (at !== null && at.nodeType === 1 && (at as Element).matches('nav,[role=navigation]')) return at;
    const area = at;
    // One more step: the numbers often stand in a list of their own between Previous and Next.
    if (area !== null && others.some((other) => holds(area, other)))
      return navigationAround(area) ?? composedParent(area) ?? area;
  }
  return null;
}

function navigationAround(area: Node): Node | null {
  for (
    let at: Node | null = area, up = 0;
    at !== null && up < levels.toNavigation;
    at = composedParent(at), up += 1
  ) {
    if (at.nodeType === 1 && (at as Element).matches('nav,[role=navigation]')) return at;
  }
  return null;
}

function holds(area: Node, inside: Node): boolean {
  for (let at: Node | null = inside; at !== null; at = composedParent(at)) if (at === area) return true;
  return false;
}

/** Right below the list: "more" elsewhere on a page leads to other texts. */
function isBelow(list: Element, control: Element): boolean {
  if (
    (list.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ||
    list.getRootNode() !== control.getRootNode()
  )
    return false;
  let around: Element | null = control;
  for (let up = 0; up < levels.toList && around !== null; up += 1) {
    if (around.contains(list)) return true;
    around = around.parentElement;
  }
  return around?.contains(list) ?? false;
}

/** "Previous" and "Next" side by side, without numbers. */
function neighbours(
  nexts: readonly { readonly control: HTMLElement }[],
  previouses: readonly { readonly control: HTMLElement }[],
): { readonly next: HTMLElement; readonly previous: HTMLElement } | null {
  const [next, previous] = [only(nexts), only(previouses)];
  if (next === null || previous === null) return null;
  const near = [composedParent(next), composedParent(composedParent(next) ?? next)];
  return near.some(
    (parent) => parent !== null && parent !== next.ownerDocument.body && holds(parent, previous),
  )
    ? { next, previous }
    : null;
}
