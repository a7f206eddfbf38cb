import { unwrap } from 'idb';
import { ringBy, setClock } from '../platform/alarm';
import { drawBadge } from '../platform/badge';
import { SHOWN_KEY } from '../messages/answering-verbs';
import { browser } from '../platform/browser';
import { DATABASE_NAME, databaseConnection, type TriageDatabase } from '../platform/database';
import { mayNotify } from '../platform/notices';
import { loadScripts } from '../platform/scripts';
import { type StoredValue, storedValue } from '../platform/stored';
import { type ClockWatch, isLookDue } from '../domain/clock-watch';
import { isRecord } from '../domain/is-record';
import { validSettings } from '../domain/settings';
import { coalesced } from './coalesced';
import { saidColumns } from './columns';
import type { PageWatch } from './pages/page-watch';
import type { Connections, OnDemandHandlers, Services, Team } from './services';
import { HintUpdater } from './hint-updater';
import { StateStore, type Overview } from './state-store';
import {
  connectionsScript,
  onDemandScript,
  hintEngine,
  keeping,
  leadTable,
  pageWatchScript,
  remindersScript,
  reportsScript,
  teamScript,
  writing,
} from './later-scripts';
import { tellKept } from './kept-changes';
import { firstOf, tableTurn } from './turns';
import { mayRemind } from './may-remind';
import { once } from './once';
import { META } from './meta';
import { deriveOutput, preparedViews } from './derive-output';
import type { DocumentAccounts } from './keeping/page-accounts';
import { heldPolicy } from './policy';
import { chosenSettings, heldSettings } from './settings';
import { ShownInTabs } from './shown-referrals';
import { shownRows } from './shown-rows';
import { SAMPLE_DATABASE, SampleData } from './sample-data';
import { stateDatabase, isAnythingKept } from './state-database';
import { storeRows } from './store-rows';
import { badgeOfFailure } from './store-failure';
import { storedHints } from './stored-hints';
import { runInBackground } from './run-in-background';
import { type TriageState, type TriageViews, triageViews } from './triage-view';
import { unreadValues } from './lasting-values';
import { endWalkIn, storedWalk, walkState } from './walk';
import { watchedPages } from './watched-pages';
import { mayTryAt, TRY_AGAIN_MS, WriteTrouble } from './write-trouble';

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
  if (!written) return void redraw();
  isNews = true;
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

