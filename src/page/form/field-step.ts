import type { FieldResult, FormField, FormValue } from '../../domain/form';
import type { Control } from './controls';

/** One field of a plan: what goes into which control. */
export interface FieldStep {
  readonly field: FormField;
  readonly value: FormValue;
  readonly control: Control;
}

type WithoutField<R> = R extends unknown ? Omit<R, 'field'> : never;
/** What became of one field, before its name is added. */
export type StepResult = WithoutField<FieldResult>;

/**
 * How a filled field goes back to what it was; gives whether the page shows the former value again.
 * It gets the field's element of now: a page may have drawn the field anew since.
 */
export type GoBack = (element: HTMLElement) => Promise<boolean>;

/** A step that was done. `back` is null where nothing was changed. */
export interface StepDone {
  readonly result: StepResult;
  readonly back: GoBack | null;
}
