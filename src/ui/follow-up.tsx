import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { KeptReferral } from '../domain/kept';
import { localDay } from '../domain/moment';
import { mayFollowUp, triesMade, type Try, USUAL_TRIES } from '../domain/tries';
import { plural, text } from '../text/text';
import { sayAloud } from './say-aloud';
import { SnoozeState } from './snooze-state';
import { dayText } from './time-text';
import type { RowStore } from './row-store';
import { TryForm } from './try-form';
import { tryWords } from './try-words';
import './hints.css';

interface Props {
  readonly referralKey: string;
  /** Changes with the referral: then it is asked for anew. */
  readonly changed: string;
  readonly store: RowStore;
}

/**
 * What was done to reach the customer, and when to go on. Nothing of it is offered where the customer must not be
 * contacted, nor for a test lead.
 */
export function FollowUp({ referralKey: key, changed, store }: Props): JSX.Element | null {
  const record = useSignal<KeptReferral | null>(null);
  const failed = useSignal(false);

  const take = async (answer: Promise<KeptReferral | null>): Promise<boolean> => {
    try {
      record.value = await answer;
      failed.value = false;
      return true;
    } catch {
      failed.value = true; // told below
      sayAloud(text('tries_failed'));
      return false;
    }
  };
  const ask = (verb: 'tries.add' | 'tries.remove', tried: Try): Promise<KeptReferral> =>
    verb === 'tries.add' ? store.ask(verb, { key, tried }) : store.ask(verb, { key, id: tried.id });
  /** Changes the log, says so, and offers the way back. */
  const change = async (verb: 'tries.add' | 'tries.remove', tried: Try): Promise<void> => {
    if (!(await take(ask(verb, tried)))) return;
    const back = verb === 'tries.add' ? 'tries.remove' : 'tries.add';
    const entry = text(tryWords[tried.kind]);
    store.toasts?.show(
      text(verb === 'tries.add' ? 'toast_try_added' : 'toast_try_removed', entry),
      async () => {
        record.value = await ask(back, tried);
      },
    );
  };

  useEffect(() => void take(store.ask('referral.get', { key })), [key, changed, store]);

  const now = record.value;
  if (now === null) return failed.value ? <p class="quiet">{text('tries_failed')}</p> : null;
  const may = mayFollowUp(now);
  if (!may && now.tries.length === 0) return null;
  const made = triesMade(now.tries);
  return (
    <section class="follow-up" aria-label={text('tries_title')}>
      <h3 class="hint-title">{text('tries_title')}</h3>
      <label class="tries-progress">
        <span>{plural('tries_made', made)}</span>
        <progress value={Math.min(made, USUAL_TRIES.to)} max={USUAL_TRIES.to} />
      </label>
      {now.tries.length > 0 && (
        <ul class="tries" aria-label={text('tries_log')}>
          {now.tries.map((one) => (
            <TryLine key={one.id} made={one} onRemove={() => void change('tries.remove', one)} />
          ))}
        </ul>
      )}
      {may && <TryForm onAdd={(tried) => change('tries.add', tried)} />}
      {may && store.snooze !== undefined && (
        <SnoozeState snoozedUntil={now.snoozedUntil} onSnooze={() => store.snooze?.(key)} />
      )}
      <p class="quiet">{failed.value ? text('tries_failed') : ''}</p>
    </section>
  );
}

function TryLine({
  made: { at, kind, note, by },
  onRemove,
}: {
  readonly made: Try;
  readonly onRemove: () => void;
}): JSX.Element {
  const name = text('list_join', text(tryWords[kind]), dayText(localDay(at) ?? at));
  return (
    <li class="try">
      <span>
        <strong>{by === undefined ? name : text('tries_by', name, by)}</strong>
        {note !== null && <span dir="auto"> {note}</span>}
      </span>
      <button
        type="button"
        class="button"
        data-plain
        aria-label={text('tries_remove', name)}
        onClick={onRemove}
      >
        {text('action_remove_try')}
      </button>
    </li>
  );
}
