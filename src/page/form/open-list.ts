import { elementsBelow, isShown, shownText, squeezed } from '../snapshot/shown';
import { elementById, outwards, standsIn } from '../snapshot/around';
import type { OptionText } from './option-meaning';
import { isOption, isOptionRow, press } from './press';
import { waitUntil } from './wait-until';
import { formReach } from '../evidence';

/** A list opens within one or two redraws; a portal with styles to load may take longer. */
const opensWithinMs = 700;
/** A field that heard a press says so, or the page changes, within a few redraws. */
const deafForMs = 120;
const closesWithinMs = 500;
/** Options that the page fetches only as the list opens are there within this time. */
export const arrivesWithinMs = 3_000;

export interface ListOption extends OptionText {
  readonly element: HTMLElement;
  readonly selected: boolean;
}

/** The element whose click opens the list: the field, or the host around it where that is the list. */
export type ListField = HTMLElement;

/**
 * The custom element or wrapper that speaks for the field and may hold its options, e.g. `he-select` around
 * its shadow input.
 */
function holderOf(field: ListField): Element {
  for (const at of outwards(field)) {
    if (at !== field && at.getAttribute('role') === 'combobox') return at;
    if (at.localName.includes('-') && /-(?:select|combobox|dropdown)$/.test(at.localName)) return at;
  }
  return field;
}

const isEnabled = (element: Element): boolean =>
  element.getAttribute('aria-disabled') !== 'true' && !element.hasAttribute('disabled');

function readOption(element: HTMLElement): ListOption {
  const text =
    shownText(element) || squeezed(element.getAttribute('aria-label') ?? element.getAttribute('label') ?? '');
  return {
    element,
    text,
    value: element.getAttribute('value') ?? element.getAttribute('data-value') ?? '',
    selected:
      element.getAttribute('aria-selected') === 'true' ||
      element.hasAttribute('selected') ||
      element.matches(':state(selected)') ||
      /(?:^|\s)\S+-option-selected(?:\s|$)/.test(element.className),
  };
}

/** An element that draws an option in its own shadow says the same as that one, which is what hears a press. */
const optionsIn = (root: Node): readonly HTMLElement[] =>
  [...elementsBelow(root)]
    .filter((element): element is HTMLElement => element instanceof HTMLElement && isOption(element))
    .filter((option, n, all) => {
      const next = all[n + 1];
      return next === undefined || !standsIn(next, option);
    });

/**
 * Long lists draw a few rows at a time and tell screen readers of them through a list without size beside: what is
 * seen, and pressed, are the rows.
 */
function drawnRows(list: Element): readonly HTMLElement[] {
  const popup = list.getBoundingClientRect().height === 0 ? list.parentElement : null;
  if (popup === null) return [];
  return [...elementsBelow(popup)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && isOptionRow(element) && !list.contains(element),
  );
}

/** Lists that the field says are its own. */
function ownLists(field: ListField): readonly Element[] {
  const ids = [field, holderOf(field), field.parentElement].flatMap((element) =>
    ['aria-controls', 'aria-owns'].flatMap((name) => (element?.getAttribute(name) ?? '').split(/\s+/)),
  );
  return [...new Set(ids)]
    .map((id) => (id === '' ? null : elementById(id, field)))
    .filter((found) => found !== null);
}

/** Lists that are shown anywhere in the page, also in portals. */
export function shownLists(document: Document): ReadonlySet<Element> {
  return new Set(
    [...elementsBelow(document)].filter(
      (element) => element.getAttribute('role') === 'listbox' && isShown(element),
    ),
  );
}

/**
 * The options of an open list that belongs to the field; empty: it is not open. `before` are lists that were
 * open already.
 */
export function openOptions(field: ListField, before: ReadonlySet<Element>): readonly ListOption[] {
  const holder = holderOf(field);
  // A field that calls itself closed is believed, unless a list came into view that was not there.
  const own: readonly Node[] =
    saysOpen(field) === false ? [] : [...ownLists(field), ...(holder === field ? [] : [holder]), field];
  const places = [...own, ...[...shownLists(field.ownerDocument)].filter((list) => !before.has(list))];
  for (const place of places) {
    const rows = place instanceof Element ? drawnRows(place) : [];
    const options = (rows.length > 0 ? rows : optionsIn(place)).filter(
      (option) => isShown(option) && isEnabled(option),
    );
    if (options.length > 0) return options.map(readOption);
  }
  return [];
}

/** Whether the field says that its list is open; null: it says nothing. */
export function saysOpen(field: ListField): boolean | null {
  const said = field.getAttribute('aria-expanded') ?? holderOf(field).getAttribute('aria-expanded');
  return said === null ? null : said === 'true';
}

