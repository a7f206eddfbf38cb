import { mayFollowUp } from '../domain/tries';
import type { TriageRow } from '../messages/triage-verbs';
import { currentRow, keyAction, keyPlace, moveAmongRows } from './keyboard';
import { searchFieldId } from './search-field';
import type { TriageStore } from './triage-store';

/** Does what a key asks for in the list; what is no key of the list keeps its own meaning. */
export function onListKey(
  event: KeyboardEvent,
  store: TriageStore,
  shown: TriageRow | undefined,
  root: HTMLElement | null,
  help: () => void,
): void {
  const focused = document.activeElement;
  const action =
    root === null
      ? null
      : keyAction(event, keyPlace(focused), store.view.peek()?.settings.keyboardShortcuts ?? true);
  if (root === null || action === null) return;
  const row = currentRow(root, focused);
  const key = row?.dataset['referralKey'];
  const referral = key === undefined ? undefined : store.view.peek()?.rows.find((one) => one.key === key);
  const field = root.querySelector<HTMLInputElement>(`#${searchFieldId}`);
  switch (action) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last': {
      const from = focused?.closest<HTMLElement>('[data-referral-key]')?.dataset['referralKey'];
      const to = moveAmongRows(root, action, focused)?.dataset['referralKey'];
      if (to === undefined) return;
      if (event.shiftKey && from !== undefined) store.selection?.add([from, to]);
      break;
    }
    case 'select':
      if (key === undefined) return;
      store.selection?.toggle(key);
      break;
    case 'details':
      if (focused?.closest('[data-referral-key]') === null) return;
      row?.querySelector<HTMLElement>('.row-toggle')?.click();
      break;
    case 'open':
      if (key === undefined) return;
      void store.open(key);
      break;
    case 'undo':
      if (store.toasts?.undo() !== true) return;
      break;
    case 'snooze':
      if (key === undefined) return;
      store.snooze?.(key);
      break;
    case 'claim':
      if (referral === undefined || store.view.peek()?.team === undefined) return;
      store.claim?.(referral.key);
      break;
    case 'mail':
      if (referral === undefined || referral.doNotContact || referral.test) return;
      store.answer?.(referral.key, 'e-mail');
      break;
    case 'call':
      if (referral === undefined || store.sheet === undefined || !mayFollowUp(referral)) return;
      store.sheet.value = { kind: 'call', referral };
      break;
    case 'favorite':
      if (referral === undefined) return;
      void store.favorite(referral.key, !store.favoriteOf(referral));
      break;
    case 'accept':
    case 'decline': {
      if (store.selection !== undefined && store.selection.keys.peek().size > 0) {
        store.selection.wish.value = action;
        break;
      }
      const answered = shown?.key === key ? shown : referral;
      if (answered === undefined || !answered.actionable || store.answer === undefined) return;
      store.answer(answered.key, action);
      break;
    }
    case 'search':
      field?.focus();
      field?.select();
      break;
    case 'leave':
      // An empty field leaves Escape to the browser: it closes the popup.
      if (field === null || field.value === '') return;
      field.value = '';
      store.search('');
      break;
    case 'help':
      help();
      break;
  }
  event.preventDefault();
}
