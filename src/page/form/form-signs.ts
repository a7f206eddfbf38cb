import type { FormPurpose, FormSigns } from '../../domain/form-fits';
import { formFieldMeanings, formPurpose } from '../../language/words/form-labels';
import type { Control } from './controls';
import { isButton, labelOfButton } from './answer-buttons';
import { fieldName, spokenName } from '../snapshot/label-of';
import { isModal, type FormFound } from './find-form';
import { elementsBelow, isShown, shownText } from '../snapshot/shown';
import { radiosIn } from './radio-group';
import { reasonListOf } from './reason-option';
import { outwards } from '../snapshot/around';

const title = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, [slot="title"], [slot="heading"]';

/** The dialog or form around the fields; null: they stand in the page itself. */
function frameOf({ region }: FormFound): Element | null {
  if (region === region.ownerDocument.body) return null;
  return [...outwards(region)].find(isModal) ?? region;
}

/** What a frame is called: its name, and the first heading in it. */
function titlesOf(frame: Element): readonly string[] {
  for (const element of elementsBelow(frame))
    if (element.matches(title) && isShown(element)) return [spokenName(frame), shownText(element)];
  return [spokenName(frame)];
}

function purposesOf(frame: Element, languages: readonly string[]): readonly FormPurpose[] {
  const found = new Set<FormPurpose>();
  for (const text of titlesOf(frame)) {
    const purpose = formPurpose(text, languages);
    if (purpose !== null) found.add(purpose);
  }
  for (const element of elementsBelow(frame)) {
    // A button that opens a list is a field, whatever is chosen in it.
    if (!isButton(element) || element.matches('[aria-haspopup], [role="combobox"], [role="radio"]')) continue;
    const label = labelOfButton(element);
    // Named as a field, it belongs to one, e.g. opens its calendar: in Japanese a closing date speaks of winning.
    if (formFieldMeanings(label, languages).length > 0) continue;
    const purpose = isShown(element) ? formPurpose(label, languages) : null;
    if (purpose !== null) found.add(purpose);
  }
  return [...found];
}

/** Which list the reasons are from, by the label of the field and the options that are there without opening it. */
function reasonsOf({ fields }: FormFound, languages: readonly string[]): FormSigns['reasons'] {
  const [control] = fields.get('reason') ?? [];
  if (control === undefined) return null;
  if (formFieldMeanings(fieldName(control.element), languages).includes('errorReason')) return 'error';
  return reasonListOf(
    optionsOf(control).map(({ text }) => text),
    languages,
  );
}

/** What can be chosen, where that is there without opening anything. */
function optionsOf(control: Control): readonly { readonly text: string }[] {
  if (control.kind === 'native-list') return [...control.element.options];
  return control.kind === 'radios' ? radiosIn(control.element) : [];
}

/** What tells which form this is. @param opener the button that was pressed before it came. */
export function signsOf(
  form: FormFound,
  languages: readonly string[],
  opener: FormPurpose | null,
): FormSigns {
  const frame = frameOf(form);
  return {
    fields: [...form.fields.keys()],
    purposes: frame === null ? [] : purposesOf(frame, languages),
    opener,
    reasons: reasonsOf(form, languages),
  };
}
