import type { Failure } from '../messages/failure';
import { text } from '../text/text';

/**
 * What to say where the worker could not give the list, and what really helps.
 * @param nothingShown whether nothing stands there; else what stands there may be out of date.
 */
export function failureText(
  { name }: Failure,
  nothingShown: boolean,
): { readonly title: string; readonly advice: string } {
  if (name === 'VersionError')
    return { title: text('store_newer_title'), advice: text('store_newer_advice') };
  if (name === 'BlockedError')
    return { title: text('store_blocked_title'), advice: text('store_blocked_advice') };
  return {
    title: text(nothingShown ? 'unanswered_title' : 'unanswered_title_old'),
    advice: text('unanswered_advice'),
  };
}
