import { type ClockWatch, isLookDue } from '../domain/clock-watch';
import { ringBy, setClock } from '../platform/alarm';
import { drawBadge } from '../platform/badge';
import { browser } from '../platform/browser';
import { mayNotify } from '../platform/notices';
import { coalesced } from './coalesced';
import { deriveOutput, preparedViews } from './derive-output';
import { foresee } from './foresee';
import {
  connection,
  hints,
  keptState,
  type RefreshKind,
  sample,
  shownState,
  shownStore,
  stateStore,
  withRows,
  writeTrouble,
} from './kept-state';
import { remindersScript } from './later-scripts';
import { mayRemind } from './may-remind';
import { META } from './meta';
import type { PageWatch } from './pages/page-watch';
import { heldPolicy } from './policy';
import { runInBackground } from './run-in-background';
import type { Services } from './services';
import { isAnythingKept } from './state-database';
import type { Glance } from './overview';
import type { StateStore } from './state-store';
import { badgeOfFailure } from './store-failure';
import type { TriageState } from './triage-view';
import { firstOf, tableTurn } from './turns';
import { watchedPages } from './watched-pages';
import { mayTryAt, TRY_AGAIN_MS } from './write-trouble';

/** What badge and views were drawn from last. */
interface LastDraw {
  readonly from: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The next moment at which they change by the clock alone, epoch milliseconds; null: none. */
  readonly nextChange: number | null;
}

/** What was drawn, and from what. */
interface Drawn {
  readonly last: LastDraw;
  readonly kept: Glance;
  readonly state: TriageState;
  /** The moments at which any of it changes by the clock alone, epoch milliseconds. */
  readonly turns: readonly number[];
  readonly sweepAt: number | null;
  /** What nobody waits for is not tried before this moment, epoch milliseconds. */
  readonly notBefore: number;
}

/**
 * Shows the reminders that are due, where they are allowed.
 * @returns when the next is due, epoch milliseconds; null: none is known; undefined: they are not allowed.
 */
async function showReminders({ state, kept }: Drawn): Promise<number | null | undefined> {
  if (!(await mayRemind(state.settings, mayNotify))) return undefined;
  const foreseen = kept.forecast?.nextReminder;
  if (foreseen !== undefined && (foreseen ?? Number.POSITIVE_INFINITY) > state.now) return foreseen;
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

/** Whether what was drawn last is what would be drawn now. */
const isDrawn = ({ from, at, nextChange }: LastDraw, now: string, time: number): boolean =>
  from === now && at <= time && (nextChange === null || time < nextChange);

/** Draws badge and prepared views where they are others than the last ones. It writes nothing to a disk. */
async function draw(before: LastDraw | null): Promise<Drawn> {
  const of = await shownStore();
  // Taken before anything is read: what is written meanwhile is drawn the next time.
  const versions = [of === stateStore, of.version, stateStore.version, hints.version];
  const [{ kept, state }, notWritten] = await Promise.all([keptState(true), writeTrouble.last()]);
  const notStored = notWritten?.reason ?? null;
  const { settings, walk, pages, unread, now } = state;
  const from = JSON.stringify([versions, settings, walk, pages, unread, notStored]);
  const last =
    before !== null && isDrawn(before, from, now)
      ? before
      : { from, at: now, nextChange: await drawAnew(state, of, notStored) };
  const { nextChange } = last;
  const notBefore = mayTryAt(notWritten);
  const { lookAt } = (kept.meta.get(META.clock) ?? {}) as Partial<ClockWatch>;
  const nextLook = isLookDue(lookAt, state.now) ? state.now : (lookAt ?? null);
  const sweepAt = (await isAnythingKept(kept.summaries.size, connection)) ? nextLook : null;
  const turns = [nextChange, notBefore > state.now ? notBefore : null, sweepAt].filter(
    (turn) => turn !== null && turn > state.now,
  );
  const first = firstOf(turns);
  if (first !== null) await ringBy(first);
  return { last, kept, state, turns: turns.flatMap((turn) => turn ?? []), sweepAt, notBefore };
}

/** @returns when badge or views change by the clock alone, epoch milliseconds; null: never. */
async function drawAnew(
  state: TriageState,
  of: StateStore,
  notStored: string | null,
): Promise<number | null> {
  const real = deriveOutput(state, notStored);
  await drawBadge(real.badge);
  const shown = of === stateStore ? state : await shownState();
  const { nextChange } = of === stateStore ? real : deriveOutput(shown, notStored);
  await browser.storage.session.set(await withRows(preparedViews(shown), of));
  return nextChange;
}

/**
 * The refresh of one worker: draws badge and prepared views from what is kept now, does what is due, and sets the
 * alarm. Safe to repeat. The drawing comes first, and waits for no write: what cannot be written hides nothing.
 */
export function refresher(
  onDemand: Services['onDemand'],
  connections: Services['connections'],
  team: Services['team'],
  pageWatch: () => PageWatch,
): (kind: RefreshKind) => Promise<void> {
  let dutiesAreAsked = false;
  let isNews = false;
  let last: LastDraw | null = null;

  /** Asks the user's tables where that is due. @returns when the next turn of each is; null: none. */
  async function askTables({ kept, state }: Drawn): Promise<readonly (number | null)[]> {
    const policy = await heldPolicy();
    const leadsAt = tableTurn('lead-table', kept.meta.get(META.leadTable), policy, state.now);
    const teamAt = tableTurn('team', kept.meta.get(META.team), policy, state.now);
    const again = state.now + TRY_AGAIN_MS;
    const isTeamAsked = teamAt !== null && (isNews || teamAt <= state.now);
    const areLeadsAsked = leadsAt !== null && leadsAt <= state.now;
    // Nothing waits for a network. Where this life ends meanwhile, the alarm begins anew.
    if (isTeamAsked) {
      isNews = false;
      runInBackground('the team could not be asked', () => team().work());
    }
    if (areLeadsAsked)
      runInBackground('the table of leads could not be read', () => connections().readLeads());
    return [areLeadsAsked ? again : leadsAt, isTeamAsked ? Math.max(teamAt, again) : teamAt];
  }

  /** Does what is due besides drawing: retention, the end of the sample, reminders. Then sets the alarm. */
  async function doDuties(drawn: Drawn): Promise<void> {
    const { kept, state, turns, sweepAt, notBefore } = drawn;
    if (notBefore > state.now) return setClock(firstOf(turns));
    const due = sweepAt !== null && sweepAt <= state.now;
    // What they write asks for the next refresh, which does the rest.
    if (await stateStore.keepSummaries()) return;
    if (due && (await onDemand().lookAfterRetention(state.settings, state.now))) return;
    // Real referrals came: the sample has done its work.
    if (kept.summaries.size > 0) await sample.stop();
    const nextReminder = await showReminders(drawn);
    await setClock(firstOf([...turns, nextReminder ?? null, ...(await askTables(drawn))]));
    if (!kept.forecast || kept.forecast.nextReminder !== nextReminder) foresee(state.settings, nextReminder);
  }

  const redraw = coalesced(
    async () => {
      const duties = dutiesAreAsked;
      dutiesAreAsked = false;
      if ((await watchedPages.get()).next !== null) await pageWatch().look();
      const drawn = await draw(last);
      ({ last } = drawn);
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
      last = null;
      console.error('[triage] badge and views could not be refreshed', error);
      await drawBadge(badgeOfFailure(error));
      await ringBy(Date.now() + TRY_AGAIN_MS);
    },
  );

  return (kind) => {
    dutiesAreAsked ||= kind !== 'redraw';
    isNews ||= kind === 'news';
    return redraw();
  };
}
