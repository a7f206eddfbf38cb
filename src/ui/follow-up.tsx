import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { KeptReferral } from '../domain/kept';
import { localDay } from '../domain/moment';
import { mayFollowUp, triesMade, type Try, USUAL_TRIES } from '../domain/tries';
import { plural, text } from '../text/text';
import { Reminder } from './reminder';
import { dayText } from './time-text';
import type { RowStore } from './hint-panel';
import { TryForm } from './try-form';
import { tryWords } from './try-words';

interface Props {
  readonly referralKey: string;
  readonly store: RowStore;
}

/**
 * What was done to reach the customer, and when to go on. Nothing of it is offered where the customer must not be
 * contacted, nor for a test lead.
 */
export function FollowUp({ referralKey: key, store }: Props): JSX.Element | null {
  const record = useSignal<KeptReferral | null>(null);
  const failed = useSignal(false);

  const take = async (answer: Promise<KeptReferral | null>): Promise<void> => {
    try {
      record.value = await answer;
      failed.value = false;
    } catch {
      failed.value = true; // told below
    }
  };

  useEffect(() => void take(store.ask('referral.get', { key })), [key, store]);

  const now = record.value;
  if (now === null)
    return failed.value ? (
      <p class="quiet" role="status">
        {text('tries_failed')}
      </p>
    ) : null;
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
            <TryLine
              key={one.id}
              made={one}
              onRemove={() => void take(store.ask('tries.remove', { key, id: one.id }))}
            />
          ))}
        </ul>
      )}
      {may && <TryForm onAdd={(tried) => take(store.ask('tries.add', { key, tried }))} />}
      {may && (
        <Reminder
          snoozedUntil={now.snoozedUntil}
          response={now.actionable ? now.expiresAt : null}
          onSet={(snoozedUntil) => void take(store.ask('referral.edit', { key, edit: { snoozedUntil } }))}
        />
      )}
      <p class="quiet" role="status">
        {failed.value ? text('tries_failed') : ''}
      </p>
    </section>
  );
}

function TryLine({
  made: { at, kind, note },
  onRemove,
}: {
  readonly made: Try;
  readonly onRemove: () => void;
}): JSX.Element {
  const name = text('list_join', text(tryWords[kind]), dayText(localDay(at) ?? at));
  return (
    <li class="try">
      <span>
        <strong>{name}</strong>
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
