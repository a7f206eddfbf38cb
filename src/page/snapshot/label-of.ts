import { composedParent, elementById, standsIn } from './around';
import { shownText, squeezed } from './shown';
import { formReach, longest } from '../evidence';

/*
 * How the label of an element is found, in details and in forms: what the page declares (`aria-labelledby`,
 * `aria-label`, `label`, the host of a component), then what stands before it.
 */

/** Marks of a required field, and the colon of a form in print. */
export const tidyLabel = (text: string): string =>
  squeezed(text)
    .replace(/^[*＊]\s*|\s{0,9}(?<![*＊:：])[*＊:：]+(?=\s|$)/g, '')
    .trim();

const groups =
  'fieldset, form, dialog, [role="group"], [role="radiogroup"], [role="form"], [role="dialog"], [role="alertdialog"]';

/**
 * Texts that `aria-labelledby` names, without those inside the field: they are its value ("Currency US
 * Dollar"). A group holds its title.
 */
function labelledBy(element: Element): string {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const texts = ids.map((id) => {
    const label = elementById(id, element);
    return label === null || (standsIn(label, element) && !element.matches(groups))
      ? ''
      : shownText(label, element);
  });
  return tidyLabel(texts.join(' '));
}

/** Texts of `label` elements, by `for` or by wrapping; never what stands in the field itself. */
function labels(element: Element): string {
  const own = 'labels' in element ? (element as HTMLInputElement).labels : null;
  const found = own === null ? labelsFor(element) : [...own];
  return tidyLabel(found.map((label) => shownText(label, element)).join(' '));
}

/** For hosts and other elements that the browser gives no `labels`. */
function labelsFor(element: Element): readonly Element[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const { id } = element;
  const byId =
    id === ''
      ? []
      : [...root.querySelectorAll('label[for]')].filter((label) => label.getAttribute('for') === id);
  const around = element.closest('label');
  return around === null ? byId : [...byId, around];
}

/** The label that an element declares for itself; empty: none. */
export function labelOf(element: Element): string {
  return labelledBy(element) || tidyLabel(element.getAttribute('aria-label') ?? '') || labels(element);
}

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** Words that an element brings along for itself: a `legend`, what it slots in as its label, `label="…"`. */
function ownLabel(element: Element): string {
  const title = element.querySelector(':scope > :is(legend, [slot="label"])');
  return (
    (title === null ? '' : tidyLabel(shownText(title))) ||
    (element.localName.includes('-') ? tidyLabel(element.getAttribute('label') ?? '') : '')
  );
}

/** A host's words for the field in its shadow, or in a slot of its own: `label="…"`, its own labels. */
function hostLabel(element: Element): string {
  const parent =
    element.parentElement?.localName.includes('-') === true && element.hasAttribute('slot')
      ? element.parentElement
      : null;
  for (let host = parent ?? hostOf(element); host !== null; host = hostOf(host)) {
    const found = labelOf(host) || ownLabel(host);
    if (found !== '') return found;
  }
  return '';
}

/** The name that a screen reader would say for an element, as far as labels give it. */
export const spokenName = (element: Element): string => labelOf(element) || hostLabel(element);

/** An older pattern: a `combobox` around its input carries the name. */
const wrapperLabel = (element: Element): string => {
  const wrapper = element.parentElement?.closest('[role="combobox"]') ?? null;
  return wrapper === null ? '' : labelOf(wrapper);
};

const fields =
  'input:not([type="hidden"]), textarea, select, button, [role="combobox"], [role="textbox"], [role="radio"], ' +
  '[contenteditable]:not([contenteditable="false"])';

/** The text directly before a node within its parent; null: another field, or another one's label, stands there. */
function before(node: Node): string | null {
  for (let at = node.previousSibling; at !== null; at = at.previousSibling) {
    if (at.nodeType === Node.TEXT_NODE && squeezed(at.nodeValue ?? '') !== '')
      return squeezed(at.nodeValue ?? '');
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const element = at as Element;
    if (
      element.matches(fields) ||
      element.querySelector(fields) !== null ||
      (element.localName === 'label' && element.hasAttribute('for'))
    )
      return null;
    const text = element.getAttribute('aria-hidden') === 'true' ? '' : shownText(element);
    if (text !== '') return text;
  }
  return '';
}

/**
 * The text that stands directly before a field which has no name of its own: a label above it that is not bound to it,
 * the cell or term before it. Empty: none, or another field stands between.
 */
function nearbyText(field: Element): string {
  let at: Node = field;
  for (let wrappers = 0; wrappers < formReach.wrappers; wrappers += 1) {
    const text = before(at);
    if (text === null || text.length > longest.fieldLabel) return '';
    if (text !== '') return text;
    const parent = composedParent(at);
    if (
      parent === null ||
      (parent as Element).matches?.('form, dialog, fieldset, body, [role="dialog"]') !== false
    )
      return '';
    at = parent;
  }
  return '';
}

/**
 * The accessible name of a field: `aria-labelledby`, `aria-label`, `label`, then the same of the hosts around it;
 * then the text that stands directly before it; `title` and placeholder are hints of last resort. Empty text:
 * it has no name.
 */
export function fieldName(element: Element): string {
  const label =
    labelOf(element) ||
    ownLabel(element) ||
    wrapperLabel(element) ||
    hostLabel(element) ||
    tidyLabel(nearbyText(element));
  if (label !== '') return label;
  const host = hostOf(element);
  return (
    ['title', 'placeholder', 'aria-placeholder']
      .map((name) => tidyLabel(element.getAttribute(name) ?? host?.getAttribute(name) ?? ''))
      .find((text) => text !== '') ?? ''
  );
}

/**
 * The other way round: what says that this text names it. `isAlone`: an element with this id holds the text and
 * nothing else; the page's root has an id too, and names nothing. Null: nothing says so.
 */
export function labelledByText(text: Element, isAlone: (holder: Element) => boolean): Element | null {
  const label = text.closest('label');
  if (label?.htmlFor) return elementById(label.htmlFor, text);
  const root = text.getRootNode();
  const named = text.closest('[id]');
  return named !== null && isAlone(named) && (root instanceof Document || root instanceof ShadowRoot)
    ? root.querySelector(`[aria-labelledby~="${CSS.escape(named.id)}"]`)
    : null;
}
