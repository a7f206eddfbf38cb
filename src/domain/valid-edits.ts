import type { AnswerEdits } from './answer-edits';
import { formFields, type FormField, type FormValue, type FormValues } from './form';

/** Whether a value may be put into this field at all, e.g. a day into the close date. */
function fits(field: FormField, value: FormValue): boolean {
  switch (field) {
    case 'value':
      return value.kind === 'amount' && Number.isFinite(value.amount) && value.amount >= 0;
    case 'currency':
      return value.kind === 'currency' && /^[A-Z]{3}$/.test(value.code);
    case 'closeDate':
      return (
        value.kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value.day) && !Number.isNaN(Date.parse(value.day))
      );
    case 'reason':
      return (
        value.kind === 'reason' &&
        Number.isInteger(value.code) &&
        value.code >= 1 &&
        value.code <= (value.list === 'error' ? 9 : 8)
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
