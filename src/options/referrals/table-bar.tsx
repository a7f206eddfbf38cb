import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { plural, text, uiLanguage } from '../../text/text';
import { Icon } from '../../ui/icons';
import { ColumnMenu } from './column-menu';
import { FilterBar } from './filter-bar';
import { SelectMenu } from './select-menu';
import type { TableStore } from './table-store';
import { ViewMenu } from './view-menu';

/** Search, views, columns and filters, and how many rows they leave. */
export function TableBar({ store }: { readonly store: TableStore }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const { search } = store.view.value;
  // The field holds what is being typed, spaces included; only another's change of the search is put into it.
  useLayoutEffect(() => {
    if (field.current !== null && field.current.value.trim() !== search) field.current.value = search;
  }, [search]);
  return (
    <div class="table-bar">
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
        <SelectMenu store={store} />
        <ViewMenu store={store} />
        <ColumnMenu store={store} />
      </div>
      <FilterBar store={store} />
      <TableCount store={store} />
    </div>
  );
}

function TableCount({ store }: { readonly store: TableStore }): JSX.Element {
  const { filter, search } = store.view.value;
  const whole = store.book.whole.value;
  const total = store.book.total.value;
  const limited = search !== '' || Object.keys(filter).length > 0;
  const shown =
    limited && whole ? new Intl.NumberFormat(uiLanguage()).format(store.shown.value.length) : null;
  return (
    <p class="table-count" role="status">
      {shown === null ? plural('table_count', total) : plural('table_count_of', total, shown)}
      {!whole && <span class="quiet"> {text('table_loading_rest')}</span>}
    </p>
  );
}
