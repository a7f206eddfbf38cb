import { outwards } from './form-tree';

/**
 * What the extension may click: something that opens a list, one option of an open list, and, where it was seen
 * that the user's own press did no more, the button that opens a form. Nothing else, ever.
 */
export type Pressable = 'list' | 'option' | 'form-opener';

export type Pressed = { readonly kind: 'pressed' } | { readonly kind: 'refused'; readonly why: 'may-submit' | 'link' | `not-a-${Pressable}` };

/** Custom elements are known by the end of their names: each part of Partner Center has its own prefix. */
const named = (element: Element, what: RegExp): boolean => element.localName.includes('-') && what.test(element.localName);

export const isOption = (element: Element): boolean =>
  element.getAttribute('role') === 'option' || element.localName === 'option' || named(element, /-option$/);

/** The older pattern puts the role on an element around the input. */
const opensList = (element: Element): boolean =>
  (element instanceof HTMLInputElement && element.parentElement?.closest('[role="combobox"]') !== null && element.parentElement !== null)
  || (element.getAttribute('role') === 'combobox' && !['dialog', 'menu', 'grid', 'tree'].includes(element.getAttribute('aria-haspopup') ?? ''))
  || element.getAttribute('aria-haspopup') === 'listbox' || named(element, /-(?:select|combobox|dropdown)$/);

/** A button that a browser would submit or reset a form with when clicked, or that says so. */
function maySubmit(element: Element): boolean {
  if (element instanceof HTMLInputElement) return ['submit', 'image', 'reset', 'button'].includes(element.type);
  if (named(element, /-button$/)) return element.getAttribute('type') !== 'button';
  if (!(element instanceof HTMLButtonElement) || element.type === 'button') return false;
  return element.form !== null || element.hasAttribute('type') || element.hasAttribute('form');
}

/** Where forms are: a button in one may be the one that sends it. */
const inForm = 'form, dialog, [role="dialog"], [role="alertdialog"], [role="form"]';

/** A button of the page itself, outside every form and dialog. The caller knows its meaning. */
const opensForm = (element: Element): boolean =>
  (element.localName === 'button' || element.getAttribute('role') === 'button' || named(element, /-button$/))
  && ![...outwards(element)].some((at) => at.matches(inForm));

const judges: Readonly<Record<Pressable, (element: Element) => boolean>> = { list: opensList, option: isOption, 'form-opener': opensForm };

function refusal(element: Element, as: Pressable): Pressed {
  if (!judges[as](element)) return { kind: 'refused', why: `not-a-${as}` };
  // A click bubbles: every element around it acts on it too.
  for (const at of outwards(element)) {
    if (at.matches('a[href], area[href]')) return { kind: 'refused', why: 'link' };
    if (maySubmit(at)) return { kind: 'refused', why: 'may-submit' };
  }
  return { kind: 'pressed' };
}

/**
 * The only place where the extension clicks anything in a page. Refuses everything that could submit, reset or
 * navigate: submit buttons, links, whatever stands inside one, and all that is not what it is taken for.
 * @param by `click` is enough for Fluent UI; some components open at `pointerdown` or `mousedown` instead.
 */
export function press(element: HTMLElement, as: Pressable, by: 'click' | 'pointer' = 'click'): Pressed {
  const judged = refusal(element, as);
  if (judged.kind === 'refused') return judged;
  if (by === 'click') element.click();
  else {
    const how = { bubbles: true, cancelable: true, composed: true, button: 0, buttons: 1, detail: 1 };
    element.dispatchEvent(new PointerEvent('pointerdown', { ...how, pointerType: 'mouse', isPrimary: true }));
    element.dispatchEvent(new MouseEvent('mousedown', how));
    element.dispatchEvent(new PointerEvent('pointerup', { ...how, buttons: 0, pointerType: 'mouse', isPrimary: true }));
    element.dispatchEvent(new MouseEvent('mouseup', { ...how, buttons: 0 }));
  }
  return judged;
}
