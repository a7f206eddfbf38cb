import { elementById, outwards } from '../snapshot/around';
import { labelOf, tidyLabel } from '../snapshot/label-of';
import { shownText } from '../snapshot/shown';
import { longest } from '../evidence';

/** The names of the groups, sections and dialogs around a field, nearest first. */
export function groupNames(element: Element): readonly string[] {
  const names: string[] = [];
  for (const at of outwards(element)) {
    if (!at.matches('fieldset, section, dialog, [role="group"], [role="region"], [role="dialog"]')) continue;
    const title =
      at.querySelector(':scope > legend') ?? at.querySelector('h1, h2, h3, h4, h5, h6, [role="heading"]');
    names.push(labelOf(at) || (title === null ? '' : tidyLabel(shownText(title))));
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
      if (before.matches(heading)) return [...titles, tidyLabel(shownText(before))];
      if (before.matches(anyField) || before.querySelector(anyField) !== null) {
        if (before.querySelector(heading) !== null) return titles;
        continue;
      }
      const text = tidyLabel(shownText(before));
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
