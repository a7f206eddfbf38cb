import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { readCrm } from '../../domain/crm-address';
import type { HeldSettings } from '../../messages/settings-verbs';
import { send } from '../../messages/send';
import { text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { Managed } from '../settings/setting-fields';
import { Spoken } from '../../ui/spoken';

type State =
  { readonly kind: 'none' | 'saved' | 'wrong' } | { readonly kind: 'failed'; readonly reason: string };

/** Where the CRM is: its address, by which a lead's page opens the form for a new lead. */
export function CrmAddressPart(): JSX.Element {
  const id = useId();
  const held = useSignal<HeldSettings | null>(null);
  const state = useSignal<State>({ kind: 'none' });
  const attempt = async (ask: () => Promise<HeldSettings>, done: State): Promise<void> => {
    try {
      held.value = await ask();
      state.value = done;
    } catch (error) {
      state.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };
  useEffect(() => void attempt(() => send('settings.get', {}), { kind: 'none' }), []);
  const isManaged = held.value?.managed.includes('crmAddress') ?? false;

  const save = async (address: string): Promise<void> => {
    if (address !== '' && readCrm(address) === null) {
      state.value = { kind: 'wrong' };
      return;
    }
    await attempt(() => send('settings.set', { patch: { crmAddress: address } }), { kind: 'saved' });
  };

  return (
    <section class="connection" aria-labelledby="connection-crm">
      <h2 id="connection-crm">{text('crm_title')}</h2>
      <p>{text('crm_what')}</p>
      <form
        class="leads-paste"
        onSubmit={(event) => {
          event.preventDefault();
          void save(String(new FormData(event.currentTarget).get('address') ?? '').trim());
        }}
      >
        <label for={id}>{text('crm_address')}</label>
        <div class="leads-paste-row">
          <input
            id={id}
            name="address"
            class="field"
            autoComplete="off"
            spellcheck={false}
            maxLength={300}
            disabled={isManaged || held.value === null}
            defaultValue={held.value?.values.crmAddress ?? ''}
            aria-invalid={state.value.kind === 'wrong' || undefined}
          />
          <button type="submit" class="button" disabled={isManaged || held.value === null}>
            {text('action_save')}
          </button>
        </div>
        {isManaged && <Managed />}
        <Spoken>{state.value.kind === 'saved' && text('settings_saved')}</Spoken>
        {state.value.kind === 'wrong' && (
          <Spoken>
            <Icon name="alert" /> {text('crm_wrong')}
          </Spoken>
        )}
        {state.value.kind === 'failed' && <Spoken>{text('settings_failed', state.value.reason)}</Spoken>}
      </form>
    </section>
  );
}
