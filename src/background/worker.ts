import { setClock } from '../platform/alarm';
import { drawBadge } from '../platform/badge';
import { browser } from '../platform/browser';
import type { WalkState } from '../messages/walk-verbs';
import { coalesced } from './coalesced';
import { Keeper } from './keeper';
import { outlook } from './outlook';
import { heldSettings } from './settings';
import { databaseStore } from './store';
import type { TriageState } from './triage-view';

/** The worker's one keeper. Constructing it does nothing; the store is opened on first use. */
export const keeper: Keeper = new Keeper(databaseStore(), () => void refresh());

/** What views and badge are made of, now. */
export async function triageState(): Promise<TriageState> {
  const [book, { values }] = await Promise.all([keeper.book(), heldSettings()]);
  return {
    records: book.index.values(),
    health: book.health.values(),
    settings: values,
    walk: { kind: 'idle' } satisfies WalkState,
    now: Date.now(),
  };
}

/** Draws badge and prepared views, and sets the alarm, from what is kept now. Safe to repeat. */
export const refresh: () => Promise<void> = coalesced(async () => {
  const state = await triageState();
  const { badge, snapshot, nextChange } = outlook(state, keeper.trouble);
  await Promise.all([drawBadge(badge), browser.storage.session.set(snapshot), setClock(nextChange)]);
}, (error) => console.error('[triage] badge and views could not be refreshed', error));
