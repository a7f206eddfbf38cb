import type { FormField, FormValue } from '../../domain/form';
import type { Control } from './controls';

/** One field of a plan: what goes into which control. */
export interface FieldStep {
  readonly field: FormField;
  readonly value: FormValue;
  readonly control: Control;
}
