import { unwrap } from 'idb';
import { isRecord } from '../domain/is-record';
import { SHOWN_KEY } from '../messages/answering-verbs';
import { browser } from '../platform/browser';
import { DATABASE_NAME, databaseConnection, type TriageDatabase } from '../platform/database';
import { STORE_META } from '../platform/store-meta';
import { type StoredValue, storedValue } from '../platform/stored';
import { HintUpdater } from './hint-updater';
import type { DocumentAccounts } from './keeping/page-accounts';
import { tellKept } from './kept-changes';
import { unreadValues } from './lasting-values';
import { summariesIn } from '../domain/summary-block';
import { holds } from './forecast';
import { Foreground } from './foreground';
import { forecasting, hintEngine, writing } from './later-scripts';
import { META } from './meta';
import { readAllState } from './read-all';
import { runInBackground } from './run-in-background';
import { SAMPLE_DATABASE, SampleData } from './sample-data';
import { heldSettings } from './settings';
import type { ShownReferrals } from './shown-referrals';
import { shownRows } from './shown-rows';
import { stateDatabase } from './state-database';
import type { Glance, WriteEnd } from './overview';
import { StateStore } from './state-store';
import { storedHints } from './stored-hints';
import { type TriageState, type TriageViews, triageViews } from './triage-view';
import { watchedPages } from './watched-pages';
import { WriteTrouble } from './write-trouble';

/**
 * What a change asks for. `redraw` writes nothing to a disk.
 * `news`: something was written that the team wants to know.
 */
export type RefreshKind = 'redraw' | 'duties' | 'news';

let draw: (kind: RefreshKind) => Promise<void> = async () => undefined;

/** Has changes of what is kept drawn. Say it in the worker's first turn. */
export function drawnBy(refresh: typeof draw): void {
  draw = refresh;
}

/** Messages and drawing: duplicate hints are worked out when nobody waits for these. */
export const foreground: Foreground = new Foreground();

// Constructing these does nothing; what they stand on is opened on first use.
export const connection: () => Promise<TriageDatabase> = databaseConnection(DATABASE_NAME, () =>
  stateStore.forget(),
);

const session = (): typeof browser.storage.session => browser.storage.session;
export const writeTrouble: WriteTrouble = new WriteTrouble(
  storedValue(session, 'notWritten', null, { passing: true }),
);

const madeBy = browser.runtime.getManifest().version;

const storeIn = (open: typeof connection, changed: (end: WriteEnd) => void): StateStore =>
  new StateStore(stateDatabase(open, writing, forecasting), changed, writing, madeBy);

export const stateStore: StateStore = storeIn(connection, (end) => {
  runInBackground('how writing went was not noted', () => writeTrouble.note(stateStore.trouble, Date.now()));
  // What is asked for after a failure writes nothing itself: on a full disk it would ask for itself for ever.
  if (end === 'failed') return void draw('redraw');
  if (end === 'unshown') return void draw('duties');
  void draw('news');
  hints.wake();
  tellKept();
});
export const hints: HintUpdater = new HintUpdater({
  store: storedHints(connection),
  madeBy,
  mark: () => stateStore.changes.markOf(stateStore.version),
  begun: async () => ({
    state: (await stateStore.overview()).meta.get(STORE_META.state),
    mark: stateStore.changes.markOf(0),
  }),
  changedSince: (mark) => stateStore.changes.since(mark),
  work: (kept) => hintEngine().hintWork(connection, unwrap, stateStore, kept),
  changed: () => void draw('duties'),
  // Any call of the browser's API puts off the end of an idle worker.
  stayAwake: async () => void (await browser.runtime.getPlatformInfo()),
  giveWay: () => foreground.giveWay(),
  failed: (error) => console.error('[triage] duplicate hints could not be worked out', error),
});
const connectSample = databaseConnection(SAMPLE_DATABASE);

async function sampleConnection(): Promise<TriageDatabase> {
  const database = await connectSample();
  runInBackground('the emptied sample was not removed', () => sample.opened());
  return database;
}

export const sample: SampleData = new SampleData(
  stateStore,
  storeIn(sampleConnection, () => void draw('duties')),
);
const passing = { passing: true, isValid: isRecord } as const;
/** Whose account open documents are, for what keeps pages' reports. */
export const documents: StoredValue<DocumentAccounts> = storedValue(session, 'documents', {}, passing);
/** What tabs show, for `ShownInTabs` of the scripts that are loaded later. */
export const shownReferrals: StoredValue<ShownReferrals> = storedValue(session, SHOWN_KEY, {}, passing);

/** For so long an order of the rows holds, unless something changes: typing in the search sorts once. */
const VIEW_MS = 10_000;

export const { hintView, hintViewOf, withRows } = shownRows(stateStore, hints);

let lastViews: { readonly made: string; readonly views: TriageViews } | null = null;
let viewsRest: ReturnType<typeof setTimeout> | undefined;

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
  clearTimeout(viewsRest);
  viewsRest = setTimeout(() => {
    lastViews = null;
  }, VIEW_MS);
  return lastViews.views;
}

/**
 * What is kept now, as badge and views see it.
 * @param mayForesee a forecast is enough, where one holds: for the badge and the first rows.
 */
export async function keptState(
  mayForesee = false,
): Promise<{ readonly kept: Glance; readonly state: TriageState }> {
  const [glance, { values: settings }, walk, pages, unread] = await Promise.all([
    stateStore.glance(),
    heldSettings(),
    readAllState(),
    watchedPages.get(),
    unreadValues(browser.storage),
  ]);
  const now = Date.now();
  const forecast =
    mayForesee && glance.forecast && holds(glance.forecast, settings, now) ? glance.forecast : null;
  const summaries = forecast ? summariesIn(forecast.near) : (await stateStore.overview()).summaries.all();
  return {
    kept: { ...glance, forecast },
    state: {
      unread,
      summaries,
      far: forecast?.far,
      health: [...glance.health.values()],
      team: (glance.meta.get(META.team) ?? {}) as NonNullable<TriageState['team']>,
      settings,
      walk,
      pages,
      now,
    },
  };
}

/** The same of what the surfaces show. */
export async function shownState(): Promise<TriageState> {
  const [{ state }, trial] = await Promise.all([keptState(), sample.shown()]);
  if (trial === null) return state;
  const { summaries, health } = await trial.overview();
  return { ...state, sample: true, summaries: summaries.all(), health: [...health.values()] };
}
