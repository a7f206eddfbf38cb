import { unwrap } from 'idb';
import { setClock } from '../platform/alarm';
import { drawBadge } from '../platform/badge';
import { SHOWN_KEY } from '../messages/answering-verbs';
import { browser } from '../platform/browser';
import type { TriageView } from '../messages/triage-verbs';
import { databaseConnection, type TriageDatabase } from '../platform/database';
import { mayNotify } from '../platform/notices';
import { loadScript } from '../platform/scripts';
import { storedValue } from '../platform/stored';
import { DAY } from '../domain/moment';
import { validSettings } from '../domain/settings';
import { columnMeaning } from '../domain/valid-reading';
import { coalesced } from './coalesced';
import { saidColumns } from './columns';
import { META } from './decisions';
import type { Errands } from './errands/errands';
import { HintKeeper } from './hint-keeper';
import { HintView } from './hint-view';
import { type Book, Keeper } from './keeper';
import { errandsScript, hintEngine, remindersScript } from './later-scripts';
import { mayRemind } from './may-remind';
import { outlook } from './outlook';
import { PageAccounts } from './page-accounts';
import { heldPolicy } from './policy';
import { chosenSettings, heldSettings } from './settings';
import { ShownInTabs } from './shown-referrals';
import { SampleData } from './sample-data';
import { databaseStore } from './store';
import { storeRows } from './store-rows';
import { storedHints } from './stored-hints';
import { type TriageState, type TriageViews, triageViews } from './triage-view';
import { storedWalk, walkState } from './walk';

const followers: (() => void)[] = [];

/** Calls back after each written change. */
export function onKept(follow: () => void): void {
  followers.push(follow);
}

// Constructing these does nothing; what they stand on is opened on first use.
const connection: () => Promise<TriageDatabase> = databaseConnection();

export const keeper: Keeper = new Keeper(databaseStore(connection), () => {
  void refresh();
  hints.wake();
  for (const follow of followers) follow();
});
export const hints: HintKeeper = new HintKeeper({
  store: storedHints(connection),
  index: async () => (await keeper.book()).index,
  mark: () => keeper.changes.markOf(keeper.version),
  changedSince: (mark) => keeper.changes.since(mark),
  work: async (kept) => hintEngine().hintWork(connection, unwrap, kept),
  changed: () => void refresh(),
  // Any call of the browser's API puts off the end of an idle worker.
  stayAwake: async () => void (await browser.runtime.getPlatformInfo()),
  failed: (error) => console.error('[triage] duplicate hints could not be worked out', error),
});
export const sample: SampleData = new SampleData(keeper, () => void refresh());
export const pageAccounts: PageAccounts = new PageAccounts(
  storedValue(() => browser.storage.session, 'documents', {}),
);
export const shownInTabs: ShownInTabs = new ShownInTabs(
  storedValue(() => browser.storage.session, SHOWN_KEY, {}),
);

/** Retention is looked after so often. */
const SWEEP_MS = DAY;
/** For so long an order of the rows holds, unless something changes: typing in the search sorts once. */
const VIEW_MS = 10_000;

/** Duplicate hints in the light of what the user said. */
const hintViewOf = ({ index, decisions }: Book, pairsOf: Awaited<ReturnType<HintKeeper['of']>>): HintView =>
  new HintView(index, pairsOf, decisions.values());

/** The same of these referrals. */
async function hintView(keys: readonly string[]): Promise<HintView> {
  const [book, pairsOf] = await Promise.all([keeper.book(), hints.of(keys)]);
  return hintViewOf(book, pairsOf);
}

/** A view with the duplicate hints of its rows. */
export async function withHints(view: TriageView): Promise<TriageView> {
  const keys = view.rows.map(({ key }) => key);
  return { ...view, hints: (await hintView(keys)).summaries(keys) };
}

let lastViews: { readonly made: string; readonly views: TriageViews } | null = null;

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
    Math.floor(state.now / VIEW_MS),
  ]);
  if (lastViews?.made !== made) lastViews = { made, views: triageViews(state, account) };
  return lastViews.views;
}

async function triageState(): Promise<TriageState & { readonly book: Book }> {
  const [book, { values }, walk] = await Promise.all([keeper.book(), heldSettings(), walkState()]);
  return {
    book,
    records: book.index.values(),
    health: book.health.values(),
    settings: values,
    walk,
    now: Date.now(),
  };
}

/** The same of what the surfaces show. */
async function shownState(): Promise<TriageState> {
  const [{ book: _real, ...state }, trial] = await Promise.all([triageState(), sample.shown()]);
  if (trial === null) return state;
  const { index, health } = await trial.book();
  return { ...state, sample: true, records: index.values(), health: health.values() };
}

/** Shows what is due, where reminders may be shown. Gives the next moment at which there may be something to tell; null: none is known. */
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

async function isAnythingKept({ index }: Book): Promise<boolean> {
  return index.size > 0 || (await (await connection()).count('files')) > 0;
}

/** Draws badge and prepared views, shows reminders, and sets the alarm, from what is kept now. Safe to repeat. */
export const refresh: () => Promise<void> = coalesced(
  async () => {
    const { book, ...state } = await triageState();
    const sweptAt = Date.parse(String(book.meta.get(META.sweptAt)));
    const due = Number.isNaN(sweptAt) || state.now - sweptAt >= SWEEP_MS;
    // What it writes asks for the next refresh, which draws the rest.
    if (
      due &&
      (await isAnythingKept(book)) &&
      (await errands().lookAfterRetention(state.settings, state.now))
    )
      return;
    // Real referrals came: the sample has done its work.
    if (book.index.size > 0) await sample.stop();
    const { badge, ...real } = outlook(state, keeper.trouble);
    const { snapshot: bare, nextChange } =
      (await sample.shown()) === null ? real : outlook(await shownState(), keeper.trouble);
    const snapshot = Object.fromEntries(
      await Promise.all(
        Object.entries(bare).map(async ([key, view]) => [key, await withHints(view)] as const),
      ),
    );
    const nextReminder = await reminding(state);
    const turns = [nextChange, nextReminder, book.index.size > 0 ? sweptAt + SWEEP_MS : null].filter(
      (turn) => turn !== null,
    );
    await Promise.all([
      drawBadge(badge),
      browser.storage.session.set(snapshot),
      setClock(turns.length === 0 ? null : Math.min(...turns)),
    ]);
  },
  (error) => console.error('[triage] badge and views could not be refreshed', error),
);

/**
 * What the worker hands to the errands: all that remembers, writes, or asks the browser, since a script that brought its own
 * would decide on a second book (the build refuses one that does); and functions that would be large to have twice.
 */
const parts = {
  browser,
  chosenSettings,
  columnMeaning,
  connection,
  heldPolicy,
  heldSettings,
  hints,
  hintView,
  hintViewOf,
  keeper,
  loadScript,
  refresh,
  saidColumns,
  sample,
  shownInTabs,
  shownKeeper,
  storedWalk,
  storeRows,
  validSettings,
  viewsOf,
} as const;

export type WorkerParts = typeof parts;

let taken: Errands | null = null;

/** What the worker takes in when it is first asked for in its life; it remembers what it needs to from then on. */
export function errands(): Errands {
  taken ??= errandsScript().errands(parts);
  return taken;
}
