import { shownText, squeezed } from './shown';
import { elementById, outwards, standsIn } from '../snapshot/around';
import { nearbyText } from './nearby-text';
import { longest } from '../evidence';

/** Marks of a required field, and the colon of a form in print. */
const tidy = (text: string): string =>
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
  return tidy(texts.join(' '));
}

/** Texts of `label` elements, by `for` or by wrapping; never what stands in the field itself. */
function labels(element: Element): string {
  const own = 'labels' in element ? (element as HTMLInputElement).labels : null;
  const found = own === null ? labelsFor(element) : [...own];
  return tidy(found.map((label) => shownText(label, element)).join(' '));
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

function labelOf(element: Element): string {
  return labelledBy(element) || tidy(element.getAttribute('aria-label') ?? '') || labels(element);
}

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** Words that an element brings along for itself: a `legend`, what it slots in as its label, `label="…"`. */
function ownLabel(element: Element): string {
  const title = element.querySelector(':scope > :is(legend, [slot="label"])');
  return (
    (title === null ? '' : tidy(shownText(title))) ||
    (element.localName.includes('-') ? tidy(element.getAttribute('label') ?? '') : '')
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
    tidy(nearbyText(element));
  if (label !== '') return label;
  const host = hostOf(element);
  return (
    ['title', 'placeholder', 'aria-placeholder']
      .map((name) => tidy(element.getAttribute(name) ?? host?.getAttribute(name) ?? ''))
      .find((text) => text !== '') ?? ''
  );
}

/** The names of the groups, sections and dialogs around a field, nearest first. */
export function groupNames(element: Element): readonly string[] {
  const names: string[] = [];
  for (const at of outwards(element)) {
    if (!at.matches('fieldset, section, dialog, [role="group"], [role="region"], [role="dialog"]')) continue;
    const title =
      at.querySelector(':scope > legend') ?? at.querySelector('h1, h2, h3, h4, h5, h6, [role="heading"]');
    names.push(labelOf(at) || (title === null ? '' : tidy(shownText(title))));
  }
  return names.filter((name) => name !== '');
}

const heading = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const boundary = 'form, dialog, [role="dialog"], body';
const anyField = 'input:not([type="hidden"]), textarea, select, [role="combobox"], [role="textbox"]';

/**
 * The titles that stand before a field without a group around both, nearest first: texts without fields, up to the
 * nearest heading. A part with fields of its own ends the search: its title is its own.
 */
export function titlesBefore(element: Element): readonly string[] {
  const titles: string[] = [];
  for (const at of outwards(element)) {
    if (at.matches(boundary)) break;
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling) {
      if (before.matches(heading)) return [...titles, tidy(shownText(before))];
      if (before.matches(anyField) || before.querySelector(anyField) !== null) {
        if (before.querySelector(heading) !== null) return titles;
        continue;
      }
      const text = tidy(shownText(before));
      if (text !== '' && text.length <= longest.fieldLabel) titles.push(text);
    }
  }
  return titles;
}

/** What stands by a field to say how it is to be filled: its placeholder and its description. */
export function fieldHints(element: Element): string {
  const described = (element.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .map((id) => (id === '' ? null : elementById(id, element)))
    .map((found) => (found === null ? '' : shownText(found)));
  return [element.getAttribute('placeholder') ?? '', ...described].join('\n').trim();
}
