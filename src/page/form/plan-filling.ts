import { formFields, type FieldResult, type FormField, type FormValues } from '../../domain/form';
import { fieldName } from '../snapshot/label-of';
import type { FieldStep } from './field-step';
import type { FormFound } from './find-form';
import { takesCurrency } from './label-hint';

/** What to do for each wanted field, in the order in which it is done. */
interface FillPlan {
  readonly steps: readonly FieldStep[];
  /** Fields for which there is nothing to do, and why. */
  readonly without: readonly Extract<FieldResult, { readonly kind: 'not-found' | 'ambiguous' }>[];
}

/**
 * A reason shows whose form it is, so it goes first. An amount means nothing without its currency, which goes
 * before it.
 */
const order: readonly FormField[] = [
  ...new Set<FormField>(['reason', 'dealName', 'currency', ...formFields]),
];

/** An amount in euros does not belong into "Estimated value (USD)". */
function isForOther(
  element: Element,
  currency: FormValues['currency'],
  languages: readonly string[],
): boolean {
  return (
    currency?.kind === 'currency' &&
    !takesCurrency(fieldName(element), currency.code.toUpperCase(), languages)
  );
}

/**
 * Brings wanted values and found fields together. A form that was not found makes every value "not found".
 * @param languages BCP 47 tags in order of trust.
 */
export function planFilling(
  form: FormFound | null,
  values: FormValues,
  languages: readonly string[],
): FillPlan {
  const steps: FieldStep[] = [];
  const without: Extract<FieldResult, { readonly kind: 'not-found' | 'ambiguous' }>[] = [];
  for (const field of order) {
    const value = values[field];
    if (value === undefined) continue;
    const [control, ...others] = form?.fields.get(field) ?? [];
    if (
      control === undefined ||
      (field === 'value' && isForOther(control.element, values.currency, languages))
    )
      without.push({ field, kind: 'not-found' });
    else if (others.length > 0) without.push({ field, kind: 'ambiguous' });
    else steps.push({ field, value, control });
  }
  return { steps, without };
}