/** Alt+Down opens lists by keyboard; it chooses nothing. */
const pressAltDown = (field: ListField): void => {
  const key = {
    key: 'ArrowDown',
    code: 'ArrowDown',
    keyCode: 40,
    altKey: true,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  field.dispatchEvent(new KeyboardEvent('keydown', key));
  field.dispatchEvent(new KeyboardEvent('keyup', key));
};

/** The button that opens the list of a field which only takes typing. */
function openerBeside(field: ListField): HTMLElement | null {
  for (const box of boxesOf(field)) {
    const [opener, ...others] = box.querySelectorAll<HTMLElement>('button[aria-haspopup="listbox"]');
    if (opener !== undefined) return others.length === 0 && opener !== field ? opener : null;
  }
  return null;
}

/**
 * Waits until the list is there; null: it is not. A field that still says that it is closed, in a page that adds and
 * removes nothing, did not hear the press.
 */
async function untilOpen(
  field: ListField,
  look: () => readonly ListOption[] | null,
): Promise<readonly ListOption[] | null> {
  let changedAt = performance.now();
  const observer = new MutationObserver(() => {
    changedAt = performance.now();
  });
  observer.observe(field.ownerDocument, { childList: true, subtree: true });
  const isDeaf = (): boolean => saysOpen(field) === false && performance.now() - changedAt >= deafForMs;
  try {
    const seen = await waitUntil(() => look() ?? (isDeaf() ? 'deaf' : null), opensWithinMs);
    return seen === 'deaf' ? null : seen;
  } finally {
    observer.disconnect();
  }
}

/** Opens a field's list and gives its options; null: it did not open. */
export async function openList(field: ListField): Promise<readonly ListOption[] | null> {
  const before = shownLists(field.ownerDocument);
  const look = (): readonly ListOption[] | null => {
    const options = openOptions(field, before);
    return options.length > 0 ? options : null;
  };
  const already = saysOpen(field) === true ? look() : null;
  if (already !== null) return already;
  const ways = [
    () => press(field, 'list', 'person').kind === 'pressed',
    () => press(field, 'list').kind === 'pressed',
    () => {
      const opener = openerBeside(field);
      return opener !== null && press(opener, 'list', 'person').kind === 'pressed';
    },
    () => {
      field.focus({ preventScroll: true });
      pressAltDown(field);
      return true;
    },
  ];
  for (const way of ways) {
    let opened = way() ? await untilOpen(field, look) : null;
    // Open and still empty: its options are on their way, and another press would close it.
    if (opened === null && saysOpen(field) === true) opened = await waitUntil(look, arrivesWithinMs);
    if (opened !== null) return opened;
  }
  return null;
}

/**
 * Closes a list that is still open without choosing: by the field that opened it, else by the key that closes
 * only what is in front.
 */
export async function closeList(field: ListField): Promise<void> {
  const closed = (): boolean => saysOpen(field) !== true;
  for (const by of ['click', 'person', 'escape'] as const) {
    if (closed()) return;
    if (by === 'escape') pressEscape(field);
    else press(field, 'list', by);
    await waitUntil(closed, closesWithinMs);
  }
}

/** Sent only while a list or calendar is open: that is what it closes, not the dialog behind. */
export function pressEscape(field: HTMLElement): void {
  const { activeElement } = field.ownerDocument;
  const key = { key: 'Escape', keyCode: 27, bubbles: true, cancelable: true, composed: true };
  (activeElement === null || activeElement === field.ownerDocument.body
    ? field
    : activeElement
  ).dispatchEvent(new KeyboardEvent('keydown', key));
}

/** Waits for the list to close by itself, as single choices do. */
export async function untilClosed(field: ListField): Promise<void> {
  await waitUntil(() => saysOpen(field) !== true, closesWithinMs);
}

/** What a list's field shows as chosen. A host that contains its options shows the selected one. */
export function shownChoice(field: ListField): string {
  if (field instanceof HTMLInputElement) return squeezed(field.value) || shownBeside(field);
  const inside = optionsIn(field);
  if (inside.length === 0) return shownText(field, unspoken);
  const selected = inside.map(readOption).filter((option) => option.selected);
  return selected.map(({ text }) => text).join(', ');
}

/** Arrows and icons. */
const unspoken = (element: Element): boolean => element.matches('svg, [aria-hidden="true"]');

/** Beside an input also messages for screen readers, and what opens lists. */
const besideThePoint = (element: Element): boolean =>
  unspoken(element) ||
  !element.checkVisibility() ||
  element.matches('[aria-live], [role="log"], [role="status"], [role="alert"], [aria-haspopup]');

const otherField = 'input:not([type="hidden"]), textarea, select, [role="combobox"]';

/** The nearest elements around a field that hold no other field. */
function* boxesOf(field: ListField): Generator<Element> {
  let at = field.parentElement;
  for (let wrappers = 0; at !== null && wrappers < formReach.button; wrappers += 1, at = at.parentElement) {
    if ([...at.querySelectorAll(otherField)].some((other) => other !== field && !other.contains(field)))
      return;
    yield at;
  }
}

/** Some lists show the choice beside an input that stays empty for typing. */
function shownBeside(input: HTMLInputElement): string {
  // A list in the box shows what could be chosen while it is open, and what is chosen otherwise.
  const open = saysOpen(input) === true;
  for (const box of boxesOf(input)) {
    if (
      box.matches('label, fieldset, form, dialog, [role="dialog"]') ||
      box.querySelector('label, legend') !== null
    )
      return '';
    const text = shownText(
      box,
      (element) =>
        besideThePoint(element) ||
        (open && (element.getAttribute('role') === 'listbox' || isOption(element))),
    );
    if (text !== '') return text;
  }
  return '';
}
