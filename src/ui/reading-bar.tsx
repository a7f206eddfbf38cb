import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TriageView } from '../messages/triage-verbs';
import { text } from '../text/text';
import { Icon } from './icons';
import { readText } from './list-notices';
import type { TriageStore } from './triage-store';
import { walkShare, walkText } from './walk-text';

interface Props {
  readonly view: TriageView;
  readonly store: TriageStore;
  readonly clock: ReadonlySignal<number>;
}

/** When the list was read, and "Read all pages" with its progress. */
export function ReadingBar({ view, store, clock }: Props): JSX.Element {
  const refused = useSignal(false);
  const { walk } = view;
  const walking = walk.kind === 'running';
  const start = async (): Promise<void> => {
    refused.value = (await store.startWalk()) === 'no-list';
  };
  const told = walkText(walk) ?? readText(view, clock.value);
  const share = walking ? walkShare(walk.progress) : null;
  return (
    <div class="reading">
      <p class="reading-text" aria-live="polite">
        {refused.value ? text('walk_no_list') : told}
      </p>
      {store.selection !== undefined && (
        <button type="button" class="button" data-plain onClick={() => store.selection?.add([])}>
          {text('select_start')}
        </button>
      )}
      {walking ? (
        <button type="button" class="button" data-plain onClick={() => void store.cancelWalk()}>
          {text('action_cancel')}
        </button>
      ) : (
        <button type="button" class="button" data-plain onClick={() => void start()}>
          <Icon name="refresh" />
          {text('action_read_all')}
        </button>
      )}
      {walking && (
        <progress
          class="reading-progress"
          aria-label={text('action_read_all')}
          max={1}
          value={share ?? undefined}
        />
      )}
    </div>
  );
}
