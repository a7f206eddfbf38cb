import type { AnswerEdits } from './answer-edits';
import { formFields, type FormField, type FormValue, type FormValues } from './form';
import { reasonWithCode } from './reasons';
import { isDayAlone, momentSpan } from './moment';

/** Whether a value may be put into this field at all, e.g. a day into the close date. */
function fits(field: FormField, value: FormValue): boolean {
  switch (field) {
    case 'value':
      return value.kind === 'amount' && Number.isFinite(value.amount) && value.amount >= 0;
    case 'currency':
      return value.kind === 'currency' && /^[A-Z]{3}$/.test(value.code);
    case 'closeDate':
      return value.kind === 'day' && isDayAlone(value.day) && momentSpan(value.day) !== null;
    case 'reason':
      return (
        value.kind === 'reason' &&
        reasonWithCode(value.list === 'error' ? 'error' : 'decline', value.code) !== null
      );
    default:
      return value.kind === 'text' && typeof value.text === 'string';
  }
}

/** Edits with only those values that fit their fields; the others are left as the template has them. */
export function validEdits({ given, values, mail }: AnswerEdits): AnswerEdits {
  const fitting: { [F in FormField]?: FormValue } = {};
  for (const field of formFields) {
    const value = values[field];
    if (value !== undefined && fits(field, value)) fitting[field] = value;
  }
  return { given, values: fitting satisfies FormValues, mail };
}
