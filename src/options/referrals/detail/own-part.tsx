import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isFromTableAlone } from '../../../domain/actionable';
import type { KeptReferral } from '../../../domain/kept';
import { mayFollowUp } from '../../../domain/tries';
import { send } from '../../../messages/send';
import type { ReferralEdit } from '../../../messages/referral-verbs';
import { text } from '../../../text/text';
import { Reminder } from '../../../ui/reminder';
import { commaSeparated } from '../../comma-separated';
import { actions, pageToasts } from '../page-actions';
import { Part } from './fact-list';

interface Props {
  readonly record: KeptReferral;
  readonly onChange: (record: KeptReferral) => void;
}

/** What the user adds: note, tags, snooze. */
export function OwnPart({ record, onChange }: Props): JSX.Element {
  const { key, note, tags, snoozedUntil } = record;
  const form = useRef<HTMLFormElement>(null);
  /** What the fields were filled with: what the user left alone is not written over what a colleague changed. */
  const filled = useRef({ note: note ?? '', tags: tags.join(', ') });
  useLayoutEffect(() => {
    const now = { note: note ?? '', tags: tags.join(', ') };
    for (const name of ['note', 'tags'] as const) {
      const field = form.current?.elements.namedItem(name);
      const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
      if (isField && field.value === filled.current[name]) {
        field.value = now[name];
        filled.current = { ...filled.current, [name]: now[name] };
      }
    }
  }, [note, tags]);
  const keep = async (edit: ReferralEdit): Promise<void> => {
    try {
      onChange(await send('referral.edit', { key, edit }));
      pageToasts.show(text('detail_saved'), async () => {
        onChange(await send('referral.edit', { key, edit: { note, tags } }));
      });
    } catch {
      pageToasts.show(text('views_not_kept')); // told where everything that was done is told
    }
  };
  return (
    <Part title="detail_own_title">
      <form
        ref={form}
        class="own"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const [said, set] = [String(data.get('note') ?? ''), String(data.get('tags') ?? '')];
          const edit = {
            ...(said !== filled.current.note && { note: said }),
            ...(set !== filled.current.tags && { tags: commaSeparated(set) }),
          };
          filled.current = { note: said, tags: set };
          void keep(edit);
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
        </div>
      </form>
      {isFromTableAlone(record) && (record.actionable || record.ended?.why === 'crm') && (
        <div class="own-acts">
          <button type="button" class="button" onClick={() => void keep({ dealtWith: record.actionable })}>
            {text(record.actionable ? 'lead_dealt_with' : 'lead_dealt_with_undo')}
          </button>
        </div>
      )}
      {/* Where the log of tries stands, so does its reminder: the same snooze. */}
      {!mayFollowUp(record) && (
        <Reminder snoozedUntil={snoozedUntil} onSnooze={() => actions.snooze?.(key)} />
      )}
    </Part>
  );
}
