import { unwrap } from 'idb';
import { ringBy } from '../platform/alarm';
import { SHOWN_KEY } from '../messages/answering-verbs';
import { browser } from '../platform/browser';
import { DATABASE_NAME, databaseConnection, type TriageDatabase } from '../platform/database';
import { loadScripts } from '../platform/scripts';
import { type StoredValue, storedValue } from '../platform/stored';
import { isRecord } from '../domain/is-record';
import { validSettings } from '../domain/settings';
import { saidColumns } from './user-mappings';
import type { PageWatch } from './pages/page-watch';
import type { Connections, OnDemandHandlers, Services, Team } from './services';
import { HintUpdater } from './hint-updater';
import { StateStore } from './state-store';
import {
  connectionsScript,
  onDemandScript,
  hintEngine,
  keeping,
  leadTable,
  pageWatchScript,
  reportsScript,
  teamScript,
  writing,
} from './later-scripts';
import { tellKept } from './kept-changes';
import { once } from './once';
import { META } from './meta';
import { type KeptState, refresher } from './refresh';
import type { DocumentAccounts } from './keeping/page-accounts';
import { heldPolicy } from './policy';
import { chosenSettings, heldSettings } from './settings';
import { ShownInTabs } from './shown-referrals';
import { shownRows } from './shown-rows';
import { SAMPLE_DATABASE, SampleData } from './sample-data';
import { stateDatabase } from './state-database';
import { storeRows } from './store-rows';
import { storedHints } from './stored-hints';
import { runInBackground } from './run-in-background';
import { type TriageState, type TriageViews, triageViews } from './triage-view';
import { unreadValues } from './lasting-values';
import { endReadAllIn, storedReadAll, readAllState } from './read-all';
import { watchedPages } from './watched-pages';
import { WriteTrouble } from './write-trouble';

// Constructing these does nothing; what they stand on is opened on first use.
const connection: () => Promise<TriageDatabase> = databaseConnection(DATABASE_NAME, () =>
  stateStore.forget(),
);

const session = (): typeof browser.storage.session => browser.storage.session;
const writeTrouble = new WriteTrouble(storedValue(session, 'notWritten', null, { passing: true }));

const madeBy = browser.runtime.getManifest().version;

const storeIn = (open: typeof connection, changed: (written: boolean) => void): StateStore =>
  new StateStore(stateDatabase(open, writing), changed, writing, madeBy);

export const stateStore: StateStore = storeIn(connection, (written) => {
  runInBackground('it could not be noted how writing went', () =>
    writeTrouble.note(stateStore.trouble, Date.now()),
  );
  // What is asked for after a failure writes nothing itself: on a full disk it would ask for itself for ever.
  if (!written) return void refreshing.redraw();
  refreshing.noteNews();
  void refresh();
  hints.wake();
  tellKept();
});
export const hints: HintUpdater = new HintUpdater({
  store: storedHints(connection),
  madeBy,
  index: async () => (await stateStore.stateInTurn()).index,
  mark: () => stateStore.changes.markOf(stateStore.version),
  changedSince: (mark) => stateStore.changes.since(mark),
  differences: () => hintEngine().differences,
  work: async (kept) => hintEngine().hintWork(connection, unwrap, kept),
  changed: () => void refresh(),
  // Any call of the browser's API puts off the end of an idle worker.
  stayAwake: async () => void (await browser.runtime.getPlatformInfo()),
  failed: (error) => console.error('[triage] duplicate hints could not be worked out', error),
});
export const sample: SampleData = new SampleData(
  stateStore,
  storeIn(databaseConnection(SAMPLE_DATABASE), () => void refresh()),
);
const passing = { passing: true, isValid: isRecord } as const;
/** Whose account open documents are, for what keeps pages' reports. */
export const documents: StoredValue<DocumentAccounts> = storedValue(session, 'documents', {}, passing);
export const shownInTabs: ShownInTabs = new ShownInTabs(storedValue(session, SHOWN_KEY, {}, passing));

/** For so long an order of the rows holds, unless something changes: typing in the search sorts once. */
const VIEW_MS = 10_000;

export const { hintView, hintViewOf, withRows } = shownRows(stateStore, hints);

let lastViews: { readonly made: string; readonly views: TriageViews } | null = null;

/** Who keeps what the surfaces show: real referrals, or the sample as long as there are none. */
export async function shownStore(): Promise<StateStore> {
  return (await sample.shown()) ?? stateStore;
}

/** Views of what is kept now, of one account (null: all). */
export async function viewsOf(account: string | null): Promise<TriageViews> {
  const [state, of] = await Promise.all([shownState(), shownStore()]);
  const made = JSON.stringify([
    of === stateStore,
    of.version,
    account,
    state.settings,
    state.walk,
    state.unread,
    state.pages?.troubles,
    Math.floor(state.now / VIEW_MS),
  ]);
  if (lastViews?.made !== made) lastViews = { made, views: triageViews(state, account) };
  return lastViews.views;
}

async function keptState(): Promise<KeptState> {
  const [kept, { values }, walk, pages, unread] = await Promise.all([
    stateStore.overview(),
    heldSettings(),
    readAllState(),
    watchedPages.get(),
    unreadValues(browser.storage),
  ]);
  return {
    kept,
    unread,
    summaries: kept.summaries.all(),
    health: [...kept.health.values()],
    team: (kept.meta.get(META.team) ?? {}) as NonNullable<TriageState['team']>,
    settings: values,
    walk,
    pages,
    now: Date.now(),
  };
}

/** The same of what the surfaces show. */
async function shownState(): Promise<TriageState> {
  const [{ kept: _real, ...state }, trial] = await Promise.all([keptState(), sample.shown()]);
  if (trial === null) return state;
  const { summaries, health } = await trial.overview();
  return { ...state, sample: true, summaries: summaries.all(), health: [...health.values()] };
}

const refreshing = refresher({
  connection,
  connections: () => connections(),
  keptState,
  onDemand: () => onDemand(),
  pageWatch: () => pageWatch(),
  sample,
  shownState,
  shownStore,
  stateStore,
  team: () => team(),
  withRows,
  writeTrouble,
});

/** Draws badge and prepared views, does what is due, and sets the alarm, from what is kept now. Safe to repeat. */
export function refresh(): Promise<void> {
  return refreshing.refresh();
}

/** What the scripts that are loaded on demand are handed. */
const services: Services = {
  browser,
  chosenSettings,
  connections: () => connections(),
  onDemand: () => onDemand(),
  columnMeaning: (said) => keeping().columnMeaning(said),
  connection,
  endReadAllIn,
  heldPolicy,
  heldSettings,
  hints,
  hintView,
  hintViewOf,
  stateStore,
  leadTable,
  loadScripts,
  refresh,
  reports: () => reportsScript(),
  ringBy,
  saidColumns,
  sample,
  shownInTabs,
  shownStore,
  storedReadAll,
  storeRows,
  team: () => team(),
  validFaults: (faults) => keeping().validFaults(faults),
  validSettings,
  viewsOf,
  watchedPages,
};

/** Each loads its script once in the worker's life. */
export const onDemand: () => OnDemandHandlers = once(() => onDemandScript().onDemand(services));
export const connections: () => Connections = once(() => connectionsScript().connections(services));
export const team: () => Team = once(() => teamScript().team(services));
export const pageWatch: () => PageWatch = once(() => pageWatchScript().pageWatch(services));
