import { signal } from '@preact/signals';
import { text } from '../text/text';
import { titleOf } from './referral-face';
import type { RowSheet } from './row-sheets';
import { toasts } from './toasts';
import type { TriageStore } from './triage-store';

/** What popup and side panel do with rows, told and taken back in one place. */
export function surfaceActions(
  list: TriageStore,
): Pick<TriageStore, 'claim' | 'favorite' | 'open' | 'snooze' | 'notSent' | 'sheet' | 'toasts'> {
  const told = toasts(() => ({ undone: text('toast_undone'), notUndone: text('toast_not_undone') }));
  const sheet = signal<RowSheet | null>(null);
  const rowOf = (key: string) => list.view.peek()?.rows.find((row) => row.key === key);

  async function favorite(key: string, on: boolean): Promise<boolean> {
    const row = rowOf(key);
    const name = (row === undefined ? null : titleOf(row)) ?? text('no_name');
    const kept = await list.favorite(key, on);
    // Where Partner Center has the heart too, the row itself says why it stays.
    if (kept && list.rowNotice.peek()?.key !== key)
      told.show(text(on ? 'toast_favorite_on' : 'toast_favorite_off', name), () => list.favorite(key, !on));
    return kept;
  }

  async function open(key: string | null): Promise<void> {
    const row = key === null ? undefined : rowOf(key);
    if (row === undefined) return list.open(key);
    try {
      const { openReferral } = await import('./open-referral');
      await openReferral(list.ask, row, told);
    } catch {
      told.show(text('open_failed')); // told where everything that was done is told
    }
  }

  return {
    notSent(key) {
      const row = rowOf(key);
      const waiting = row?.waiting;
      if (row === undefined || !waiting) return;
      void import('./not-sent').then(({ sayNotSent }) => sayNotSent(list.ask, { ...row, waiting }, told));
    },
    toasts: told,
    sheet,
    favorite,
    open,
    claim(key) {
      const row = rowOf(key);
      if (row === undefined) return;
      const ports = { ask: list.ask, toasts: told, follow: list.refresh };
      void import('./claim-referral').then(({ claimOrAsk }) => claimOrAsk(row, ports, sheet));
    },
    snooze(key) {
      const row = rowOf(key);
      if (row !== undefined) sheet.value = { kind: 'snooze', referrals: [row] };
    },
  };
}
