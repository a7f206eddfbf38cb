import type { Control } from './controls';
import { closeList, openList, type ListField } from './open-list';
import { leaveField } from './type-text';
import { letPageReact } from './wait-until';
import { shownIn } from './write-field';

/** Closes a list's field and lets the focus leave it. */
async function leaveList(field: ListField): Promise<void> {
  await closeList(field);
  if (field instanceof HTMLInputElement) await leaveField(field);
  else await letPageReact();
}

/**
 * What a field holds: what it shows, except for lists that show nothing. Some redraw without the text of their choice
 * and still hold it (Fluent UI v9's Combobox without a value of its own): only the open list tells.
 */
export async function heldIn(control: Control): Promise<string> {
  const shown = shownIn(control);
  if (shown !== '' || (control.kind !== 'list' && control.kind !== 'typed-list')) return shown;
  const options = (await openList(control.element)) ?? [];
  const chosen = options.filter(({ selected }) => selected);
  await leaveList(control.element);
  return shownIn(control) || chosen.map(({ text }) => text).join(', ');
}
