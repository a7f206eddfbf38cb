import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { inGroup } from '../../domain/bulk-answer';
import type { AnswerKind } from '../../domain/template';
import type { TableRow } from '../../domain/table-row';
import { type MessageName, plural, text } from '../../text/text';
import { useAloud } from '../../ui/say-aloud';
import { Dropdown } from './dropdown';
import type { TableStore } from './table-store';

const groups: readonly (readonly [MessageName, (row: TableRow) => boolean])[] = [
  ['select_spam', (row) => inGroup(row, 'spam')],
  ['select_tests', (row) => inGroup(row, 'test')],
];

interface Props {
  readonly store: TableStore;
  /** The answer that all selected rows are to get. */
  readonly wish: Signal<AnswerKind | null>;
}

/** Selects a group among the rows that are shown. */
export function SelectMenu({ store, wish }: Props): JSX.Element {
  const none = useSignal(false);
  useAloud(none.value ? text('select_none') : '');
  return (
    <Dropdown label={text('select_start')} icon="check">
      {(close) => (
        <>
          <ul class="choices">
            {groups.map(([name, belongs]) => (
              <li key={name}>
                <button
                  type="button"
                  class="view"
                  onClick={() => {
                    const keys = store.shown.peek().flatMap(({ row }) => (belongs(row) ? row.key : []));
                    store.select(keys, true);
                    none.value = keys.length === 0;
                    if (keys.length > 0) close();
                  }}
                >
                  {text(name)}
                </button>
              </li>
            ))}
            <DeclineSpam store={store} wish={wish} onChosen={close} />
          </ul>
          <p class="quiet">{none.value ? text('select_none') : ''}</p>
        </>
      )}
    </Dropdown>
  );
}

interface DeclineProps extends Props {
  readonly onChosen: () => void;
}

/** Looks for spam among all rows that are shown: only while the menu is open. */
function DeclineSpam({ store, wish, onChosen }: DeclineProps): JSX.Element | null {
  const spam = store.shown.value.flatMap(({ row }) => (inGroup(row, 'spam') ? row.key : []));
  if (spam.length === 0) return null;
  return (
    <li>
      <button
        type="button"
        class="view"
        onClick={() => {
          store.clearSelection();
          store.select(spam, true);
          onChosen();
          wish.value = 'decline';
        }}
      >
        {plural('decline_spam', spam.length)}
      </button>
    </li>
  );
}
