import type { JSX } from 'preact';
import type { Tab } from '../messages/triage-verbs';
import { type MessageName, text } from '../text/text';
import { Icon } from './icons';
import type { Emptiness } from './emptiness';
import { searchFieldId } from './search-field';
import type { TriageStore } from './triage-store';

const emptyTabs: Readonly<Record<Tab, readonly [MessageName, MessageName]>> = {
  'to-answer': ['empty_to_answer', 'empty_to_answer_advice'],
  marketplace: ['empty_marketplace', 'empty_list_advice'],
  qualified: ['empty_qualified', 'empty_list_advice'],
  'co-sell': ['empty_co_sell', 'empty_list_advice'],
  favorites: ['empty_favorites', 'empty_favorites_advice'],
  snoozed: ['empty_snoozed', 'empty_snoozed_advice'],
};

interface Props {
  readonly why: Emptiness;
  readonly tab: Tab;
  readonly words: string;
  readonly store: TriageStore;
}

/** What stands where no row does: says why, and what to do. */
export function EmptyList({ why, tab, words, store }: Props): JSX.Element {
  const openList = (
    <button
      type="button"
      class="button"
      data-main={why === 'first-run' || undefined}
      onClick={() => void store.open(null)}
    >
      <Icon name="open" />
      {text('action_open_list')}
    </button>
  );
  if (why === 'first-run') {
    return (
      <div class="empty">
        <h2 class="empty-title">{text('first_run_title')}</h2>
        <p>{text('first_run_advice')}</p>
        {openList}
        <button
          type="button"
          class="button"
          data-plain
          onClick={() => void store.ask('sample.start', {}).then(store.refresh, store.refresh)}
        >
          {text('welcome_sample')}
        </button>
        <p class="hint">
          <Icon name="pin" />
          <span>{text('first_run_pin')}</span>
        </p>
        <p class="quiet">{text('first_run_privacy')}</p>
      </div>
    );
  }
  if (why === 'no-match') {
    return (
      <div class="empty">
        <h2 class="empty-title">{text('no_match', words)}</h2>
        <button
          type="button"
          class="button"
          onClick={() => {
            const field = document.getElementById(searchFieldId);
            if (field instanceof HTMLInputElement) field.value = '';
            store.search('');
            field?.focus();
          }}
        >
          {text('action_clear_search')}
        </button>
      </div>
    );
  }
  const [title, advice] = emptyTabs[tab];
  return (
    <div class="empty">
      <h2 class="empty-title">{text(title)}</h2>
      <p>{text(advice)}</p>
      {tab !== 'favorites' && tab !== 'snoozed' && openList}
    </div>
  );
}
