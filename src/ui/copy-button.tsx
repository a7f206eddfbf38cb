import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { text } from '../text/text';
import { Icon, type IconName } from './icons';
import { sayAloud } from './say-aloud';
import './answer.css';

type CopyState = 'idle' | 'copied' | 'failed';

const icons: Readonly<Record<CopyState, IconName>> = { idle: 'copy', copied: 'check', failed: 'alert' };

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
  const state = useSignal<CopyState>('idle');
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
  const label = named ? of : text('answer_copy');
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
      <Icon name={icons[state.value]} />
      <span>{state.value === 'copied' ? text('answer_copied') : label}</span>
    </button>
  );
}
