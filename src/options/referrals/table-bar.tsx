import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { plural, text, uiLanguage } from '../../text/text';
import { Icon } from '../../ui/icons';
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
  const { search } = store.view.value;
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
          {text('export_shown')}
        </button>
      </div>
      <FilterBar store={store} />
      <TableCount store={store} />
    </div>
  );
}

function TableCount({ store }: { readonly store: TableStore }): JSX.Element {
  const { filter, search, tab } = store.view.value;
  const whole = store.book.whole.value;
  const figures = store.figures.value;
  const limited = search !== '' || Object.keys(filter).length > 0;
  const total = figures.counts.all;
  const count = limited ? store.shown.value.length : store.expected.value;
  const isPart = tab !== 'all' || limited;
  const shown = isPart && (whole || !limited) ? new Intl.NumberFormat(uiLanguage()).format(count) : null;
  return (
    <p class="table-count" role="status">
      {tab === 'to-answer' && (
        <strong class="table-summary">
          {summaryText({ ...figures, settings: store.book.settings.value })}
        </strong>
      )}{' '}
      {shown === null ? plural('table_count', total) : plural('table_count_of', total, shown)}
      {!whole && <span class="quiet"> {text('table_loading_rest')}</span>}
    </p>
  );
}
