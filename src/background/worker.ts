import { setClock } from '../platform/alarm';
import { drawBadge } from '../platform/badge';
import { browser } from '../platform/browser';
import { databaseConnection } from '../platform/database';
import { mayNotify, showNotices } from '../platform/notices';
import { packageText } from '../platform/package-file';
import { storedValue } from '../platform/stored';
import nameTables from '../dedupe/name-tables.txt?url';
import { outdatedFiles } from '../domain/kept-file';
import { DAY } from '../domain/moment';
import { coalesced } from './coalesced';
import { META, sweep } from './decisions';
import { HintKeeper } from './hint-keeper';
import { databaseHints } from './hint-store';
import { HintView } from './hint-view';
import { type Book, Keeper } from './keeper';
import { keptFiles } from './kept-files';
import { outlook } from './outlook';
import { PageAccounts } from './page-accounts';
import { heldSettings } from './settings';
import { ShownInTabs } from './shown-referrals';
import { remind } from './reminders';
import { databaseStore } from './store';
import { type TriageState, type TriageViews, triageViews } from './triage-view';
import { walkState } from './walk';

// Constructing these does nothing; what they stand on is opened on first use.
const connection = databaseConnection();
export const keeper: Keeper = new Keeper(databaseStore(connection), () => {
  void refresh();
  hints.wake();
});
export const hints: HintKeeper = new HintKeeper({
  store: databaseHints(connection),
  index: async () => (await keeper.book()).index,
  mark: () => keeper.changes.markOf(keeper.version),
  changedSince: (mark) => keeper.changes.since(mark),
  nameTables: () => packageText(nameTables),
  changed: () => void refresh(),
  failed: (error) => console.error('[triage] duplicate hints could not be worked out', error),
});
export const files = keptFiles(connection);
export const pageAccounts: PageAccounts = new PageAccounts(storedValue(() => browser.storage.session, 'documents', {}));
export const shownInTabs: ShownInTabs = new ShownInTabs(storedValue(() => browser.storage.session, 'shownReferrals', {}));

/** Retention is looked after so often. */
const SWEEP_MS = DAY;
/** For so long an order of the rows holds, unless something changes: typing in the search sorts once. */
const VIEW_MS = 10_000;

let lastHints: { readonly made: string; readonly view: HintView } | null = null;

/** The duplicate hints of what is kept now, in the light of what the user said. */
export async function hintView(): Promise<HintView> {
  const [book, pairs] = await Promise.all([keeper.book(), hints.pairs()]);
  const made = JSON.stringify([keeper.version, hints.version]);
  if (lastHints?.made !== made) lastHints = { made, view: new HintView(book.index, pairs, book.decisions.values()) };
  return lastHints.view;
}

let lastViews: { readonly made: string; readonly views: TriageViews } | null = null;

/** Views of what is kept now, of one account (null: all). */
export async function viewsOf(account: string | null): Promise<TriageViews> {
  const state = await triageState();
  const made = JSON.stringify([keeper.version, hints.version, account, state.settings, state.walk, Math.floor(state.now / VIEW_MS)]);
  if (lastViews?.made !== made) lastViews = { made, views: triageViews(state, account) };
  return lastViews.views;
}

async function triageState(): Promise<TriageState & { readonly book: Book }> {
  const [book, { values }, walk, { summaryOf }] = await Promise.all([keeper.book(), heldSettings(), walkState(), hintView()]);
  return { book, hintsOf: summaryOf, records: book.index.values(), health: book.health.values(), settings: values, walk, now: Date.now() };
}

const reminderPorts = {
  keeper, mayNotify, show: showNotices,
  failed: (error: unknown): void => console.error('[triage] a reminder could not be shown', error),
};

/** Draws badge and prepared views, shows reminders, and sets the alarm, from what is kept now. Safe to repeat. */
export const refresh: () => Promise<void> = coalesced(async () => {
  const { book, ...state } = await triageState();
  const sweptAt = Date.parse(String(book.meta.get(META.sweptAt)));
  const due = Number.isNaN(sweptAt) || state.now - sweptAt >= SWEEP_MS;
  const over = due ? outdatedFiles(await files.list(), state.now) : [];
  if (due && (book.index.size > 0 || over.length > 0)) {
    // Writing it asks for the next refresh, which draws the rest.
    await keeper.decide(sweep(state.now, state.settings, over));
    return;
  }
  const { badge, snapshot, nextChange } = outlook(state, keeper.trouble);
  const reminding = await remind(reminderPorts, { ...state, walking: state.walk.kind === 'running' });
  const turns = [nextChange, reminding, book.index.size > 0 ? sweptAt + SWEEP_MS : null].filter((turn) => turn !== null);
  await Promise.all([
    drawBadge(badge),
    browser.storage.session.set(snapshot),
    setClock(turns.length === 0 ? null : Math.min(...turns)),
  ]);
}, (error) => console.error('[triage] badge and views could not be refreshed', error));
