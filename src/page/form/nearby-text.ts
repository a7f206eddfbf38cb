import { composedParent } from '../snapshot/around';
import { shownText, squeezed } from './shown';
import { formReach, longest } from '../evidence';

const fields =
  'input:not([type="hidden"]), textarea, select, button, [role="combobox"], [role="textbox"], [role="radio"], [contenteditable]:not([contenteditable="false"])';

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
export function nearbyText(field: Element): string {
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
