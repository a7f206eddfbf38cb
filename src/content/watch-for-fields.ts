import type { FormField } from '../domain/form';
import { drawnAnew, type Filling } from '../page/form/fill-form';
import { waitUntil } from '../page/form/wait-until';

/** A person looks a form through before adding to it, in ms. */
const watchedForMs = 10 * 60_000;
/** A page that draws its form anew because of what was filled in has done so by then, also after asking its server. */
const drawnAnewWithinMs = 5_000;
/** Looking means walking through the whole page, in ms. */
const lookEveryMs = 500;

/**
 * Calls `found` once the form shows fields that it lacked, as after "Add contact", or shows again, as they were before,
 * fields that were filled. It names them.
 */
export async function watchForFields(
  filling: Filling,
  signal: AbortSignal,
  found: (fields: readonly FormField[]) => void,
): Promise<void> {
  const { report, look } = filling;
  const lacking = report.fields.flatMap(({ kind, field }) => (kind === 'not-found' ? field : []));
  const came = (): readonly FormField[] => {
    if (lacking.length === 0) return [];
    const fields = look()?.fields;
    return lacking.filter((field) => fields?.get(field)?.length === 1);
  };
  const lost = drawnAnew(filling);
  const filledAt = performance.now();
  const there = await waitUntil(
    () => {
      if (signal.aborted) return 'ended';
      const fields = [...came(), ...(performance.now() - filledAt < drawnAnewWithinMs ? lost() : [])];
      return fields.length > 0 ? fields : null;
    },
    lacking.length > 0 ? watchedForMs : drawnAnewWithinMs,
    lookEveryMs,
  );
  if (there !== null && there !== 'ended' && !signal.aborted) found(there);
}
