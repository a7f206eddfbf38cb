import { keyAction, keyPlace } from '../../ui/keyboard';
import { doRowKey, type RowKeyPorts } from '../../ui/row-keys';
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

/** From outside the table the first step leads to the row where the keyboard was; in the details to the next ones. */
function move({ store, opened, openDetails }: KeyPorts, meant: MeantRow | null, step: -1 | 1): boolean {
  const rows = store.shown.peek();
  const at = rows.findIndex(({ row }) => row.key === meant?.key);
  const to = meant?.within === true ? at + step : at;
  const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
  if (target === undefined || at === -1) return false;
  if (opened() !== null) openDetails(target.row.key);
  else store.focusRow?.(target.row.key);
  return true;
}

/** What keys do in the table, and in the details that are open instead of it. */
function tablePorts(ports: KeyPorts, meant: MeantRow | null): RowKeyPorts {
  const { store, actions, opened } = ports;
  const selected = opened() === null ? [...store.selected.peek()] : [];
  return {
    row: (meant === null ? undefined : store.book.entryOf(meant.key)?.row) ?? null,
    // The table itself hears Home and End.
    move: (to) => (to === 'next' || to === 'previous') && move(ports, meant, to === 'next' ? 1 : -1),
    // Outside the table Enter is nobody's key.
    details() {
      if (meant?.within !== true || opened() !== null) return false;
      ports.openDetails(meant.key);
      return true;
    },
    open: (key) => void actions.open(key),
    select: (key) => store.select([key], !store.selected.peek().has(key)),
    snooze(key) {
      const meantAlone = key === null ? [] : [key];
      const keys = selected.length > 0 ? selected : meantAlone;
      actions.snoozeMany(keys);
      return keys.length > 0;
    },
    call(key) {
      actions.call(key);
      return true;
    },
    claim: ports.hasTeam() ? actions.claim : undefined,
    favorite: (key, on) => void actions.favorite(key, on),
    answerSelected(kind) {
      if (selected.length > 0) actions.wish.value = kind;
      return selected.length > 0;
    },
    answer: actions.answer,
    undo: () => ports.toasts.undo(),
    searchField: ports.searchField,
    search: (words) => store.change({ search: words }),
    help: ports.openHelp,
  };
}

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
  if (action === null) return;
  if (doRowKey(action, tablePorts(ports, meantRow(focused, ports)), event.shiftKey)) event.preventDefault();
}
