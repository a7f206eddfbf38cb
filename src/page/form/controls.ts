import { dateGroupOf } from './date-parts';
import { elementsBelow, isShown } from '../snapshot/shown';
import { outwards } from '../snapshot/around';
import { isFilter } from './filter-parts';
import { completes, opensOther } from './press';
import { isRadio, radioGroupOf } from './radio-group';
import type { TextInput } from './type-text';

/** A field of a form, by what can be done with it. */
export type Control =
  /** One can type into it, and the text is its value. */
  | { readonly kind: 'text'; readonly element: TextInput }
  /** The browser's own date field: its value is `YYYY-MM-DD`. */
  | { readonly kind: 'native-date'; readonly element: HTMLInputElement }
  | { readonly kind: 'native-list'; readonly element: HTMLSelectElement }
  /** A list that opens by a click and whose field takes typing too. */
  | { readonly kind: 'typed-list'; readonly element: HTMLInputElement }
  /** A list that opens by a click. */
  | { readonly kind: 'list'; readonly element: HTMLElement }
  /** The element around radio buttons, or around cards that act as such. */
  | { readonly kind: 'radios'; readonly element: HTMLElement }
  /** The element around a day, a month and a year that are typed one by one. */
  | { readonly kind: 'date-parts'; readonly element: HTMLElement }
  /** A text that is edited in place, without an input. */
  | { readonly kind: 'rich-text'; readonly element: HTMLElement }
  /** Nothing can be typed or chosen that we know of: a date picker without an input. */
  | { readonly kind: 'closed'; readonly element: HTMLElement };

const typed: ReadonlySet<string> = new Set(['text', 'email', 'tel', 'url', 'number', '']);

function inputControl(element: HTMLInputElement): Control | null {
  if (element.type === 'date') return { kind: 'native-date', element };
  if (!typed.has(element.type) || element.getAttribute('role') === 'searchbox') return null;
  const combobox =
    element.getAttribute('role') === 'combobox' ||
    element.closest('[role="combobox"]') !== null ||
    element.getAttribute('aria-haspopup') === 'listbox' ||
    completes(element);
  if (!combobox || opensOther(element)) return { kind: 'text', element };
  return element.readOnly || element.getAttribute('aria-readonly') === 'true'
    ? { kind: 'list', element }
    : { kind: 'typed-list', element };
}

const hasInput = (element: Element): boolean => {
  for (const inner of elementsBelow(element))
    if (inner.matches('input:not([type=hidden]), textarea')) return true;
  return false;
};

/** What an element is as a field; null: it is none, or a part of one. */
function controlOf(element: Element): Control | null {
  if (!(element instanceof HTMLElement) || isRadio(element)) return null;
  if (element instanceof HTMLInputElement) return inputControl(element);
  if (element instanceof HTMLTextAreaElement) return { kind: 'text', element };
  if (element instanceof HTMLSelectElement) return element.multiple ? null : { kind: 'native-list', element };
  return controlByRole(element);
}

/** What an element of no native kind is as a field. */
function controlByRole(element: HTMLElement): Control | null {
  const role = element.getAttribute('role');
  const opensList =
    (role === null || role === 'button') && element.getAttribute('aria-haspopup') === 'listbox';
  if (role === 'combobox' || opensList) {
    if (hasInput(element)) return null; // its input is the field
    return opensOther(element) ? { kind: 'closed', element } : { kind: 'list', element };
  }
  const isEditable = role === null && element.matches('[contenteditable]:not([contenteditable="false"])');
  if (role !== 'textbox' && !isEditable) return null;
  return { kind: element.isContentEditable ? 'rich-text' : 'closed', element };
}

/** Parts of a page that filter and search: never a form to answer in. */
const notForms =
  '[role="search"], search, [role="grid"], [role="treegrid"], table thead, [role="columnheader"]';

const outside = (element: Element): boolean => {
  for (const at of outwards(element)) if (at.matches(notForms) || isFilter(at)) return true;
  return false;
};

/** The fields below a root that are shown, in their order. */
export function controlsBelow(root: Node): readonly Control[] {
  const found: Control[] = [];
  const groups = new Set<Element>();
  for (const element of elementsBelow(root)) {
    const around = isRadio(element) ? radioGroupOf(element) : dateGroupOf(element);
    if (around !== null) {
      if (groups.has(around) || outside(around) || !isShown(around)) continue;
      groups.add(around);
      found.push({ kind: isRadio(element) ? 'radios' : 'date-parts', element: around });
      continue;
    }
    const control = controlOf(element);
    if (control !== null && !outside(element) && isShown(element)) found.push(control);
  }
  return found;
}

/** Out of use, or not to be changed. A list's read-only input still takes a choice. */
export function lockOf({ element, kind }: Control): 'disabled' | 'read-only' | null {
  if (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true') return 'disabled';
  const host = element.getRootNode();
  if (host instanceof ShadowRoot && host.host.hasAttribute('disabled')) return 'disabled';
  if (
    kind !== 'list' &&
    (element.matches(':is(input, textarea):read-only') || element.getAttribute('aria-readonly') === 'true')
  )
    return 'read-only';
  return null;
}
