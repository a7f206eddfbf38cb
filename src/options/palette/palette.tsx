import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../text/text';
import { referralFace } from '../../ui/referral-face';
import { goTo } from '../place';
import { nameOf } from '../referrals/columns';
import { actions } from '../referrals/page-actions';
import { store } from '../referrals/table';
import { sections } from '../sections';
import './palette.css';
import { type FoundReferral, type PaletteItem, paletteItems } from './palette-items';

/** What can be done with the referral that the keyboard was at. */
function rowItems(): readonly PaletteItem[] {
  const key = store.active.peek();
  const row = key === null ? undefined : store.book.entryOf(key)?.row;
  if (row === undefined) return [];
  const item = (id: string, label: string, run: () => void): PaletteItem => ({
    id,
    kind: 'action',
    label,
    about: nameOf(row),
    run,
  });
  return [
    ...(row.actionable
      ? [
          item('accept', text('answer_accept'), () => actions.answer?.(row.key, 'accept')),
          item('decline', text('answer_decline'), () => actions.answer?.(row.key, 'decline')),
        ]
      : []),
    item('snooze', text('bulk_snooze'), () => actions.snooze?.(row.key)),
    item('call', text('key_call'), () => actions.call(row.key)),
    item('favorite', text('action_favorite'), () => void actions.favorite(row.key, !row.favorite)),
    item('open', text('action_open'), () => void actions.open(row.key)),
  ];
}

const fixedItems = (): readonly PaletteItem[] => [
  ...rowItems(),
  ...store.saved.peek().map((view): PaletteItem => ({
    id: `view ${view.id}`,
    kind: 'view',
    label: view.name,
    about: text('views_button'),
    run: () => {
      store.change(view);
      goTo('referrals');
    },
  })),
  ...sections.map(({ name, label }): PaletteItem => ({
    id: name,
    kind: 'place',
    label: text(label),
    run: () => goTo(name),
  })),
];

const referrals = (): readonly FoundReferral[] =>
  store.book.entries.peek().map(({ row, hay }) => ({
    hay,
    item: {
      id: row.key,
      kind: 'referral',
      label: nameOf(row),
      about: referralFace(row).about.join(' · '),
      run: () => goTo('referrals', row.key),
    },
  }));

interface PaletteProps {
  /** What was typed before it was there. */
  readonly typed: string;
  readonly onClose: () => void;
}

/** Finds customers, actions, views and parts of the page by words: the arrow keys choose, Enter does it. */
export function Palette({ typed, onClose }: PaletteProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const words = useSignal(typed);
  const chosen = useSignal(0);
  const id = useId();
  const fixed = useRef(fixedItems());
  const all = useRef(referrals());
  const items = useComputed(() => paletteItems(words.value, fixed.current, all.current));
  const at = Math.min(chosen.value, items.value.length - 1);

  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Typing goes on after what was typed.
    field.current?.setSelectionRange(typed.length, typed.length);
  }, []);
  useLayoutEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, items.value]);

  const run = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    dialog.current?.close();
    // What opens a dialog of its own does so when this one has given the focus back.
    queueMicrotask(item.run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { length } = items.value;
    if (event.isComposing || length === 0) return;
    if (event.key === 'ArrowDown') chosen.value = (at + 1) % length;
    else if (event.key === 'ArrowUp') chosen.value = (at + length - 1) % length;
    else if (event.key === 'Enter') run(items.value[at]);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={text('palette_label')}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <input
        ref={field}
        class="field"
        defaultValue={typed}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        aria-label={text('palette_label')}
        placeholder={text('palette_placeholder')}
        onInput={({ currentTarget }) => {
          words.value = currentTarget.value;
          chosen.value = 0;
        }}
      />
      <Items
        items={items.value}
        chosen={at}
        id={id}
        onPoint={(place) => {
          chosen.value = place;
        }}
        onRun={run}
      />
      <p class={items.value.length === 0 ? 'quiet' : 'for-ears'}>
        {items.value.length === 0 ? text('table_no_match') : ''}
      </p>
    </dialog>
  );
}

interface ItemsProps {
  readonly items: readonly PaletteItem[];
  /** The place of the one that Enter would do. */
  readonly chosen: number;
  /** What the IDs of the list and of its items begin with. */
  readonly id: string;
  readonly onPoint: (place: number) => void;
  readonly onRun: (item: PaletteItem) => void;
}

/** What was found, as a list to choose from. */
function Items({ items, chosen, id, onPoint, onRun }: ItemsProps): JSX.Element {
  return (
    <ul id={`${id}-list`} class="palette-items" role="listbox" aria-label={text('palette_label')}>
      {items.map((item, place) => (
        <li
          key={`${item.kind} ${item.id}`}
          id={`${id}-${place}`}
          class="palette-item"
          role="option"
          aria-selected={place === chosen}
          onPointerMove={() => onPoint(place)}
          onClick={() => onRun(item)}
        >
          <bdi>{item.label}</bdi>
          {item.about !== undefined && item.about !== '' && <bdi class="quiet">{item.about}</bdi>}
        </li>
      ))}
    </ul>
  );
}
