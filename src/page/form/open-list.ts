import { elementById, elementsBelow, isShown, outwards, shownText, squeezed } from './form-tree';
import type { OptionText } from './option-meaning';
import { isOption, press } from './press';
import { waitUntil } from './wait-until';

/** A list opens within one or two redraws; a portal with styles to load may take longer. */
const opensWithinMs = 700;
const closesWithinMs = 500;

export interface ListOption extends OptionText {
  readonly element: HTMLElement;
  readonly selected: boolean;
}

/** The element whose click opens the list: the field, or the host around it where that is the list. */
export type ListField = HTMLElement;

/** The custom element or wrapper that speaks for the field and may hold its options, e.g. `he-select` around its shadow input. */
function holderOf(field: ListField): Element {
  for (const at of outwards(field)) {
    if (at !== field && at.getAttribute('role') === 'combobox') return at;
    if (at.localName.includes('-') && /-(?:select|combobox|dropdown)$/.test(at.localName)) return at;
  }
  return field;
}

const isEnabled = (element: Element): boolean => element.getAttribute('aria-disabled') !== 'true' && !element.hasAttribute('disabled');

function readOption(element: HTMLElement): ListOption {
  const text = shownText(element) || squeezed(element.getAttribute('aria-label') ?? element.getAttribute('label') ?? '');
  return {
    element, text,
    value: element.getAttribute('value') ?? element.getAttribute('data-value') ?? '',
    selected: element.getAttribute('aria-selected') === 'true' || element.hasAttribute('selected'),
  };
}

const optionsIn = (root: Node): readonly HTMLElement[] =>
  [...elementsBelow(root)].filter((element): element is HTMLElement => element instanceof HTMLElement && isOption(element));

/** Lists that the field says are its own. */
function ownLists(field: ListField): readonly Element[] {
  const ids = [field, holderOf(field), field.parentElement].flatMap((element) => ['aria-controls', 'aria-owns']
    .flatMap((name) => (element?.getAttribute(name) ?? '').split(/\s+/)));
  return [...new Set(ids)].map((id) => (id === '' ? null : elementById(id, field))).filter((found) => found !== null);
}

/** Lists that are shown anywhere in the page, also in portals. */
export function shownLists(document: Document): ReadonlySet<Element> {
  return new Set([...elementsBelow(document)].filter((element) => element.getAttribute('role') === 'listbox' && isShown(element)));
}

/** The options of an open list that belongs to the field; empty: it is not open. `before` are lists that were open already. */
export function openOptions(field: ListField, before: ReadonlySet<Element>): readonly ListOption[] {
  const holder = holderOf(field);
  // A field that calls itself closed is believed, unless a list came into view that was not there.
  const own: readonly Node[] = saysOpen(field) === false ? [] : [...ownLists(field), ...(holder === field ? [] : [holder]), field];
  const places = [...own, ...[...shownLists(field.ownerDocument)].filter((list) => !before.has(list))];
  for (const place of places) {
    const options = optionsIn(place).filter((option) => isShown(option) && isEnabled(option));
    if (options.length > 0) return options.map(readOption);
  }
  return [];
}

/** Whether the field says that its list is open; null: it says nothing. */
function saysOpen(field: ListField): boolean | null {
  const said = field.getAttribute('aria-expanded') ?? holderOf(field).getAttribute('aria-expanded');
  return said === null ? null : said === 'true';
}

/** Alt+Down opens lists by keyboard; it chooses nothing. */
const pressAltDown = (field: ListField): void => {
  const key = { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40, altKey: true, bubbles: true, cancelable: true, composed: true };
  field.dispatchEvent(new KeyboardEvent('keydown', key));
  field.dispatchEvent(new KeyboardEvent('keyup', key));
};

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
    () => press(field, 'list').kind === 'pressed',
    () => press(field, 'list', 'pointer').kind === 'pressed',
    () => { field.focus({ preventScroll: true }); pressAltDown(field); return true; },
  ];
  for (const way of ways) {
    const opened = way() ? await waitUntil(look, opensWithinMs) : null;
    if (opened !== null) return opened;
  }
  return null;
}

/** Closes a list that is still open without choosing: by the field that opened it. */
export async function closeList(field: ListField): Promise<void> {
  const closed = (): boolean => saysOpen(field) !== true;
  if (closed()) return;
  press(field, 'list');
  await waitUntil(closed, closesWithinMs);
}

/** Waits for the list to close by itself, as single choices do. */
export async function untilClosed(field: ListField): Promise<void> {
  await waitUntil(() => saysOpen(field) !== true, closesWithinMs);
}

/** What a list's field shows as chosen. A host that contains its options shows the selected one. */
export function shownChoice(field: ListField): string {
  if (field instanceof HTMLInputElement) return squeezed(field.value);
  const inside = optionsIn(field);
  if (inside.length === 0) return shownText(field);
  const selected = inside.map(readOption).filter((option) => option.selected);
  return selected.map(({ text }) => text).join(', ');
}

