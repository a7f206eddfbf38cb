import type { FormField } from '../domain/form';
import type { FormFound } from '../page/form/find-form';
import { waitUntil } from '../page/form/wait-until';

/** A person looks a form through before adding to it, in ms. */
const watchedForMs = 10 * 60_000;
/** Looking means walking through the whole page, in ms. */
const lookEveryMs = 500;

/** Calls `found` once the form shows one of the fields that it lacked, as after "Add contact". */
export async function watchForFields(
  lacking: readonly FormField[],
  look: () => FormFound | null,
  signal: AbortSignal,
  found: () => void,
): Promise<void> {
  if (lacking.length === 0) return;
  const isThere = (): boolean => {
    const fields = look()?.fields;
    return lacking.some((field) => fields?.get(field)?.length === 1);
  };
  const there = await waitUntil(
    () => {
      if (signal.aborted) return 'ended';
      if (isThere()) return 'there';
      return null;
    },
    watchedForMs,
    lookEveryMs,
  );
  if (there === 'there' && !signal.aborted) found();
}
