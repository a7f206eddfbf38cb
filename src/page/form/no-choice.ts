import { asksToChoose } from '../../language/words/form-labels';
import { formReach } from '../evidence';
import type { Control } from './controls';
import { fieldOfControl } from './field-meaning';
import { meansNothing } from './option-meaning';
import { shownText } from '../snapshot/shown';
import { shownIn } from './write-field';

const marksPlaceholder = '[class*="placeholder" i], [data-placeholder]';

/** Whether a component library marks the shown text as a placeholder. */
function isMarked(element: Element, shown: string): boolean {
  let around: Element | null = element;
  for (let level = 0; around !== null && level < formReach.button; level += 1) {
    const marks = [around, ...around.querySelectorAll(marksPlaceholder)];
    if (marks.some((mark) => mark.matches(marksPlaceholder) && shownText(mark) === shown)) return true;
    around = around.parentElement;
  }
  return false;
}

/** Whether the text means no currency and no reason, in a field that takes one. */
function meansNoValue(control: Control, shown: string, languages: readonly string[]): boolean {
  const field = fieldOfControl(control, languages);
  if (field !== 'currency' && field !== 'reason') return false;
  return meansNothing({ text: shown, value: '' }, field, languages);
}

/**
 * Whether a list shows that nothing is chosen: no text, dashes or dots, a placeholder, "Select an option", or what is
 * no value of its field. In doubt it is: the user then looks at one field more.
 */
export function showsNoChoice(control: Control, languages: readonly string[]): boolean {
  const shown = shownIn(control).trim();
  if (!/[\p{L}\p{N}]/u.test(shown)) return true;
  if (control.kind === 'native-list' && control.element.value === '') return true;
  return (
    isMarked(control.element, shown) ||
    asksToChoose(shown, languages) ||
    meansNoValue(control, shown, languages)
  );
}
