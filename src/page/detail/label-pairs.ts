import { cellContent } from '../rows/cell-content';
import type { OnShadowRoot } from '../rows/shown-text';
import { emptyCell, type NeutralCell } from '../rows/neutral-list';
import type { ShownBlock } from '../rows/survey';

/** A label and the value that the page shows for it. */
export interface LabelPair {
  readonly label: string;
  readonly value: NeutralCell;
  /** The elements that show label and value. */
  readonly at: readonly Element[];
}

/** A label, whatever marks it as one: `Created on :`, `Status *`. */
const asLabel = (text: string): string => text.replace(/[\s::*]+$/u, '');
/** Longer texts beside a label are no value of one field. */
const longestValue = 20_000;
const inputs = 'input:not([type=hidden]),textarea,select,[role=combobox],[role=textbox],[contenteditable=true]';

/**
 * Finds labels and their values in any form: `dt`/`dd`, `th`/`td`, an element that is labelled by another, `Label: value` in one
 * text, a label beside or above its value, a label below it. A value is what stands next to the label and before the next
 * label; where another label follows at once, there is none. What stands in a form to be filled is no value.
 */
export function labelPairs(blocks: readonly ShownBlock[], isLabel: (text: string) => boolean, onShadowRoot?: OnShadowRoot): readonly LabelPair[] {
  const labels = new Map<Element, string>();
  const pairs: LabelPair[] = [];
  const headings = new Set<Element>();
  for (const { element, text, role } of blocks) {
    if (role !== 'text' && role !== 'heading') continue;
    if (role === 'heading') headings.add(element);
    const [, before, after] = /^([^::\n]{1,80}?)\s*[::]\s*(\S.*)$/su.exec(text) ?? [];
    if (before !== undefined && after !== undefined && isLabel(before)) {
      pairs.push({ label: before, value: { ...emptyCell, text: after.trim() }, at: [element] });
      continue;
    }
    const label = asLabel(text);
    if (label !== '' && label.length < 80 && isLabel(label)) labels.set(element, label);
  }
  const holdsLabel = (element: Element): boolean => [...labels.keys()].some((other) => element === other || element.contains(other));
  for (const [element, label] of labels) {
    const value = labelledBy(element) ?? beside(element, holdsLabel);
    // A heading over other labels heads a section; it is no field that is shown empty.
    if (value === null || (value === 'nothing' && headings.has(element))) continue;
    if (value !== 'nothing' && (value.matches(inputs) || value.querySelector(inputs) !== null)) continue;
    const cell = value === 'nothing' ? emptyCell : cellContent(value, onShadowRoot);
    if (cell.text.length < longestValue) pairs.push({ label, value: cell, at: value === 'nothing' ? [element] : [element, value] });
  }
  return pairs;
}

function labelledBy(label: Element): Element | null {
  if (label.id === '') return null;
  const root = label.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return null;
  const value = root.querySelector(`[aria-labelledby~="${CSS.escape(label.id)}"]`);
  return value === null || value.contains(label) || value.matches('section,article,[role=region],[role=group],[role=dialog],table,[role=grid],ul,ol') ? null : value;
}

/** The element that shows a label's value; `nothing` where the next thing is another label; null where nobody can tell. */
function beside(label: Element, holdsLabel: (element: Element) => boolean): Element | 'nothing' | null {
  let at = label;
  for (let up = 0; up < 4; up += 1) {
    const next = sibling(at, 'nextElementSibling');
    if (next !== null) return holdsLabel(next) ? before(at, holdsLabel) ?? 'nothing' : next;
    const earlier = before(at, holdsLabel);
    if (earlier !== null) return earlier;
    const parent = at.parentElement;
    // Further up stand other fields: this one shows nothing.
    if (parent === null || [...parent.children].some((child) => child !== at && holdsLabel(child))) return up === 0 ? null : 'nothing';
    at = parent;
  }
  return null;
}

/** "3,000 USD" above "Estimated deal value": two things alone in their container, the label below. */
function before(label: Element, holdsLabel: (element: Element) => boolean): Element | null {
  const parent = label.parentElement;
  const value = sibling(label, 'previousElementSibling');
  if (parent === null || value === null || holdsLabel(value)) return null;
  const speaking = [...parent.children].filter((child) => (child.textContent ?? '').trim() !== '');
  return speaking.length === 2 && speaking[0] === value && speaking[1] === label ? value : null;
}

/** The nearest sibling that may hold a value; empty elements are rules and icons unless they are all that there is. */
function sibling(element: Element, side: 'nextElementSibling' | 'previousElementSibling'): Element | null {
  let at = element[side];
  while (at !== null && at[side] !== null && (at.textContent ?? '').trim() === '' && at.shadowRoot === null && !at.matches('dd,td')) at = at[side];
  return at !== null && at.matches('button,hr,br') ? null : at;
}
