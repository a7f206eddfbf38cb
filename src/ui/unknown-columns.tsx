import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { text } from '../text/text';
import { ColumnQuestion } from './column-question';
import { unknownColumnsText } from './list-notices';
import { Notice } from './notice';
import type { TriageStore } from './triage-store';

interface Props {
  readonly headers: readonly string[];
  readonly store: TriageStore;
}

/** Says which columns were not understood, and lets the reader say what they mean. */
export function UnknownColumns({ headers, store }: Props): JSX.Element {
  const asking = useSignal(false);
  return (
    <Notice tone="info" icon="info" title={unknownColumnsText(headers)}>
      <p>{text('columns_unknown_advice')}</p>
      {asking.value ? (
        <ColumnQuestion store={store} />
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => {
            asking.value = true;
          }}
        >
          {text('action_say_columns')}
        </button>
      )}
    </Notice>
  );
}
