import { type FormField, formFields } from '../../domain/form';
import { formFieldMeanings, type FormField as LabelMeaning } from '../../language/words/form-labels';
import { mentions } from '../../language/words/recognizer';
import type { Control } from './controls';
import { groupNames, titlesBefore } from './field-surroundings';
import { fieldName } from '../snapshot/label-of';
import { withoutHint } from './label-hint';

/** The meanings of labels under which a form may show each field. A label of no field is known, and not filled by us. */
const labelsOf: Readonly<Record<FormField, readonly LabelMeaning[]>> = {
  dealName: ['dealName'],
  value: ['value'],
  currency: ['currency'],
  closeDate: ['closeDate'],
  notes: ['notes'],
  crmId: ['crmId'],
  campaignId: ['campaignId'],
  reason: ['declineReason', 'lostReason', 'errorReason', 'reason'],
  memberFirstName: ['firstName'],
  memberLastName: ['lastName'],
  memberPhone: ['phone'],
  memberEmail: ['email'],
};

/** What we fill in a field whose label means this; null: nothing. */
const fieldOf = (meaning: LabelMeaning): FormField | null =>
  formFields.find((field) => labelsOf[field].includes(meaning)) ?? null;

const lists: ReadonlySet<Control['kind']> = new Set(['native-list', 'typed-list', 'list', 'radios']);

/** What a field is filled through; the others are typed on one line. */
const fits: Readonly<Partial<Record<FormField, readonly (Control['kind'] | 'line')[]>>> = {
  reason: [...lists],
  currency: [...lists, 'line'],
  closeDate: ['native-date', 'date-parts', 'line'],
  notes: ['text', 'rich-text'],
  campaignId: ['typed-list', 'list', 'native-list', 'line'],
};

/** Whether a control can be that field at all: a reason is chosen, an amount is typed on one line. */
function canBe({ kind, element }: Control, field: FormField): boolean {
  if (kind === 'closed') return true; // it is offered for copying under its name
  const kinds = fits[field] ?? ['line'];
  return (
    kinds.includes(kind) || (kinds.includes('line') && kind === 'text' && element instanceof HTMLInputElement)
  );
}

const members: ReadonlySet<FormField> = new Set([
  'memberFirstName',
  'memberLastName',
  'memberPhone',
  'memberEmail',
]);

const speaksOfReason = mentions(['reason']);

/** The field that a control is, by its accessible name; null where that is not known or not settled. */
export function fieldOfControl(control: Control, languages: readonly string[]): FormField | null {
  const text = fieldName(control.element);
  if (text === '') return null;
  const whole = formFieldMeanings(text, languages);
  const meanings = new Set(
    (whole.length > 0 ? whole : formFieldMeanings(withoutHint(text, languages), languages)).map((meaning) =>
      fieldOf(meaning),
    ),
  );
  // A list that speaks of a reason in words that are not all known: its options will say whether it is the one.
  if (meanings.size === 0 && lists.has(control.kind) && speaksOfReason(text, languages).length > 0)
    return 'reason';
  const [field, ...others] = [...meanings].filter((meaning) => meaning === null || canBe(control, meaning));
  if (field === undefined || field === null || others.length > 0) return null;
  // "First name" alone may be the customer's: a colleague's stands in a part of the form that says so.
  const ours =
    !members.has(field) ||
    [...groupNames(control.element), ...titlesBefore(control.element)].some((name) =>
      formFieldMeanings(name, languages).includes('teamMember'),
    );
  return ours ? field : null;
}
