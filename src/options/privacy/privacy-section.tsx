import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import { send } from '../../messages/send';
import { text } from '../../text/text';
import { LinkedText } from '../linked-text';
import { EraseEverything } from './erase-everything';
import './privacy.css';
import { StoredTable } from './stored-table';

/** What is stored, why and how long, and how to erase it. */
export function PrivacySection(): JSX.Element {
  const settings = useSignal<Settings>(DEFAULT_SETTINGS);
  useEffect(() => {
    // Without an answer the standard times stand there; that the worker does not answer is said where it matters.
    send('settings.get', {}).then(
      ({ values }) => {
        settings.value = values;
      },
      () => undefined,
    );
  }, [settings]);
  return (
    <div class="privacy">
      <p class="privacy-short">{text('privacy_short')}</p>
      <div class="section-columns">
        <div class="section-column">
          <div class="privacy-part">
            <h2 id="privacy-what">{text('privacy_what')}</h2>
            <StoredTable settings={settings.value} />
            <p>
              <LinkedText sentence="privacy_change_times" section="settings" label="section_settings" />
            </p>
          </div>
        </div>
        <div class="section-column">
          <section aria-labelledby="privacy-permissions">
            <h2 id="privacy-permissions">{text('privacy_permissions')}</h2>
            <ul class="privacy-list">
              <li>{text('privacy_permission_host')}</li>
              <li>{text('privacy_permission_storage')}</li>
              <li>{text('privacy_permission_notifications')}</li>
              <li>{text('privacy_permission_tables')}</li>
              <li>{text('privacy_permission_identity')}</li>
            </ul>
          </section>
          <section class="privacy-erase" aria-labelledby="privacy-erase">
            <h2 id="privacy-erase">{text('privacy_erase')}</h2>
            <p>{text('privacy_one')}</p>
            <EraseEverything />
          </section>
        </div>
      </div>
    </div>
  );
}
