import type { FieldStep } from './field-step';
import type { StepDone } from './step-done';
import { lockOf, type Control } from './controls';
import { shownChoice } from './open-list';
import { squeezed } from '../snapshot/shown';
import { chooseOption } from './choose-option';
import { chooseRadio } from './choose-radio';
import { shownDateParts, writeDateParts } from './date-parts';
import { shownRadio } from './radio-group';
import { shownRichText, writeRichText } from './rich-text';
import { writeNativeDate, writeNativeList, writeText } from './write-text';

/** What the page shows in a field now: typed text as it is, lists by the chosen option. */
export function shownIn(control: Control): string {
  switch (control.kind) {
    case 'text':
    case 'native-date':
      return control.element.value;
    case 'native-list':
      return squeezed(control.element.selectedOptions[0]?.text ?? '');
    case 'typed-list':
    case 'list':
      return shownChoice(control.element);
    case 'radios':
      return shownRadio(control.element);
    case 'date-parts':
      return shownDateParts(control.element);
    case 'rich-text':
      return shownRichText(control.element);
    case 'closed':
      return squeezed(control.element.textContent);
  }
}

/**
 * Puts one value into one field, and reads back what the page made of it.
 * @param overwrite false: what somebody typed or chose is left as it is.
 */
export async function writeField(
  step: FieldStep,
  overwrite: boolean,
  languages: readonly string[],
): Promise<StepDone> {
  const { control, value } = step;
  const shown = shownIn(control);
  const lock = lockOf(control);
  if (lock !== null) return { result: { kind: 'refused', shown, why: lock }, back: null };
  switch (control.kind) {
    case 'text':
      return writeText(control.element, value, overwrite, languages);
    case 'native-date':
      return writeNativeDate(control.element, value, overwrite);
    case 'native-list':
      return writeNativeList(control.element, value, overwrite, languages);
    case 'typed-list': {
      // A field with proposals takes any text; one that takes only its options empties itself again.
      const typed =
        value.kind === 'text' ? await writeText(control.element, value, overwrite, languages) : null;
      return typed === null || typed.result.kind === 'refused'
        ? chooseOption(control.element, value, overwrite, languages)
        : typed;
    }
    case 'list':
      return chooseOption(control.element, value, overwrite, languages);
    case 'radios':
      return chooseRadio(control.element, value, overwrite, languages);
    case 'date-parts':
      return writeDateParts(control.element, value, overwrite);
    case 'rich-text':
      return writeRichText(control.element, value, overwrite);
    case 'closed':
      return { result: { kind: 'refused', shown, why: 'cannot-type' }, back: null };
  }
}
