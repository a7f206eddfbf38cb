import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { plural, text, uiLanguage } from '../../text/text';
import { Icon } from '../../ui/icons';
import { useAloud } from '../../ui/say-aloud';
import { summaryText } from '../../ui/summary-text';
import { ColumnMenu } from './column-menu';
import { FilterBar } from './filter-bar';
import { ListTabs } from './list-tabs';
import { SelectMenu } from './select-menu';
import type { TableActions } from './table-actions';
import type { TableStore } from './table-store';
import { ViewMenu } from './view-menu';

interface Props {
  readonly store: TableStore;
  readonly actions: Pick<TableActions, 'wish' | 'saveShown'>;
}

/** Search, views, columns and filters, and how many rows they leave. */
export function TableBar({ store, actions }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const { search, filter } = store.view.value;
  /** Whether a narrow window shows the filters; a wide one always does. */
  const filtering = useSignal(false);
  const filters = Object.values(filter).filter((chosen) => chosen.length > 0).length;
  // The field holds what is being typed, spaces included; only another's change of the search is put into it.
  useLayoutEffect(() => {
    if (field.current !== null && field.current.value.trim() !== search) field.current.value = search;
  }, [search]);
  return (
    <div class="table-bar">
      <ListTabs store={store} />
      <div class="table-tools">
        <search class="search">
          <Icon name="search" />
          <input
            ref={field}
            class="field"
            type="search"
            autocomplete="off"
            spellcheck={false}
            defaultValue={search}
            aria-label={text('search_label')}
            placeholder={text('search_placeholder')}
            onInput={({ currentTarget }) => store.change({ search: currentTarget.value.trim() })}
          />
        </search>
        <SelectMenu store={store} wish={actions.wish} />
        <ViewMenu store={store} />
        <ColumnMenu store={store} />
        <button
          type="button"
          class="button"
          title={text('export_shown_what')}
          onClick={() => void actions.saveShown()}
        >
          <Icon name="download" />
          <span>{text('export_shown')}</span>
        </button>
        <button
          type="button"
          class="button filters-menu"
          aria-expanded={filtering.value}
          aria-controls="filters"
          data-on={filters > 0 || undefined}
          onClick={() => {
            filtering.value = !filtering.peek();
          }}
        >
          {filters === 0 ? text('filters_label') : text('filter_chosen', text('filters_label'), filters)}
        </button>
      </div>
      <FilterBar store={store} isOpen={filtering.value} />
      <TableCount store={store} />
    </div>
  );
}

function TableCount({ store }: { readonly store: TableStore }): JSX.Element {
  const { filter, search, tab } = store.view.value;
  const whole = !store.loading.value;
  const figures = store.figures.value;
  const limited = search !== '' || Object.keys(filter).length > 0;
  const total = figures.counts.all;
  const count = limited ? store.shown.value.length : store.expected.value;
  const isPart = tab !== 'all' || limited;
  const shown = isPart && (whole || !limited) ? new Intl.NumberFormat(uiLanguage()).format(count) : null;
  const words = shown === null ? plural('table_count', total) : plural('table_count_of', total, shown);
  useAloud(limited && whole ? words : '');
  return (
    <p class="table-count">
      {tab === 'to-answer' && (
        <strong class="table-summary">
          {summaryText({ ...figures, settings: store.book.settings.value })}
        </strong>
      )}{' '}
      <span class="table-number">{words}</span>
      {!whole && <span class="quiet"> {text('table_loading_rest')}</span>}
    </p>
  );
}
