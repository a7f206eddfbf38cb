import type { JSX } from 'preact';
import { text, uiLanguage } from '../../text/text';
import { Icon } from '../../ui/icons';
import { Dropdown } from './dropdown';
import { type Facet, facets } from './facets';
import type { TableStore } from './table-store';

interface Props {
  readonly store: TableStore;
  /** Where the window is narrow, they are shown on demand. */
  readonly isOpen: boolean;
}

/** One button a filter; what is chosen stands on it. Filters that cannot tell rows apart are left out. */
export function FilterBar({ store, isOpen }: Props): JSX.Element {
  const { filter, search } = store.view.value;
  const useful = store.useful.value;
  const limited = search !== '' || Object.keys(filter).length > 0;
  return (
    <div
      id="filters"
      class="filters"
      role="group"
      aria-label={text('filters_label')}
      data-open={isOpen || undefined}
    >
      {facets
        .filter((facet) => useful.includes(facet) || (filter[facet.name]?.length ?? 0) > 0)
        .map((facet) =>
          facet.quiet ? (
            <QuietFilter key={facet.name} facet={facet} store={store} />
          ) : (
            <FilterMenu key={facet.name} facet={facet} store={store} />
          ),
        )}
      {limited && (
        <button
          type="button"
          class="button"
          data-plain
          onClick={() => store.change({ search: '', filter: {} })}
        >
          {text('filters_clear')}
        </button>
      )}
    </div>
  );
}

function chosenText(facet: Facet, chosen: readonly string[]): string {
  const [only] = chosen;
  if (only === undefined) return text(facet.label);
  return text(
    'filter_chosen',
    text(facet.label),
    chosen.length === 1 ? facet.textOf(only) : new Intl.NumberFormat(uiLanguage()).format(chosen.length),
  );
}

function FilterMenu({ facet, store }: { readonly facet: Facet; readonly store: TableStore }): JSX.Element {
  const chosen = store.view.value.filter[facet.name] ?? [];
  return (
    <Dropdown label={chosenText(facet, chosen)} on={chosen.length > 0}>
      {() => {
        const values = store.valuesOf(facet.name);
        return values.length === 0 ? (
          <p class="quiet">{text('filter_none')}</p>
        ) : (
          <ul class="choices">
            {values.map(([value, count]) => (
              <li key={value}>
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={chosen.includes(value)}
                    onChange={({ currentTarget }) =>
                      store.choose(
                        facet.name,
                        currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
                      )
                    }
                  />
                  <bdi>{facet.textOf(value)}</bdi>
                  <span class="choice-count">{new Intl.NumberFormat(uiLanguage()).format(count)}</span>
                </label>
              </li>
            ))}
          </ul>
        );
      }}
    </Dropdown>
  );
}

/** A filter that was set by a link: it can only be taken away. */
function QuietFilter({ facet, store }: { readonly facet: Facet; readonly store: TableStore }): JSX.Element {
  const words = chosenText(facet, store.view.value.filter[facet.name] ?? []);
  return (
    <button
      type="button"
      class="button"
      data-on
      aria-label={text('filter_remove', words)}
      onClick={() => store.choose(facet.name, [])}
    >
      {words}
      <Icon name="cross" />
    </button>
  );
}
