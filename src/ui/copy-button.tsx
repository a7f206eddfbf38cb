import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { text } from '../text/text';
import { Icon } from './icons';

/** Copies a value; says so on the button itself. @param of the name of what is copied. */
export function CopyButton({ of, value }: { readonly of: string; readonly value: string }): JSX.Element {
  const state = useSignal<'idle' | 'copied' | 'failed'>('idle');
  const copy = (): void => {
    navigator.clipboard.writeText(value).then(
      () => {
        state.value = 'copied';
      },
      () => {
        state.value = 'failed';
      },
    );
  };
  return (
    <button
      type="button"
      class="button copy-button"
      aria-label={text('answer_copy_of', of)}
      onClick={copy}
      onBlur={() => {
        state.value = 'idle';
      }}
    >
      <Icon name={state.value === 'copied' ? 'check' : state.value === 'failed' ? 'alert' : 'copy'} />
      <span role="status">{text(state.value === 'copied' ? 'answer_copied' : 'answer_copy')}</span>
    </button>
  );
}
