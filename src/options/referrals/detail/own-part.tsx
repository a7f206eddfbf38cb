import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isFromTableAlone } from '../../../domain/actionable';
import type { KeptReferral } from '../../../domain/kept';
import { mayFollowUp } from '../../../domain/tries';
import { send } from '../../../messages/send';
import type { ReferralEdit } from '../../../messages/referral-verbs';
import { text } from '../../../text/text';
import { SnoozeState } from '../../../ui/snooze-state';
import { commaSeparated } from '../../comma-separated';
import { OwnerField } from '../owner-field';
import { actions, hasTeam, pageToasts } from '../page-actions';
import { store } from '../table';
import { Part } from './fact-list';

interface Props {
  readonly record: KeptReferral;
  readonly onChange: (record: KeptReferral) => void;
}

const OWN_FIELDS = ['note', 'tags', 'owner'] as const;

/** What the user adds: note, tags, owner, snooze. */
export function OwnPart({ record, onChange }: Props): JSX.Element {
  const { key, note, tags, snoozedUntil } = record;
  const owner = record.owner ?? '';
  const form = useRef<HTMLFormElement>(null);
  /** What the fields were filled with: what the user left alone is not written over what a colleague changed. */
  const filled = useRef({ note: note ?? '', tags: tags.join(', '), owner });
  useLayoutEffect(() => {
    const now = { note: note ?? '', tags: tags.join(', '), owner };
    for (const name of OWN_FIELDS) {
      const field = form.current?.elements.namedItem(name);
      const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
      if (isField && field.value === filled.current[name]) {
        field.value = now[name];
        filled.current = { ...filled.current, [name]: now[name] };
      }
    }
  }, [note, tags, owner]);
  const keep = async (edit: ReferralEdit): Promise<void> => {
    try {
      onChange(await send('referral.edit', { key, edit }));
      pageToasts.show(text('detail_saved'), async () => {
        onChange(await send('referral.edit', { key, edit: { note, tags, owner } }));
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
          const { edit, typed } = editIn(event.currentTarget, filled.current);
          filled.current = typed;
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
        {(!hasTeam.value || owner !== '') && <OwnerField owners={store.owners.value} value={owner} />}
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
        <SnoozeState snoozedUntil={snoozedUntil} onSnooze={() => actions.snooze?.(key)} />
      )}
    </Part>
  );
}

type OwnFields = Readonly<Record<(typeof OWN_FIELDS)[number], string>>;

/** What was typed, and what of it differs from what the fields were filled with. */
function editIn(
  form: HTMLFormElement,
  filled: OwnFields,
): { readonly edit: ReferralEdit; readonly typed: OwnFields } {
  const data = new FormData(form);
  const value = (name: keyof OwnFields): string => String(data.get(name) ?? filled[name]);
  const typed = { note: value('note'), tags: value('tags'), owner: value('owner') };
  const { note, tags, owner } = typed;
  const edit = {
    ...(note !== filled.note && { note }),
    ...(tags !== filled.tags && { tags: commaSeparated(tags) }),
    ...(owner !== filled.owner && { owner }),
  };
  return { edit, typed };
}
