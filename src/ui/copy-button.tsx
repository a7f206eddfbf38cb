import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { text } from '../text/text';
import { Icon } from './icons';
import { sayAloud } from './say-aloud';
import './answer.css';

/** Copies a value; says so on the button itself. @param of the name of what is copied; `named` shows it. */
export function CopyButton({
  of,
  value,
  named = false,
}: {
  readonly of: string;
  readonly value: string;
  readonly named?: boolean;
}): JSX.Element {
  const state = useSignal<'idle' | 'copied' | 'failed'>('idle');
  const copy = (): void => {
    navigator.clipboard.writeText(value).then(
      () => {
        state.value = 'copied';
        sayAloud(text('detail_copied', of));
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
      <span>{state.value === 'copied' ? text('answer_copied') : named ? of : text('answer_copy')}</span>
    </button>
  );
}
