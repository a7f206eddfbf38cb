import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { KeptReferral } from '../../../domain/kept';
import { send } from '../../../messages/send';
import { untilResponse } from '../../../messages/until-response';
import { plural, sentences, text, uiLanguage } from '../../../text/text';
import { goTo } from '../../place';
import { nameOf } from '../columns';
import { book } from '../table';
import { hasTeam } from '../page-actions';
import { Part } from './fact-list';
import { Spoken } from '../../../ui/spoken';

/** Lists at most this many names before anything is erased. */
const LISTED = 20;

/** Erasing a customer: first what would go, then the button that does it. */
export function ErasePart({ record: { key } }: { readonly record: KeptReferral }): JSX.Element {
  const keys = useSignal<readonly string[] | null>(null);
  const failed = useSignal(false);
  const ask = async (really: boolean): Promise<void> => {
    try {
      const answer = await untilResponse(() => send('erase.customer', { key, really }));
      failed.value = false;
      if (really) {
        await book.follow();
        goTo('referrals');
      } else keys.value = answer.keys;
    } catch {
      failed.value = true; // told below
    }
  };
  return (
    <Part title="erase_title">
      <p class="quiet">{sentences(text('erase_why'), ...(hasTeam.value ? [text('erase_team')] : []))}</p>
      {keys.value === null ? (
        <button type="button" class="button" onClick={() => void ask(false)}>
          {text('erase_title')}
        </button>
      ) : (
        <div class="erase" role="group" aria-label={text('erase_title')}>
          <p>{plural('erase_preview', keys.value.length)}</p>
          <ul>
            {keys.value.slice(0, LISTED).map((one) => {
              const row = book.entryOf(one)?.row;
              return (
                <li key={one}>
                  <bdi>
                    {row === undefined
                      ? one
                      : [nameOf(row), row.dealName].filter((part) => part !== null).join(' · ')}
                  </bdi>
                </li>
              );
            })}
            {keys.value.length > LISTED && (
              <li>
                {text('erase_more', new Intl.NumberFormat(uiLanguage()).format(keys.value.length - LISTED))}
              </li>
            )}
          </ul>
          <div class="own-acts">
            <button type="button" class="button" data-danger onClick={() => void ask(true)}>
              {plural('erase_really', keys.value.length)}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                keys.value = null;
              }}
            >
              {text('action_cancel')}
            </button>
          </div>
        </div>
      )}
      {failed.value && <Spoken>{text('views_not_kept')}</Spoken>}
    </Part>
  );
}
