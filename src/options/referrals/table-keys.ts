import { type KeyAction, keyAction, keyPlace } from '../../ui/keyboard';
import type { TableActions } from './table-actions';
import type { TableStore } from './table-store';

/** What keys need of the page besides the table. */
interface KeyPorts {
  readonly store: TableStore;
  readonly actions: TableActions;
  readonly toasts: { undo(): boolean };
  /** Whether a team is connected. */
  readonly hasTeam: () => boolean;
  readonly openHelp: () => void;
  /** Opens the details of a referral. */
  readonly openDetails: (key: string) => void;
  /** The referral whose details are open instead of the table; null: none. */
  readonly opened: () => string | null;
  readonly searchField: () => HTMLInputElement | null;
}

/** The row that a key press means; `within`: the focus is in it. */
interface MeantRow {
  readonly key: string;
  readonly within: boolean;
}

/** Does what a key asks for. @returns false where the key keeps its own meaning. */
type Doing = (ports: KeyPorts, meant: MeantRow | null) => boolean;

/** A doing that needs a row. */
const onRow =
  (work: (ports: KeyPorts, key: string) => void): Doing =>
  (ports, meant) => {
    if (meant === null) return false;
    work(ports, meant.key);
    return true;
  };

/** From outside the table the first step leads to the row where the keyboard was; in the details to the next ones. */
const move =
  (step: -1 | 1): Doing =>
  ({ store, opened, openDetails }, meant) => {
    const rows = store.shown.peek();
    const at = rows.findIndex(({ row }) => row.key === meant?.key);
    const to = meant?.within === true ? at + step : at;
    const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (target === undefined || at === -1) return false;
    if (opened() !== null) openDetails(target.row.key);
    else store.focusRow?.(target.row.key);
    return true;
  };

const answer =
  (kind: 'accept' | 'decline'): Doing =>
  ({ store, actions, opened }, meant) => {
    if (store.selected.peek().size > 0 && opened() === null) {
      actions.wish.value = kind;
      return true;
    }
    const row = meant === null ? undefined : store.book.entryOf(meant.key)?.row;
    if (row === undefined || !row.actionable) return false;
    actions.answer?.(row.key, kind);
    return true;
  };

const doings: Readonly<Partial<Record<KeyAction, Doing>>> = {
  next: move(1),
  previous: move(-1),
  // Outside the table Enter is nobody's key.
  details: ({ opened, openDetails }, meant) => {
    if (meant?.within !== true || opened() !== null) return false;
    openDetails(meant.key);
    return true;
  },
  open: onRow(({ actions }, key) => void actions.open(key)),
  favorite: onRow(({ store, actions }, key) => {
    const row = store.book.entryOf(key)?.row;
    if (row !== undefined) void actions.favorite(key, !row.favorite);
  }),
  accept: answer('accept'),
  decline: answer('decline'),
  select: onRow(({ store }, key) => store.select([key], !store.selected.peek().has(key))),
  snooze: ({ store, actions, opened }, meant) => {
    const selected = opened() === null ? [...store.selected.peek()] : [];
    const keys = selected.length > 0 ? selected : meant === null ? [] : [meant.key];
    actions.snoozeMany(keys);
    return keys.length > 0;
  },
  call: onRow(({ actions }, key) => actions.call(key)),
  claim: (ports, meant) => {
    if (meant === null || !ports.hasTeam()) return false;
    ports.actions.claim?.(meant.key);
    return true;
  },
  mail: ({ store, actions }, meant) => {
    const row = meant === null ? undefined : store.book.entryOf(meant.key)?.row;
    if (row === undefined || row.doNotContact || row.test) return false;
    actions.answer?.(row.key, 'e-mail');
    return true;
  },
  undo: ({ toasts }) => toasts.undo(),
  search: ({ searchField }) => {
    const field = searchField();
    field?.focus();
    field?.select();
    return field !== null;
  },
  leave: ({ store, searchField }) => {
    const field = searchField();
    if (field === null || field.value === '') return false;
    field.value = '';
    store.change({ search: '' });
    return true;
  },
  help: ({ openHelp }) => {
    openHelp();
    return true;
  },
};

/** The referral that is open, else the row with the focus, else the one where the keyboard was, else the first. */
function meantRow(focused: Element | null, { store, opened }: KeyPorts): MeantRow | null {
  const shown = opened();
  if (shown !== null) return { key: shown, within: true };
  const here = focused?.closest<HTMLElement>('[data-referral-key]')?.dataset['referralKey'];
  if (here !== undefined) return { key: here, within: true };
  const rows = store.shown.peek();
  const active = store.active.peek();
  const row = rows.find((entry) => entry.row.key === active) ?? rows[0];
  return row === undefined ? null : { key: row.row.key, within: false };
}

/** Hears the same keys as the popup's list, wherever the focus is on the page; menus that are open have their own. */
export function onTableKey(event: KeyboardEvent, ports: KeyPorts): void {
  const focused = document.activeElement;
  const isTaken = event.defaultPrevented || (focused?.closest('.dropdown-panel') ?? null) !== null;
  const letters = ports.store.book.settings.peek().keyboardShortcuts;
  const action = isTaken ? null : keyAction(event, keyPlace(focused), letters);
  const doing = action === null ? undefined : doings[action];
  if (doing?.(ports, meantRow(focused, ports)) === true) event.preventDefault();
}
