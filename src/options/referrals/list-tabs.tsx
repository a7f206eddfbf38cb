import type { JSX } from 'preact';
import { TABLE_TABS, type TableTab } from '../../domain/table-view';
import { type MessageName, text, uiLanguage } from '../../text/text';
import type { TableStore } from './table-store';

const names: Readonly<Record<TableTab, MessageName>> = {
  'to-answer': 'tab_to_answer',
  snoozed: 'tab_snoozed',
  favorites: 'tab_favorites',
  all: 'tab_all_referrals',
};

/** The lists of the table, each with its number. */
export function ListTabs({ store }: { readonly store: TableStore }): JSX.Element {
  const { tab: chosen } = store.view.value;
  const { counts } = store.figures.value;
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <div class="list-tabs" role="group" aria-label={text('tabs_label')}>
      {TABLE_TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          class="list-tab"
          data-list={tab}
          aria-pressed={tab === chosen}
          onClick={() => store.change({ tab })}
        >
          {text(names[tab])} <span class="count">{number.format(counts[tab])}</span>
        </button>
      ))}
    </div>
  );
}
