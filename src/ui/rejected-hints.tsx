import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReferralHints } from '../messages/hint-verbs';
import { text } from '../text/text';
import type { RowStore } from './row-store';
import { hintTitles, otherName } from './hint-text';
import { sayAloud } from './say-aloud';
import './hints.css';

interface Props {
  readonly referralKey: string;
  readonly store: RowStore;
}

/** The pairs that the user rejected, each to be taken back. Nothing where there are none. */
export function RejectedHints({ referralKey: key, store }: Props): JSX.Element | null {
  const hints = useSignal<ReferralHints | null>(null);
  const failed = useSignal(false);

  const take = async (answer: Promise<ReferralHints>): Promise<void> => {
    try {
      hints.value = await answer;
      failed.value = false;
    } catch {
      failed.value = true; // told below
      sayAloud(text('hint_failed'));
    }
  };
  useEffect(() => void take(store.ask('hints.of', { key })), [key, store]);

  if (failed.value) return <p class="quiet">{text('hint_failed')}</p>;
  const rejected = hints.value?.rejected ?? [];
  if (rejected.length === 0) return null;
  return (
    <section class="hint-panel" aria-label={text('hint_rejected')}>
      <h3 class="hint-title">{text('hint_rejected')}</h3>
      <ul class="tries">
        {rejected.map(({ kind, other }) => (
          <li key={`${kind} ${other.key}`} class="try">
            <span>
              <bdi>{otherName(other)}</bdi> ({text(hintTitles[kind])})
            </span>
            <button
              type="button"
              class="button"
              data-plain
              onClick={() =>
                void take(store.ask('hints.decide', { key, other: other.key, kind, verdict: null }))
              }
            >
              {text('action_undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
