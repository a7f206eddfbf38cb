/*
 * What the worker hands to the scripts that it loads on demand, and what those give. Only types: a script that is
 * loaded later reaches what remembers, writes or asks the browser through these alone. With a second copy of it, it
 * would decide on a second state.
 */
import type { KeptReferral } from '../domain/kept';
import type { Policy } from '../domain/policy';
import type { Settings, validSettings } from '../domain/settings';
import type { StoreRows } from '../domain/store-reading';
import type { ClaimState } from '../domain/team-mark';
import type { columnMeaning, validFaults } from '../domain/valid-reading';
import type { ConnectionVerbs } from '../messages/connection-verbs';
import type { Handlers } from '../messages/contract';
import type { ImportLine, PlannedCounts, PlannedRow } from '../messages/file-verbs';
import type { UserMapping } from '../messages/reading-verbs';
import type { HeldSettings } from '../messages/settings-verbs';
import type { TeamVerbs } from '../messages/team-verbs';
import type { browser } from '../platform/browser';
import type { TriageDatabase } from '../platform/database';
import type { NoticePress } from '../platform/notices';
import type { loadScripts } from '../platform/scripts';
import type { StoredValue } from '../platform/stored';
import type { ErasedRows } from './connections/lead-table-state';
import type { HintUpdater } from './hint-updater';
import type { SampleData } from './sample-data';
import type { OnDemandVerb } from './served-verbs';
import type { ShownReferrals } from './shown-referrals';
import type { ShownRows } from './shown-rows';
import type { StateStore } from './state-store';
import type { TriageViews } from './triage-view';
import type { ReadAll } from './read-all';
import type { PageWatchState } from './watched-pages';

/** What the worker has once, and large functions that the scripts loaded on demand need, too. */
export interface Services extends Pick<ShownRows, 'hintView' | 'hintViewOf'> {
  readonly browser: typeof browser;
  readonly stateStore: StateStore;
  readonly hints: HintUpdater;
  readonly sample: SampleData;
  /** What tabs show: see `ShownInTabs`. */
  readonly shownReferrals: StoredValue<ShownReferrals>;
  /** Who keeps what the surfaces show: real referrals, or the sample as long as there are none. */
  shownStore(): Promise<StateStore>;
  /** Views of what is kept now, of one account; null: all. */
  viewsOf(account: string | null): Promise<TriageViews>;
  connection(): Promise<TriageDatabase>;
  /** Draws badge and prepared views, does what is due, and sets the alarm. Safe to repeat. */
  refresh(): Promise<void>;
  /** Has the alarm ring no later than this moment, epoch milliseconds. */
  ringBy(at: number): Promise<void>;
  readonly loadScripts: typeof loadScripts;
  readonly storeRows: StoreRows;

  readonly chosenSettings: StoredValue<Partial<Settings>>;
  heldSettings(): Promise<HeldSettings>;
  heldPolicy(): Promise<Policy>;
  readonly validSettings: typeof validSettings;
  readonly saidColumns: StoredValue<readonly UserMapping[]>;
  readonly columnMeaning: typeof columnMeaning;
  readonly validFaults: typeof validFaults;

  readonly storedReadAll: StoredValue<ReadAll>;
  readonly watchedPages: StoredValue<PageWatchState>;

  // Each loads its script when it is first called.
  connections(): Connections;
  onDemand(): OnDemandHandlers;
  team(): Team;
  leadTable(): typeof import('../lead-table/lead-table');
  reports(): typeof import('./reports/reports');
}

/** What importing lines would do: counts, and the first rows of each group. */
export interface PlannedLines {
  readonly counts: PlannedCounts;
  readonly added: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
}

/** Does what was pressed on a reminder: shows it here, opens it in Partner Center, or puts it aside. */
export type PressNotice = (id: string, pressed: NoticePress) => Promise<void>;

/** What few wakes of the worker need. */
export interface OnDemandHandlers {
  /** What each verb does that the worker does not do by itself. */
  readonly handlers: Pick<Handlers, OnDemandVerb>;
  /** Goes on with an answer that a stopped worker had begun, and with the queue of answers. */
  goOnAnswering(): Promise<void>;
  /** Goes on with the erasing of everything that a stopped worker had begun. */
  goOnErasing(): Promise<void>;
  /** Files kept for an upload that name one of these referrals. */
  filesNaming(referrals: readonly KeptReferral[]): Promise<readonly string[]>;
  /** Does what a keyboard command says. */
  command(name: string): Promise<void>;
  readonly pressNotice: PressNotice;
  /** The keys of the shown referrals in which every word occurs. */
  search(words: string): Promise<ReadonlySet<string>>;
  /** The keys of the shown referrals that are mine, a colleague's, or nobody's. */
  claimed(as: ClaimState): Promise<ReadonlySet<string>>;
  /** Removes what the retention times say. @param now epoch milliseconds. @returns whether anything was written. */
  lookAfterRetention(settings: Settings, now: number): Promise<boolean>;
  /** What importing these lines would do now, with at most this many rows of each group. */
  planLines(lines: readonly ImportLine[], mostRows: number): Promise<PlannedLines>;
  /** Reads the pages of Partner Center that were open before the extension was installed. */
  watchOpenTabs(): Promise<void>;
}

/** What reaches the user's own tables, and keeps their links. */
export interface Connections {
  readonly handlers: Pick<Handlers, keyof ConnectionVerbs>;
  /** Reads the table of leads as far as that is due. */
  readLeads(): Promise<void>;
  /** Forgets links and gives permissions back; what the organisation prescribes stays. */
  forget(): Promise<void>;
  /** The marks by which rows of erased customers are known again. */
  marksOf(rows: readonly string[]): Promise<ErasedRows>;
}

/** What shares with colleagues through the team's table. */
export interface Team {
  readonly handlers: Pick<Handlers, keyof TeamVerbs>;
  /** Compares what changed with what the team knows, and asks its table where that is due. */
  work(): Promise<void>;
  /** Forgets link and team; what is the user's stays. */
  forget(): Promise<void>;
  /**
   * Erases referrals from the team's table and, at their next turn, at the colleagues'. Call it before they go here.
   */
  erase(referrals: readonly Pick<KeptReferral, 'key' | 'kind' | 'id' | 'tableRow'>[]): Promise<void>;
}
