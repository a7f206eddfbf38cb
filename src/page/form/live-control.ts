import type { FormField } from '../../domain/form';
import type { Control } from './controls';
import type { FormFound } from './find-form';
import { isShown } from '../snapshot/shown';

/** Looks for the form of the answer as the page shows it now; null: it is not there. */
export type LookForForm = () => FormFound | null;

/**
 * The control of a field as the page shows it now: the one that is known while it stands there, else the one that a
 * fresh look finds under that meaning. Null: the page has it no more, or it cannot be told which it is.
 */
export function liveControl(field: FormField, known: Control, look: LookForForm): Control | null {
  const { element } = known;
  if (element.isConnected && isShown(element)) return known;
  const [fresh, ...others] = look()?.fields.get(field) ?? [];
  if (fresh !== undefined && others.length === 0) return fresh;
  // A list that is open hides the form around it for a moment.
  return element.isConnected ? known : null;
}
