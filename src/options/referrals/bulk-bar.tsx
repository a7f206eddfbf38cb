import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AnswerKind } from '../../domain/template';
import { send } from '../../messages/send';
import type { BulkEdit } from '../../messages/table-verbs';
import { plural, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { later } from '../../ui/later';
import { answerNames } from '../../ui/answer-names';
import { goTo } from '../place';
import { bulkActions, bulkAnswers } from './bulk-actions';
import { Dropdown } from './dropdown';
import { morningIn, snoozeChoices } from './snooze';
import type { TableStore } from './table-store';

const BulkSheet = later(async () => (await import('../../ui/bulk-sheet')).BulkSheet);

/** What can be done with the selected rows; there while any is selected. */
export function BulkBar({ store }: { readonly store: TableStore }): JSX.Element {
  const said = useSignal('');
  const wish = useSignal<AnswerKind | null>(null);
  const selected = store.selected.value;
  const shown = store.shown.value;
  const hidden =
    selected.size === 0
      ? 0
      : selected.size - shown.reduce((sum, { row }) => sum + (selected.has(row.key) ? 1 : 0), 0);

  const act = async (edit: BulkEdit): Promise<void> => {
    try {
      const { changed } = await send('referrals.edit', { keys: [...selected], edit });
      said.value = plural('bulk_done', changed);
      await store.book.follow();
    } catch {
      said.value = text('views_not_kept'); // told beside the buttons
    }
  };

  return (
    <div class="bulk-place">
      {selected.size > 0 && (
        <div class="bulk" role="group" aria-label={text('bulk_label')}>
          <p class="bulk-count">
            <strong>{plural('bulk_selected', selected.size)}</strong>
            {hidden > 0 && <span class="quiet"> {plural('bulk_hidden', hidden)}</span>}
          </p>
          <Dropdown label={text('bulk_answer')} icon="check">
            {(close) => (
              <ul class="choices">
                {bulkAnswers.map((answer) => (
                  <li key={answer}>
                    <button
                      type="button"
                      class="view"
                      onClick={() => {
                        close();
                        wish.value = answer;
                      }}
                    >
                      {text(answerNames[answer])}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Dropdown>
          {bulkActions.map(({ name, icon, edit }) => (
            <button key={name} type="button" class="button" onClick={() => void act(edit)}>
              <Icon name={icon} />
              {text(name)}
            </button>
          ))}
          <Dropdown label={text('bulk_tag')}>
            {(close) => (
              <form
                class="save-view"
                onSubmit={(event) => {
                  event.preventDefault();
                  const field = event.currentTarget.elements.namedItem('tag');
                  if (!(field instanceof HTMLInputElement) || field.value.trim() === '') return;
                  void act({ addTags: [field.value.trim()] });
                  close();
                }}
              >
                <label>
                  {text('bulk_tag')}
                  <input class="field" name="tag" maxLength={60} autocomplete="off" />
                </label>
                <button type="submit" class="button">
                  {text('views_save')}
                </button>
              </form>
            )}
          </Dropdown>
          <Dropdown label={text('bulk_snooze')} icon="clock">
            {(close) => (
              <ul class="choices">
                {snoozeChoices.map(({ days, label }) => (
                  <li key={days}>
                    <button
                      type="button"
                      class="view"
                      onClick={() => {
                        void act({ snoozedUntil: days === null ? null : morningIn(days, Date.now()) });
                        close();
                      }}
                    >
                      {label()}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Dropdown>
          <button type="button" class="button" data-plain onClick={store.clearSelection}>
            {text('bulk_clear')}
          </button>
        </div>
      )}
      {wish.value !== null && (
        <BulkSheet
          keys={[...selected]}
          answer={wish.value}
          ports={{ ask: send, openUpload: () => goTo('files', 'upload') }}
          onClose={(done) => {
            wish.value = null;
            if (done) store.clearSelection();
          }}
        />
      )}
      <p class="for-ears" role="status">
        {said.value}
      </p>
    </div>
  );
}
