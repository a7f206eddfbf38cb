import type { JSX } from 'preact';
import type { AnswerKind } from '../../domain/template';
import { send } from '../../messages/send';
import { plural, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { later } from '../../ui/later';
import { answerNames } from '../../text/answer-names';
import { goTo } from '../place';
import { ActionMenu } from './action-menu';
import { bulkActions, bulkAnswers } from './bulk-actions';
import { Dropdown } from './dropdown';
import { OwnerField } from './owner-field';
import { hasTeam } from './page-actions';
import type { TableActions } from './table-actions';
import type { TableStore } from './table-store';
import type { BulkEdit } from '../../messages/table-verbs';

const BulkSheet = later(async () => (await import('../../ui/bulk-sheet')).BulkSheet);

interface Props {
  readonly store: TableStore;
  readonly actions: TableActions;
}

/** What can be done with the selected rows; there while any is selected. */
export function BulkBar({ store, actions }: Props): JSX.Element {
  const { wish } = actions;
  const selected = store.selected.value;
  const shown = store.shown.value;
  const hidden =
    selected.size === 0
      ? 0
      : selected.size - shown.reduce((sum, { row }) => sum + (selected.has(row.key) ? 1 : 0), 0);

  const act = (edit: BulkEdit): void => void actions.edit([...selected], edit);

  return (
    <div class="bulk-place">
      {selected.size > 0 && (
        <div class="bulk" role="group" aria-label={text('bulk_label')}>
          <div class="bulk-count">
            <p>
              <strong>{plural('bulk_selected', selected.size)}</strong>
              {hidden > 0 && <span class="quiet"> {plural('bulk_hidden', hidden)}</span>}
            </p>
            <button type="button" class="button" data-plain onClick={store.clearSelection}>
              {text('bulk_clear')}
            </button>
          </div>
          <AnswerMenu
            onChoose={(answer) => {
              wish.value = answer;
            }}
          />
          <button type="button" class="button" onClick={() => actions.snoozeMany([...selected])}>
            <Icon name="clock" />
            {text('bulk_snooze')}
          </button>
          <TagMenu onTag={(tag) => act({ addTags: [tag] })} />
          {!hasTeam.value && <OwnerMenu owners={store.owners.value} onGive={(owner) => act({ owner })} />}
          {/* With these beside the others, the bar would take two lines in German and Czech. */}
          <ActionMenu
            label={text('bulk_more')}
            actions={bulkActions.map(({ name, icon, edit }) => ({
              name: text(name),
              icon,
              run: () => act(edit),
            }))}
          />
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
    </div>
  );
}

/** The answers that can be given to all selected rows. */
function AnswerMenu({ onChoose }: { readonly onChoose: (answer: AnswerKind) => void }): JSX.Element {
  return (
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
                  onChoose(answer);
                }}
              >
                {text(answerNames[answer])}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dropdown>
  );
}

/** A tag for all selected rows. */
function TagMenu({ onTag }: { readonly onTag: (tag: string) => void }): JSX.Element {
  return (
    <Dropdown label={text('bulk_tag')}>
      {(close) => (
        <form
          class="save-view"
          onSubmit={(event) => {
            event.preventDefault();
            const field = event.currentTarget.elements.namedItem('tag');
            if (!(field instanceof HTMLInputElement) || field.value.trim() === '') return;
            onTag(field.value.trim());
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
  );
}

/** Who sees to all selected rows; empty: nobody. */
function OwnerMenu({
  owners,
  onGive,
}: {
  readonly owners: readonly string[];
  readonly onGive: (owner: string) => void;
}): JSX.Element {
  return (
    <Dropdown label={text('field_owner')} icon="person">
      {(close) => (
        <form
          class="save-view"
          onSubmit={(event) => {
            event.preventDefault();
            onGive(String(new FormData(event.currentTarget).get('owner') ?? ''));
            close();
          }}
        >
          <OwnerField owners={owners} value="" />
          <button type="submit" class="button">
            {text('views_save')}
          </button>
        </form>
      )}
    </Dropdown>
  );
}
