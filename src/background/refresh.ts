import { type ClockWatch, isLookDue } from '../domain/clock-watch';
import { ringBy, setClock } from '../platform/alarm';
import { drawBadge } from '../platform/badge';
import { browser } from '../platform/browser';
import { mayNotify } from '../platform/notices';
import { coalesced } from './coalesced';
import { deriveOutput, preparedViews } from './derive-output';
import { remindersScript } from './later-scripts';
import { mayRemind } from './may-remind';
import { META } from './meta';
import type { PageWatch } from './pages/page-watch';
import { heldPolicy } from './policy';
import { runInBackground } from './run-in-background';
import type { SampleData } from './sample-data';
import type { Services } from './services';
import type { ShownRows } from './shown-rows';
import { isAnythingKept } from './state-database';
import type { Overview, StateStore } from './state-store';
import { badgeOfFailure } from './store-failure';
import type { TriageState } from './triage-view';
import { firstOf, tableTurn } from './turns';
import { watchedPages } from './watched-pages';
import { mayTryAt, TRY_AGAIN_MS, type WriteTrouble } from './write-trouble';

/** What is kept now, as the badge and the views see it. */
export type KeptState = TriageState & { readonly kept: Overview };

/** What a refresh reads and asks. */
interface RefreshPorts
  extends
    Pick<ShownRows, 'withRows'>,
    Pick<Services, 'connection' | 'connections' | 'onDemand' | 'shownStore' | 'team'> {
  readonly stateStore: StateStore;
  readonly sample: SampleData;
  readonly writeTrouble: WriteTrouble;
  keptState(): Promise<KeptState>;
  /** The same of what the surfaces show. */
  shownState(): Promise<TriageState>;
  pageWatch(): PageWatch;
}

interface Refresh {
  /** Draws badge and prepared views, does what is due, and sets the alarm, from what is kept now. Safe to repeat. */
  refresh(): Promise<void>;
  /** Draws badge and prepared views only. It writes nothing to a disk. */
  redraw(): Promise<void>;
  /** Something was written of which the team is not told yet. */
  noteNews(): void;
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

/** Shows the reminders that are due, where they are allowed. @returns when the next is due; null: not known. */
async function showReminders(stateStore: StateStore, state: TriageState): Promise<number | null> {
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

/** Draws badge and prepared views from what is kept now. It writes nothing to a disk. */
async function draw(ports: RefreshPorts): Promise<Drawn> {
  const { stateStore, shownState, withRows } = ports;
  const [{ kept, ...state }, notWritten] = await Promise.all([ports.keptState(), ports.writeTrouble.last()]);
  const notStored = notWritten?.reason ?? null;
  const real = deriveOutput(state, notStored);
  await drawBadge(real.badge);
  const of = await ports.shownStore();
  const shown = of === stateStore ? state : await shownState();
  const { nextChange } = of === stateStore ? real : deriveOutput(shown, notStored);
  const snapshot = await withRows(preparedViews(shown), of);
  const notBefore = mayTryAt(notWritten);
  const { lookAt } = (kept.meta.get(META.clock) ?? {}) as Partial<ClockWatch>;
  const nextLook = isLookDue(lookAt, state.now) ? state.now : (lookAt ?? null);
  const sweepAt = (await isAnythingKept(kept.summaries.size, ports.connection)) ? nextLook : null;
  const turns = [nextChange, notBefore > state.now ? notBefore : null, sweepAt].filter(
    (turn) => turn !== null && turn > state.now,
  );
  await browser.storage.session.set(snapshot);
  const first = firstOf(turns);
  if (first !== null) await ringBy(first);
  return { kept, state, turns: turns.flatMap((turn) => turn ?? []), sweepAt, notBefore };
}

/** The refresh of one worker. The drawing comes first, and waits for no write: what cannot be written hides nothing. */
export function refresher(ports: RefreshPorts): Refresh {
  let dutiesAreAsked = false;
  let isNews = false;

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
      runInBackground('the team could not be asked', () => ports.team().work());
    }
    if (areLeadsAsked)
      runInBackground('the table of leads could not be read', () => ports.connections().readLeads());
    return [areLeadsAsked ? again : leadsAt, isTeamAsked ? Math.max(teamAt, again) : teamAt];
  }

  /** Does what is due besides drawing: retention, the end of the sample, reminders. Then sets the alarm. */
  async function doDuties(drawn: Drawn): Promise<void> {
    const { kept, state, turns, sweepAt, notBefore } = drawn;
    if (notBefore > state.now) return setClock(firstOf(turns));
    const due = sweepAt !== null && sweepAt <= state.now;
    // What they write asks for the next refresh, which does the rest.
    if (await ports.stateStore.keepSummaries()) return;
    if (due && (await ports.onDemand().lookAfterRetention(state.settings, state.now))) return;
    // Real referrals came: the sample has done its work.
    if (kept.summaries.size > 0) await ports.sample.stop();
    const nextReminder = await showReminders(ports.stateStore, state);
    await setClock(firstOf([...turns, nextReminder, ...(await askTables(drawn))]));
  }

  const redraw = coalesced(
    async () => {
      const duties = dutiesAreAsked;
      dutiesAreAsked = false;
      if ((await watchedPages.get()).next !== null) await ports.pageWatch().look();
      const drawn = await draw(ports);
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

  return {
    redraw,
    refresh() {
      dutiesAreAsked = true;
      return redraw();
    },
    noteNews() {
      isNews = true;
    },
  };
}
