import { mayFollowUp } from '../domain/tries';
import type { TriageRow } from '../messages/triage-verbs';
import { currentRow, keyAction, keyPlace, moveAmongRows } from './keyboard';
import { doRowKey, type RowKeyPorts } from './row-keys';
import { searchFieldId } from './search-field';
import type { TriageStore } from './triage-store';

const keyOf = (row: HTMLElement | null | undefined): string | undefined => row?.dataset['referralKey'];

/** The list that keys act on. */
interface KeyedList {
  readonly store: TriageStore;
  /** The referral that the page beside the list shows; it stands above the rows. */
  readonly shown: TriageRow | undefined;
  /** Holds the rows; null: nothing is drawn yet. */
  readonly root: HTMLElement | null;
  /** Shows the list of keys. */
  readonly help: () => void;
}

/** What keys do in the list of popup and side panel. */
function listPorts(
  { store, help }: Pick<KeyedList, 'store' | 'help'>,
  row: TriageRow | undefined,
  root: HTMLElement,
): RowKeyPorts {
  const focused = document.activeElement;
  const within = focused?.closest<HTMLElement>('[data-referral-key]') ?? null;
  return {
    row: row === undefined ? null : { ...row, favorite: store.favoriteOf(row) },
    move(to, extend) {
      const reached = keyOf(moveAmongRows(root, to, focused));
      const from = keyOf(within);
      if (extend && from !== undefined && reached !== undefined) store.selection?.add([from, reached]);
      return reached !== undefined;
    },
    details() {
      if (within === null) return false;
      within.querySelector<HTMLElement>('.row-toggle')?.click();
      return true;
    },
    open: (key) => void store.open(key),
    select: (key) => store.selection?.toggle(key),
    snooze(key) {
      if (key !== null) store.snooze?.(key);
      return key !== null;
    },
    call() {
      if (row === undefined || store.sheet === undefined || !mayFollowUp(row)) return false;
      store.sheet.value = { kind: 'call', referral: row };
      return true;
    },
    claim: store.view.peek()?.team === undefined ? undefined : (key) => store.claim?.(key),
    favorite: (key, on) => void store.favorite(key, on),
    answerSelected(kind) {
      if (store.selection === undefined || store.selection.keys.peek().size === 0) return false;
      store.selection.wish.value = kind;
      return true;
    },
    answer: store.answer,
    undo: () => store.toasts?.undo() === true,
    searchField: () => root.querySelector<HTMLInputElement>(`#${searchFieldId}`),
    search: (words) => store.search(words),
    help,
  };
}

/** Does what a key asks for in the list; what is no key of the list keeps its own meaning. */
export function onListKey(event: KeyboardEvent, list: KeyedList): void {
  const { store, shown, root } = list;
  if (root === null) return;
  const focused = document.activeElement;
  const view = store.view.peek();
  const action = keyAction(event, keyPlace(focused), view?.settings.keyboardShortcuts ?? true);
  if (action === null) return;
  const key = keyOf(currentRow(root, focused));
  const row = shown?.key === key ? shown : view?.rows.find((one) => one.key === key);
  if (doRowKey(action, listPorts(list, row, root), event.shiftKey)) event.preventDefault();
}
