import type { KeptReferral } from '../domain/kept';
import { text } from '../text/text';
import type { AskWorker } from './ask-worker';
import { titleOf } from './referral-face';
import type { Toasts } from './toasts';

type Opened = Pick<KeptReferral, 'key' | 'company' | 'contactName' | 'dealName'> &
  Partial<Pick<KeptReferral, 'page'>>;

/**
 * Opens a referral in Partner Center. Where its address is not known, its list comes up, and its name is in the
 * clipboard: that is begun first, as a page without the focus may not do so.
 * @throws Error where Partner Center could not be opened.
 */
export async function openReferral(ask: AskWorker, referral: Opened, toasts: Toasts): Promise<void> {
  const name = titleOf(referral);
  const copying =
    (referral.page ?? null) !== null || name === null
      ? Promise.resolve(false)
      : navigator.clipboard.writeText(name).then(
          () => true,
          () => false, // then only the list is said
        );
  const { shows } = await ask('partner-center.open', { key: referral.key });
  if (shows === 'referral') return;
  toasts.show(text((await copying) ? 'toast_list_copied' : 'toast_list', name ?? text('no_name')));
}
