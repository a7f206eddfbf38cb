import type { JSX } from 'preact';
import type { TableSort } from '../../domain/table-view';
import { text } from '../../text/text';
import { Icon } from '../../ui/icons';
import type { Column } from './columns';
import type { Entry } from './entry';
import type { TableStore } from './table-store';

interface Props {
  readonly store: TableStore;
  readonly columns: readonly Column[];
  readonly sort: TableSort;
  readonly rows: readonly Entry[];
}

/** Which way a column is sorted, in the words of `aria-sort`. */
function ariaSort(sort: TableSort, column: string): 'ascending' | 'descending' | 'none' {
  if (sort.column !== column) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

/** The headings: each sorts by its column, the checkbox selects all rows that match. */
export function GridHead({ store, columns, sort, rows }: Props): JSX.Element {
  const selected = store.selected.value;
  const all =
    rows.length > 0 && selected.size >= rows.length && rows.every(({ row }) => selected.has(row.key));
  return (
    <div class="grid-head" role="rowgroup">
      <div class="grid-headings" role="row" aria-rowindex={1}>
        <div role="columnheader" class="grid-cell cell-check" aria-colindex={1}>
          <input
            type="checkbox"
            aria-label={text('table_select_all')}
            checked={all}
            indeterminate={!all && selected.size > 0}
            onChange={({ currentTarget }) =>
              store.select(
                rows.map(({ row }) => row.key),
                currentTarget.checked,
              )
            }
          />
        </div>
        {columns.map(({ name, label, numeric }, index) => {
          const here = sort.column === name;
          return (
            <div
              key={name}
              role="columnheader"
              class="grid-cell"
              aria-colindex={index + 2}
              data-numeric={numeric}
              aria-sort={ariaSort(sort, name)}
            >
              <button
                type="button"
                class="heading"
                title={text('sort_by', text(label))}
                data-descending={(here && sort.descending) || undefined}
                onClick={() => store.change({ sort: { column: name, descending: here && !sort.descending } })}
              >
                <span class="heading-label">{text(label)}</span>
                {here && <Icon name="chevron" />}
              </button>
            </div>
          );
        })}
        <div role="columnheader" class="for-ears" aria-colindex={columns.length + 2}>
          {text('column_actions')}
        </div>
      </div>
    </div>
  );
}
