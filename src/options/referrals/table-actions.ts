import type { AnswerKind } from '../../domain/template';
import { type Signal, signal } from '@preact/signals';
import type { BulkEdit } from '../../messages/table-verbs';
import { plural, text } from '../../text/text';
import type { AnswerStore } from '../../ui/answer-store';
import type { AskWorker } from '../../ui/ask-worker';
import { editReferrals } from '../../ui/referral-edits';
import { openReferral } from '../../ui/open-referral';
import type { RowActionPorts } from '../../ui/row-actions';
import type { RowSheet } from '../../ui/row-sheets';
import { mayFollowUp } from '../../domain/tries';
import type { Toasts } from '../../ui/toasts';
import { nameOf } from './columns';
import type { TableStore } from './table-store';

/** What can be done with rows of the table, from their buttons, by keys and from the bar of the selection. */
export interface TableActions extends RowActionPorts {
  /** Changes these referrals, says so, and offers to take it back. `said` makes the words of how many there were. */
  edit(keys: readonly string[], edit: BulkEdit, said?: (count: number) => string): Promise<void>;
  /** What is asked about rows in a dialog of its own. */
  readonly sheet: Signal<RowSheet | null>;
  /** Asks until when these referrals may sleep. */
  readonly snoozeMany: (keys: readonly string[]) => void;
  /** Asks what was done to reach a customer; nothing where the customer must not be contacted. */
  readonly call: (key: string) => void;
  /** Saves the rows that are shown, as a table for spreadsheets. */
  readonly saveShown: () => Promise<void>;
  /** The answer that all selected rows are to get; null: none is being prepared. */
  readonly wish: Signal<AnswerKind | null>;
}

/** @param follow asks for what changed. */
export function tableActions(
  store: TableStore,
  answers: AnswerStore,
  toasts: Toasts,
  ask: AskWorker,
): TableActions {
  const rowsOf = (keys: readonly string[]) => keys.flatMap((key) => store.book.entryOf(key)?.row ?? []);

  async function edit(
    keys: readonly string[],
    change: BulkEdit,
    said = (count: number): string => plural('bulk_done', count),
  ): Promise<void> {
    const rows = rowsOf(keys);
    try {
      const undo = await editReferrals(ask, rows, change);
      toasts.show(said(rows.length), async () => {
        await undo();
        await store.book.follow();
      });
      await store.book.follow();
    } catch {
      toasts.show(text('views_not_kept')); // told where everything that was done is told
    }
  }

  const sheet = signal<RowSheet | null>(null);
  const snoozeMany = (keys: readonly string[]): void => {
    const referrals = rowsOf(keys);
    if (referrals.length > 0) sheet.value = { kind: 'snooze', referrals };
  };

  return {
    edit,
    sheet,
    snoozeMany,
    snooze: (key) => snoozeMany([key]),
    async saveShown() {
      try {
        const save = await import('./save-shown');
        const count = await save.saveShown(store.shown.peek().map(({ row }) => row.key));
        toasts.show(plural('toast_exported', count));
      } catch (error) {
        // Told where everything that was done is told.
        toasts.show(text('answer_failed', error instanceof Error ? error.message : String(error)));
      }
    },
    call(key) {
      const [referral] = rowsOf([key]);
      if (referral !== undefined && mayFollowUp(referral)) sheet.value = { kind: 'call', referral };
    },
    claim(key) {
      const [row] = rowsOf([key]);
      if (row === undefined) return;
      const ports = { ask, toasts, follow: () => store.book.follow() };
      void import('../../ui/claim-referral').then(({ claimOrAsk }) => claimOrAsk(row, ports, sheet));
    },
    wish: signal(null),
    favoriteOf: ({ favorite }) => favorite,
    async favorite(key, on) {
      const [row] = rowsOf([key]);
      const name = row === undefined ? text('no_name') : nameOf(row);
      await edit([key], { favorite: on }, () => text(on ? 'toast_favorite_on' : 'toast_favorite_off', name));
    },
    async open(key) {
      const [row] = rowsOf([key]);
      try {
        if (row !== undefined) await openReferral(ask, row, toasts);
      } catch {
        toasts.show(text('open_failed')); // told where everything that was done is told
      }
    },
    answer: (key, kind) => answers.open(key, kind),
  };
}
