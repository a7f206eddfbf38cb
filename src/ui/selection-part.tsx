import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { BulkGroup } from '../domain/bulk-answer';
import type { AnswerKind } from '../domain/template';
import { type MessageName, plural, text } from '../text/text';
import { answerNames } from '../text/answer-names';
import './bulk.css';
import { BulkSheet } from './bulk-sheet';
import type { Selection } from './selection';
import type { TriageStore } from './triage-store';
import './answer.css';
import { Spoken } from './spoken';

const answers: readonly AnswerKind[] = ['accept', 'decline', 'close-as-error', 'won', 'lost'];
const groups: readonly (readonly [BulkGroup, MessageName])[] = [
  ['spam', 'select_spam'],
  ['test', 'select_tests'],
];

interface Props {
  readonly selection: Selection;
  readonly store: TriageStore;
  /** Called on the press that begins a queue of answers. */
  readonly onQueue?: (() => void) | undefined;
}

/** What can be done with the selected rows, below the list; and the preview of their answers. */
export function SelectionPart({ selection, store, onQueue }: Props): JSX.Element {
  const said = useSignal('');
  const keys = selection.keys.value;
  const wish = selection.wish.value;

  const selectGroup = async (group: BulkGroup): Promise<void> => {
    const { tab, search, account } = store.query.peek();
    try {
      const found = await store.ask('bulk.keys', { tab, search, account, group });
      selection.add(found.keys);
      said.value = found.keys.length === 0 ? text('select_none') : '';
    } catch (error) {
      said.value = text('answer_failed', error instanceof Error ? error.message : String(error)); // told in the bar
    }
  };

  const declineSpam = async (): Promise<void> => {
    await selectGroup('spam');
    if (selection.keys.peek().size > 0) selection.wish.value = 'decline';
  };

  return (
    <>
      <section class="selection" aria-label={text('bulk_label')}>
        <div class="selection-line">
          <Spoken class="selection-count">
            <strong>{plural('bulk_selected', keys.size)}</strong> {said.value}
          </Spoken>
          <button type="button" class="button" data-plain onClick={selection.clear}>
            {text('bulk_clear')}
          </button>
        </div>
        <div class="selection-line">
          {groups.map(([group, name]) => (
            <button
              key={group}
              type="button"
              class="button"
              data-plain
              onClick={() => void selectGroup(group)}
            >
              {text(name)}
            </button>
          ))}
          <button
            type="button"
            class="button"
            data-plain
            onClick={() => {
              selection.add([]);
              void declineSpam();
            }}
          >
            {text('decline_all_spam')}
          </button>
        </div>
        <div class="selection-line">
          {answers.map((answer) => (
            <button
              key={answer}
              type="button"
              class="button"
              disabled={keys.size === 0}
              onClick={() => {
                selection.wish.value = answer;
              }}
            >
              {text(answerNames[answer])}
            </button>
          ))}
        </div>
      </section>
      {wish !== null && (
        <SelectedAnswers selection={selection} store={store} answer={wish} onQueue={onQueue} />
      )}
    </>
  );
}

/** The preview of one answer to all selected rows. */
function SelectedAnswers({
  selection,
  store,
  answer,
  onQueue,
}: Props & { readonly answer: AnswerKind }): JSX.Element {
  return (
    <BulkSheet
      keys={[...selection.keys.value]}
      answer={answer}
      onQueue={onQueue}
      ports={{
        ask: store.ask,
        // That the page cannot be opened leaves the answers where they are: the Files section shows them.
        openUpload: () =>
          void store.ask('full-page.open', { section: 'files', part: 'upload' }).catch(() => undefined),
      }}
      onClose={(done) => {
        selection.wish.value = null;
        if (done) selection.clear();
        if (done) document.querySelector<HTMLElement>('[data-queue]')?.focus({ preventScroll: true });
      }}
    />
  );
}
