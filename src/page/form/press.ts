import { outwards } from '../snapshot/around';
import { isRadio } from './radio-group';

/**
 * What the extension may click: something that opens a list, one option of an open list, a radio button, and,
 * where it was seen that the user's own press did no more, the button that opens a form. Nothing else, ever.
 */
export type Pressable = 'list' | 'option' | 'radio' | 'form-opener';

export type Pressed =
  | { readonly kind: 'pressed' }
  | { readonly kind: 'refused'; readonly why: 'may-submit' | 'link' | `not-a-${Pressable}` };

/** Custom elements are known by the end of their names: each part of Partner Center has its own prefix. */
const named = (element: Element, what: RegExp): boolean =>
  element.localName.includes('-') && what.test(element.localName);

export const isOption = (element: Element): boolean =>
  element.getAttribute('role') === 'option' || element.localName === 'option' || named(element, /-option$/);

/** A drawn row of a list that has no role of its own: known by a title and a class that calls it an option. */
export const isOptionRow = (element: Element): boolean =>
  !element.matches('[role], button, input, a') &&
  element.hasAttribute('title') &&
  /(?:^|\s)\S+-option(?:\s|$)/.test(element.getAttribute('class') ?? '');

/** Opens something that is not a list of options, e.g. a calendar; what completes a typed word has a list in it. */
export const opensOther = (element: Element): boolean =>
  ['dialog', 'menu', 'grid', 'tree'].includes(element.getAttribute('aria-haspopup') ?? '') &&
  !completes(element);

/** Offers what fits a typed word. */
export const completes = (element: Element): boolean =>
  ['list', 'both'].includes(element.getAttribute('aria-autocomplete') ?? '');

/** The older pattern puts the role on an element around the input. */
const opensList = (element: Element): boolean =>
  (element instanceof HTMLInputElement &&
    element.parentElement?.closest('[role="combobox"]') !== null &&
    element.parentElement !== null) ||
  (element.getAttribute('role') === 'combobox' && !opensOther(element)) ||
  element.getAttribute('aria-haspopup') === 'listbox' ||
  named(element, /-(?:select|combobox|dropdown)$/);

/**
 * A button that a browser would submit or reset a form with when clicked, or that says so. A custom element that says
 * nothing may submit the form that it stands in; an opener stands in none (see `opensForm`).
 */
function maySubmit(element: Element, as: Pressable): boolean {
  if (element instanceof HTMLInputElement)
    return ['submit', 'image', 'reset', 'button'].includes(element.type);
  if (named(element, /(?<!-radio)-button$/) && element.getAttribute('aria-haspopup') !== 'listbox') {
    const type = element.getAttribute('type');
    return type !== 'button' && (type !== null || as !== 'form-opener' || element.hasAttribute('form'));
  }
  if (!(element instanceof HTMLButtonElement) || element.type === 'button') return false;
  return element.form !== null || element.hasAttribute('type') || element.hasAttribute('form');
}

/** Where forms are: a button in one may be the one that sends it. */
export const inForm = 'form, dialog, [role="dialog"], [role="alertdialog"], [role="form"]';

/** A button of the page itself, outside every form and dialog. The caller knows its meaning. */
const opensForm = (element: Element): boolean =>
  (element.localName === 'button' ||
    element.getAttribute('role') === 'button' ||
    named(element, /-button$/)) &&
  ![...outwards(element)].some((at) => at.matches(inForm));

const judges: Readonly<Record<Pressable, (element: Element) => boolean>> = {
  list: opensList,
  option: (element) => isOption(element) || isOptionRow(element),
  radio: isRadio,
  'form-opener': opensForm,
};

function refusal(element: Element, as: Pressable): Pressed {
  if (!judges[as](element)) return { kind: 'refused', why: `not-a-${as}` };
  // A click bubbles: every element around it acts on it too.
  for (const at of outwards(element)) {
    if (at.matches('a[href], area[href]')) return { kind: 'refused', why: 'link' };
    if (maySubmit(at, as)) return { kind: 'refused', why: 'may-submit' };
  }
  return { kind: 'pressed' };
}

/**
 * The only place where the extension clicks anything in a page. Refuses everything that could submit, reset or
 * navigate: submit buttons, links, whatever stands inside one, and all that is not what it is taken for.
 * @param by `click` alone is enough for most; `person` is all that a person's press makes a browser say, which some
 * components need: they open, choose or take the focus at `pointerdown`, `mousedown` or `mouseup`.
 */
export function press(element: HTMLElement, as: Pressable, by: 'click' | 'person' = 'click'): Pressed {
  const judged = refusal(element, as);
  if (judged.kind === 'refused') return judged;
  if (by === 'click') {
    element.click();
    return judged;
  }
  const { left, top, width, height } = element.getBoundingClientRect();
  const up = {
    bubbles: true,
    cancelable: true,
    composed: true,
    detail: 1,
    clientX: left + width / 2,
    clientY: top + height / 2,
    pointerType: 'mouse',
    pointerId: 1,
    isPrimary: true,
  };
  const down = { ...up, buttons: 1 };
  const tell = (type: string, how: PointerEventInit): boolean =>
    element.dispatchEvent(type.startsWith('p') ? new PointerEvent(type, how) : new MouseEvent(type, how));
  tell('mousemove', up);
  tell('pointerdown', down);
  if (tell('mousedown', down) && as === 'list') element.focus({ preventScroll: true });
  tell('pointerup', up);
  tell('mouseup', up);
  // What the press has taken away already cannot be clicked, by a person neither.
  if (element.isConnected) element.click();
  return judged;
}
