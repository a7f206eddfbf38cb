import type { FieldResult } from '../../domain/form';

type WithoutField<R> = R extends unknown ? Omit<R, 'field'> : never;
/** What became of one field, before its name is added. */
type StepResult = WithoutField<FieldResult>;

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
