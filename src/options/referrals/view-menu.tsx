import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { TableView } from '../../domain/table-view';
import { type MessageName, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { useAloud } from '../../ui/say-aloud';
import { Dropdown } from './dropdown';
import { FIRST_VIEW } from './first-view';
import { type TableStore } from './table-store';

const ready: readonly (readonly [MessageName, TableView])[] = [
  ['tab_to_answer', FIRST_VIEW],
  ['table_label', { ...FIRST_VIEW, tab: 'all' }],
  ['views_favorites', { ...FIRST_VIEW, tab: 'favorites' }],
];

/** Ready-made views, the user's own, and a field to keep what is shown now as one. */
export function ViewMenu({ store }: { readonly store: TableStore }): JSX.Element {
  const failed = useSignal(false);
  useAloud(failed.value ? text('views_not_kept') : '');
  const attempt = (work: Promise<void>): void => {
    // Told below, beside the field.
    work.then(
      () => {
        failed.value = false;
      },
      () => {
        failed.value = true;
      },
    );
  };
  const show = ({ tab, search, filter, sort, columns }: TableView): void =>
    store.change({ tab, search, filter, sort, columns });
  return (
    <Dropdown label={text('views_button')} icon="panel">
      {(close) => (
        <>
          <ul class="choices">
            {ready.map(([name, view]) => (
              <li key={name}>
                <ViewButton
                  onShow={() => {
                    show(view);
                    close();
                  }}
                >
                  {text(name)}
                </ViewButton>
              </li>
            ))}
            {store.saved.value.map((view) => (
              <li key={view.id} class="column-choice">
                <ViewButton
                  onShow={() => {
                    show(view);
                    close();
                  }}
                >
                  <bdi>{view.name}</bdi>
                </ViewButton>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={text('views_remove', view.name)}
                  onClick={() => attempt(store.removeView(view.id))}
                >
                  <Icon name="cross" />
                </button>
              </li>
            ))}
          </ul>
          <SaveView onSave={(name) => attempt(store.saveView(name))} />
          <p class="quiet">{failed.value ? text('views_not_kept') : ''}</p>
        </>
      )}
    </Dropdown>
  );
}

function ViewButton({
  onShow,
  children,
}: {
  readonly onShow: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <button type="button" class="view" onClick={onShow}>
      {children}
    </button>
  );
}

/** Keeps what is shown now as a view of one's own. */
function SaveView({ onSave }: { readonly onSave: (name: string) => void }): JSX.Element {
  return (
    <form
      class="save-view"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem('name');
        if (!(field instanceof HTMLInputElement) || field.value.trim() === '') return;
        onSave(field.value.trim());
        field.value = '';
      }}
    >
      <label>
        {text('views_name')}
        <input class="field" name="name" maxLength={80} autocomplete="off" />
      </label>
      <button type="submit" class="button">
        {text('views_save')}
      </button>
    </form>
  );
}
