import type { JSX } from 'preact';
import { text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { columns, shownColumns } from './columns';
import { Dropdown } from './dropdown';
import type { TableStore } from './table-store';

/** Which columns are shown, and in which order. The name stays first. */
export function ColumnMenu({ store }: { readonly store: TableStore }): JSX.Element {
  const shown = shownColumns(store.view.value.columns);
  const names = shown.map(({ name }) => name);
  const set = (next: readonly string[]): void => store.change({ columns: next });
  const move = (at: number, by: number): void => {
    const next = names.toSpliced(at, 1).toSpliced(at + by, 0, names[at] ?? '');
    set(next);
  };
  return (
    <Dropdown label={text('columns_button')} icon="table">
      {() => (
        <>
          <ul class="choices">
            {[...shown, ...columns.filter(({ name }) => !names.includes(name))]
              .slice(1)
              .map(({ name, label }) => {
                const at = names.indexOf(name);
                return (
                  <li key={name} class="column-choice">
                    <label class="choice">
                      <input
                        type="checkbox"
                        checked={at !== -1}
                        onChange={({ currentTarget }) =>
                          set(currentTarget.checked ? [...names, name] : names.filter((one) => one !== name))
                        }
                      />
                      <span>{text(label)}</span>
                    </label>
                    {at !== -1 && (
                      <span class="column-moves">
                        <button
                          type="button"
                          class="icon-button"
                          aria-label={text('columns_move_up', text(label))}
                          disabled={at <= 1}
                          onClick={() => move(at, -1)}
                        >
                          <span class="turned-up">
                            <Icon name="chevron" />
                          </span>
                        </button>
                        <button
                          type="button"
                          class="icon-button"
                          aria-label={text('columns_move_down', text(label))}
                          disabled={at === names.length - 1}
                          onClick={() => move(at, 1)}
                        >
                          <span class="turned-down">
                            <Icon name="chevron" />
                          </span>
                        </button>
                      </span>
                    )}
                  </li>
                );
              })}
          </ul>
          <button type="button" class="button" data-plain onClick={() => set([])}>
            {text('columns_reset')}
          </button>
        </>
      )}
    </Dropdown>
  );
}
