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
import type { Connections } from './connections/connections';
import type { Errands } from './errands/errands';
import type { PageWatch } from './pages/page-watch';
import type { Team } from './team/team-script';
import { HintKeeper } from './hint-keeper';
import { Keeper, type Overview } from './keeper';
import {
  connectionsScript,
  errandsScript,
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
import { outlook, preparedViews } from './outlook';
import type { DocumentAccounts } from './keeping/page-accounts';
import { heldPolicy } from './policy';
import { chosenSettings, heldSettings } from './settings';
import { ShownInTabs } from './shown-referrals';
import { shownRows } from './shown-rows';
import { SAMPLE_DATABASE, SampleData } from './sample-data';
import { databaseStore, isAnythingKept } from './store';
import { storeRows } from './store-rows';
import { badgeOfFailure } from './store-failure';
import { storedHints } from './stored-hints';
import { told } from './told';
import { type TriageState, type TriageViews, triageViews } from './triage-view';
import { unreadValues } from './lasting-values';
import { endWalkIn, storedWalk, walkState } from './walk';
import { watchedPages } from './watched-pages';
import { mayTryAt, TRY_AGAIN_MS, WriteTrouble } from './write-trouble';

// Constructing these does nothing; what they stand on is opened on first use.
const connection: () => Promise<TriageDatabase> = databaseConnection(DATABASE_NAME, () => keeper.forget());

const session = (): typeof browser.storage.session => browser.storage.session;
const writeTrouble = new WriteTrouble(storedValue(session, 'notWritten', null, { passing: true }));

const madeBy = browser.runtime.getManifest().version;

const keeperIn = (open: typeof connection, changed: (written: boolean) => void): Keeper =>
  new Keeper(databaseStore(open, writing), changed, writing, madeBy);

export const keeper: Keeper = keeperIn(connection, (written) => {
  told('it could not be noted how writing went', () => writeTrouble.note(keeper.trouble, Date.now()));
  // What is asked for after a failure writes nothing itself: on a full disk it would ask for itself for ever.
  if (!written) return void redraw();
  isNews = true;
  void refresh();
  hints.wake();
  tellKept();
});
export const hints: HintKeeper = new HintKeeper({
  store: storedHints(connection),
  madeBy,
  mark: () => keeper.changes.markOf(keeper.version),
  changedSince: (mark) => keeper.changes.since(mark),
  work: (kept) => hintEngine().hintWork(connection, unwrap, keeper, kept),
  changed: () => void refresh(),
  // Any call of the browser's API puts off the end of an idle worker.
  stayAwake: async () => void (await browser.runtime.getPlatformInfo()),
  failed: (error) => console.error('[triage] duplicate hints could not be worked out', error),
});
export const sample: SampleData = new SampleData(
  keeper,
  keeperIn(databaseConnection(SAMPLE_DATABASE), () => void refresh()),
);
const passing = { passing: true, isValid: isRecord } as const;
/** Whose account open documents are, for what keeps pages' reports. */
export const documents: StoredValue<DocumentAccounts> = storedValue(session, 'documents', {}, passing);
export const shownInTabs: ShownInTabs = new ShownInTabs(storedValue(session, SHOWN_KEY, {}, passing));

/** For so long an order of the rows holds, unless something changes: typing in the search sorts once. */
const VIEW_MS = 10_000;

export const { hintView, hintViewOf, withRows } = shownRows(keeper, hints);

let lastViews: { readonly made: string; readonly views: TriageViews } | null = null;
let viewsRest: ReturnType<typeof setTimeout> | undefined;

/** Who keeps what the surfaces show: real referrals, or the sample as long as there are none. */
export async function shownKeeper(): Promise<Keeper> {
  return (await sample.shown()) ?? keeper;
}

/** Views of what is kept now, of one account (null: all). */
export async function viewsOf(account: string | null): Promise<TriageViews> {
  const [state, of] = await Promise.all([shownState(), shownKeeper()]);
  const made = JSON.stringify([
    of === keeper,
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

async function triageState(): Promise<TriageState & { readonly kept: Overview }> {
  const [kept, { values }, walk, pages, unread] = await Promise.all([
    keeper.overview(),
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
      keeper,
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
  const real = outlook(state, notStored);
  await drawBadge(real.badge);
  const of = await shownKeeper();
  const shown = of === keeper ? state : await shownState();
  const { nextChange } = of === keeper ? real : outlook(shown, notStored);
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
    if (await keeper.keepSummaries()) return;
    if (due && (await errands().lookAfterRetention(state.settings, state.now))) return;
    // Real referrals came: the sample has done its work.
    if (kept.summaries.size > 0) await sample.stop();
    nextReminder = await reminding(state);
    const policy = await heldPolicy();
    nextLeads = tableTurn('lead-table', kept.meta.get(META.leadTable), policy, state.now);
    nextTeam = tableTurn('team', kept.meta.get(META.team), policy, state.now);
    if (nextTeam !== null && (isNews || nextTeam <= state.now)) {
      isNews = false;
      told('the team could not be asked', () => team().work());
      nextTeam = Math.max(nextTeam, state.now + TRY_AGAIN_MS);
    }
    if (nextLeads !== null && nextLeads <= state.now) {
      // Nothing waits for a network. Where this life ends meanwhile, the alarm begins anew.
      told('the table of leads could not be read', () => connections().readLeads());
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

/**
 * What the worker hands to the errands: all that remembers, writes or asks the browser (a second copy of it
 * would decide on a second book), and large functions that both need.
 */
const parts = {
  browser,
  chosenSettings,
  connections: () => connections(),
  errands: () => errands(),
  columnMeaning: (said: unknown) => keeping().columnMeaning(said),
  connection,
  endWalkIn,
  heldPolicy,
  heldSettings,
  hints,
  hintView,
  hintViewOf,
  keeper,
  leadTable,
  loadScripts,
  refresh,
  reports: () => reportsScript(),
  ringBy,
  saidColumns,
  sample,
  shownInTabs,
  shownKeeper,
  storedWalk,
  storeRows,
  team: () => team(),
  validFaults: (faults: unknown) => keeping().validFaults(faults),
  validSettings,
  viewsOf,
  watchedPages,
} as const;

export type WorkerParts = typeof parts;

/** What the worker takes in when it is first asked for; it remembers what it needs to. */
export const errands: () => Errands = once(() => errandsScript().errands(parts));
export const connections: () => Connections = once(() => connectionsScript().connections(parts));
export const team: () => Team = once(() => teamScript().team(parts));
export const pageWatch: () => PageWatch = once(() => pageWatchScript().pageWatch(parts));