async function triageState(): Promise<TriageState & { readonly kept: Overview }> {
  const [kept, { values }, walk, pages, unread] = await Promise.all([
    stateStore.overview(),
    heldSettings(),
    walkState(),
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
  const [{ kept: _real, ...state }, trial] = await Promise.all([triageState(), sample.shown()]);
  if (trial === null) return state;
  const { summaries, health } = await trial.overview();
  return { ...state, sample: true, summaries: summaries.all(), health: [...health.values()] };
}

/** Shows the reminders that are due, where they are allowed. @returns when the next is due; null: not known. */
async function reminding(state: TriageState): Promise<number | null> {
  if (!(await mayRemind(state.settings, mayNotify))) return null;
  const { remind, showNotices } = remindersScript();
  return remind(
    {
      stateStore,
      show: (notices) => showNotices(browser, notices),
      failed: (error) => console.error('[triage] a reminder could not be shown', error),
    },
    { ...state, walking: state.walk.kind === 'running' },
  );
}

/** What was drawn, and from what. */
interface Drawn {
  readonly kept: Overview;
  readonly state: TriageState;
  /** The moments at which any of it changes by the clock alone, epoch milliseconds. */
  readonly turns: readonly number[];
  readonly sweepAt: number | null;
  /** What nobody waits for is not tried before this moment, epoch milliseconds. */
  readonly notBefore: number;
}

/** Draws badge and prepared views from what is kept now. It writes nothing to a disk. */
async function draw(): Promise<Drawn> {
  const [{ kept, ...state }, notWritten] = await Promise.all([triageState(), writeTrouble.last()]);
  const notStored = notWritten?.reason ?? null;
  const real = deriveOutput(state, notStored);
  await drawBadge(real.badge);
  const of = await shownStore();
  const shown = of === stateStore ? state : await shownState();
  const { nextChange } = of === stateStore ? real : deriveOutput(shown, notStored);
  const snapshot = await withRows(preparedViews(shown), of);
  const notBefore = mayTryAt(notWritten);
  const { lookAt } = (kept.meta.get(META.clock) ?? {}) as Partial<ClockWatch>;
  const nextLook = isLookDue(lookAt, state.now) ? state.now : (lookAt ?? null);
  const sweepAt = (await isAnythingKept(kept.summaries.size, connection)) ? nextLook : null;
  const turns = [nextChange, notBefore > state.now ? notBefore : null, sweepAt].filter(
    (turn) => turn !== null && turn > state.now,
  );
  await browser.storage.session.set(snapshot);
  const first = firstOf(turns);
  if (first !== null) await ringBy(first);
  return { kept, state, turns: turns.flatMap((turn) => turn ?? []), sweepAt, notBefore };
}

/** Does what is due besides drawing: retention, the end of the sample, reminders. Then sets the alarm. */
async function doDuties({ kept, state, turns, sweepAt, notBefore }: Drawn): Promise<void> {
  let nextReminder: number | null = null;
  let nextLeads: number | null = null;
  let nextTeam: number | null = null;
  if (notBefore <= state.now) {
    const due = sweepAt !== null && sweepAt <= state.now;
    // What they write asks for the next refresh, which does the rest.
    if (await stateStore.keepSummaries()) return;
    if (due && (await onDemand().lookAfterRetention(state.settings, state.now))) return;
    // Real referrals came: the sample has done its work.
    if (kept.summaries.size > 0) await sample.stop();
    nextReminder = await reminding(state);
    const policy = await heldPolicy();
    nextLeads = tableTurn('lead-table', kept.meta.get(META.leadTable), policy, state.now);
    nextTeam = tableTurn('team', kept.meta.get(META.team), policy, state.now);
    if (nextTeam !== null && (isNews || nextTeam <= state.now)) {
      isNews = false;
      runInBackground('the team could not be asked', () => team().work());
      nextTeam = Math.max(nextTeam, state.now + TRY_AGAIN_MS);
    }
    if (nextLeads !== null && nextLeads <= state.now) {
      // Nothing waits for a network. Where this life ends meanwhile, the alarm begins anew.
      runInBackground('the table of leads could not be read', () => connections().readLeads());
      nextLeads = state.now + TRY_AGAIN_MS;
    }
  }
  await setClock(firstOf([...turns, nextReminder, nextLeads, nextTeam]));
}

let dutiesAreAsked = false;
/** Something was written in this life of which the team was not told yet. */
let isNews = false;

/**
 * Draws badge and prepared views, and where that was asked for does what is due. The drawing comes first, and waits for
 * no write: what cannot be written hides nothing.
 */
const redraw: () => Promise<void> = coalesced(
  async () => {
    const duties = dutiesAreAsked;
    dutiesAreAsked = false;
    if ((await watchedPages.get()).next !== null) await pageWatch().look();
    const drawn = await draw();
    if (duties)
      await doDuties(drawn).catch(async (error: unknown) => {
        console.error('[triage] what is due could not be done', error);
        await setClock(firstOf([...drawn.turns, Date.now() + TRY_AGAIN_MS]));
      });
    // Read last: a page may have been opened while the rest was worked out.
    const { next } = await watchedPages.get();
    if (next !== null) await ringBy(next);
  },
  async (error) => {
    console.error('[triage] badge and views could not be refreshed', error);
    await drawBadge(badgeOfFailure(error));
    await ringBy(Date.now() + TRY_AGAIN_MS);
  },
);

/** Draws badge and prepared views, does what is due, and sets the alarm, from what is kept now. Safe to repeat. */
export function refresh(): Promise<void> {
  dutiesAreAsked = true;
  return redraw();
}

/** What the scripts that are loaded on demand are handed. */
const services: Services = {
  browser,
  chosenSettings,
  connections: () => connections(),
  onDemand: () => onDemand(),
  columnMeaning: (said) => keeping().columnMeaning(said),
  connection,
  endWalkIn,
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
  storedWalk,
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
