import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { send } from '../../messages/send';
import { untilResponse } from '../../messages/until-response';
import { plural, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { Spoken } from '../../ui/spoken';

type State =
  | { readonly kind: 'idle' | 'asking' | 'erasing' }
  | { readonly kind: 'erased'; readonly count: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Erases what is stored, after asking once more. */
export function EraseEverything(): JSX.Element {
  const state = useSignal<State>({ kind: 'idle' });
  const withSettings = useSignal(false);
  const begin = useRef<HTMLButtonElement>(null);
  const { kind } = state.value;
  const leave = (): void => {
    state.value = { kind: 'idle' };
    requestAnimationFrame(() => begin.current?.focus());
  };
  const erase = async (): Promise<void> => {
    state.value = { kind: 'erasing' };
    try {
      const asked = { id: crypto.randomUUID(), settings: withSettings.peek() };
      const { erased } = await untilResponse(() => send('erase.all', asked));
      state.value = { kind: 'erased', count: erased };
    } catch (error) {
      state.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };

  return (
    <>
      <p>{text('privacy_erase_what')}</p>
      {kind === 'asking' || kind === 'erasing' ? (
        <Question
          withSettings={withSettings}
          busy={kind === 'erasing'}
          onErase={() => void erase()}
          onLeave={leave}
        />
      ) : (
        <button
          ref={begin}
          type="button"
          class="button"
          onClick={() => {
            state.value = { kind: 'asking' };
          }}
        >
          {text('privacy_erase')}
        </button>
      )}
      <Spoken>{state.value.kind === 'erased' && plural('privacy_erased', state.value.count)}</Spoken>
      {state.value.kind === 'failed' && (
        <Spoken class="erase-failed">{text('privacy_erase_failed', state.value.reason)}</Spoken>
      )}
    </>
  );
}

interface QuestionProps {
  /** Whether the settings are erased, too. */
  readonly withSettings: Signal<boolean>;
  readonly busy: boolean;
  readonly onErase: () => void;
  readonly onLeave: () => void;
}

/** Asks once more before anything is erased. Escape leaves. */
function Question({ withSettings, busy, onErase, onLeave }: QuestionProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div
      class="erase"
      role="group"
      aria-labelledby="erase-ask"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
    >
      <h3 id="erase-ask" ref={heading} tabIndex={-1}>
        <Icon name="alert" />
        {text('privacy_erase_ask')}
      </h3>
      <label class="erase-settings">
        <input
          type="checkbox"
          checked={withSettings.value}
          onChange={({ currentTarget }) => {
            withSettings.value = currentTarget.checked;
          }}
        />
        <span>{text('privacy_erase_settings')}</span>
      </label>
      <div class="erase-choice">
        <button type="button" class="button" data-danger disabled={busy} onClick={onErase}>
          {text('privacy_erase_yes')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onLeave}>
          {text('action_cancel')}
        </button>
      </div>
    </div>
  );
}
