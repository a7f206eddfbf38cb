import { formFields, type FieldResult, type FormValues } from '../../domain/form';
import { fieldName } from './field-name';
import type { FieldStep } from './field-step';
import type { FormFound } from './find-form';
import { currencyOfLabel } from './label-hint';

/** What to do for each wanted field, in the form's own order of fields where it does not matter to the page. */
export interface FillPlan {
  readonly steps: readonly FieldStep[];
  /** Fields for which there is nothing to do, and why. */
  readonly without: readonly Extract<FieldResult, { readonly kind: 'not-found' | 'ambiguous' }>[];
}

/** An amount in euros does not belong into "Estimated value (USD)". */
function isForOther(element: Element, currency: FormValues['currency']): boolean {
  const named = currencyOfLabel(fieldName(element));
  return named !== null && currency?.kind === 'currency' && named !== currency.code.toUpperCase();
}

/** Brings wanted values and found fields together. A form that was not found makes every value "not found". */
export function planFilling(form: FormFound | null, values: FormValues): FillPlan {
  const steps: FieldStep[] = [];
  const without: Extract<FieldResult, { readonly kind: 'not-found' | 'ambiguous' }>[] = [];
  for (const field of formFields) {
    const value = values[field];
    if (value === undefined) continue;
    const [control, ...others] = form?.fields.get(field) ?? [];
    if (control === undefined || (field === 'value' && isForOther(control.element, values.currency)))
      without.push({ field, kind: 'not-found' });
    else if (others.length > 0) without.push({ field, kind: 'ambiguous' });
    else steps.push({ field, value, control });
  }
  return { steps, without };
}
