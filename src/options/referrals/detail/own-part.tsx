import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { KeptReferral } from '../../../domain/kept';
import { mayFollowUp } from '../../../domain/tries';
import { send } from '../../../messages/send';
import type { ReferralEdit } from '../../../messages/referral-verbs';
import { text } from '../../../text/text';
import { momentText } from '../../../ui/time-text';
import { commaSeparated } from '../../comma-separated';
import { morningIn, snoozeChoices } from '../snooze';
import { Part } from './fact-list';

interface Props {
  readonly record: KeptReferral;
  readonly onChange: (record: KeptReferral) => void;
}

/** What the user adds: note, tags, snooze. */
export function OwnPart({ record, onChange }: Props): JSX.Element {
  const said = useSignal('');
  const { key, note, tags, snoozedUntil } = record;
  const snoozed = snoozedUntil !== null && Date.parse(snoozedUntil) > Date.now();
  const keep = async (edit: ReferralEdit): Promise<void> => {
    try {
      onChange(await send('referral.edit', { key, edit }));
      said.value = text('detail_saved');
    } catch {
      said.value = text('views_not_kept'); // told below
    }
  };
  return (
    <Part title="detail_own_title">
      <form
        class="own"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          void keep({
            note: String(form.get('note') ?? ''),
            tags: commaSeparated(String(form.get('tags') ?? '')),
          });
        }}
      >
        <label>
          {text('detail_note_label')}
          <textarea class="field" name="note" rows={3} maxLength={10_000} defaultValue={note ?? ''} />
        </label>
        <label>
          {text('detail_tags_label')}
          <input
            class="field"
            name="tags"
            maxLength={500}
            autocomplete="off"
            defaultValue={tags.join(', ')}
          />
        </label>
        <div class="own-acts">
          <button type="submit" class="button">
            {text('detail_save')}
          </button>
          <p class="quiet" role="status">
            {said.value}
          </p>
        </div>
      </form>
      {/* Where the log of tries stands, so does its reminder: the same snooze. */}
      {!mayFollowUp(record) && (
        <>
          <h4>{text('bulk_snooze')}</h4>
          <p class="quiet">
            {snoozed ? text('detail_snoozed_until', momentText(snoozedUntil)) : text('detail_not_snoozed')}
          </p>
          <div class="own-acts">
            {snoozeChoices
              .filter(({ days }) => days !== null || snoozed)
              .map(({ days, label }) => (
                <button
                  key={days}
                  type="button"
                  class="button"
                  onClick={() =>
                    void keep({ snoozedUntil: days === null ? null : morningIn(days, Date.now()) })
                  }
                >
                  {label()}
                </button>
              ))}
          </div>
        </>
      )}
    </Part>
  );
}
