import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TriageView } from '../messages/triage-verbs';
import { useRef } from 'preact/hooks';
import { text } from '../text/text';
import { Icon } from './icons';
import { later } from './later';
import { readText } from './read-text';
import { useAloud } from './say-aloud';
import type { TriageStore } from './triage-store';
import { readAllShare, readAllText } from './read-all-text';

const AccountChoice = later(async () => (await import('./account-choice')).AccountChoice);

interface Props {
  readonly view: TriageView;
  readonly store: TriageStore;
  readonly clock: ReadonlySignal<number>;
  readonly onHelp: () => void;
}

/** The foot: when the list was read, reading all pages with its progress, selecting, accounts, help. */
export function ReadingBar({ view, store, clock, onHelp }: Props): JSX.Element {
  const refused = useSignal(false);
  const { walk } = view;
  const walking = walk.kind === 'running';
  const start = async (): Promise<void> => {
    refused.value = (await store.startReadAll()) === 'no-list';
  };
  const walked = refused.value ? text('walk_no_list') : readAllText(walk);
  const atFirst = useRef(walked);
  // What stood there at the start is not new.
  useAloud(walked === atFirst.current ? '' : (walked ?? ''));
  const share = walking ? readAllShare(walk.progress) : null;
  return (
    <footer class="reading">
      {walking && (
        <progress
          class="reading-progress"
          aria-label={text('action_read_all')}
          max={1}
          value={share ?? undefined}
        />
      )}
      <p class="reading-text">{walked ?? readText(view, clock.value)}</p>
      {view.accounts.length > 1 && (
        <AccountChoice
          accounts={view.accounts}
          account={store.query.value.account}
          onAccount={store.showAccount}
        />
      )}
      {walking ? (
        <button type="button" class="button" data-plain onClick={() => void store.cancelReadAll()}>
          {text('action_cancel')}
        </button>
      ) : (
        <button
          type="button"
          class="button"
          data-plain
          title={text('action_read_all')}
          onClick={() => void start()}
        >
          <Icon name="refresh" />
          <span class="reading-word">{text('action_read_all')}</span>
        </button>
      )}
      {store.selection !== undefined && (
        <button type="button" class="button" data-plain onClick={() => store.selection?.add([])}>
          {text('select_start')}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={text('action_help')}
        title={text('action_help')}
        onClick={onHelp}
      >
        <Icon name="keys" />
      </button>
    </footer>
  );
}
