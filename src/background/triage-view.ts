import { countDeadlines } from '../domain/badge';
import { freshnessOf, listsOf, tabOf, unknownColumns } from '../domain/freshness';
import type { ListHealth } from '../domain/health';
import type { KeptReferral } from '../domain/kept';
import { instant } from '../domain/moment';
import { type Settings, thresholdsOf } from '../domain/settings';
import { byUrgency } from '../domain/urgency';
import type { Tab, TriageQuery, TriageView } from '../messages/triage-verbs';
import type { WalkState } from '../messages/walk-verbs';

/** What a view is made of, at one moment. */
export interface TriageState {
  readonly records: Iterable<KeptReferral>;
  readonly health: Iterable<ListHealth>;
  readonly settings: Settings;
  readonly walk: WalkState;
  /** The records are invented, to try the extension with. */
  readonly sample?: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Gives the records in which every word of a search occurs. */
export type Search = (records: readonly KeptReferral[], words: string) => readonly KeptReferral[];

/** Answers queries of one account, at one moment. `search` is asked where a query searches. */
export type TriageViews = (query: Omit<TriageQuery, 'account'>, search: Search) => TriageView;

/**
 * Answers many queries of one account from one sorting.
 * @param account null: all accounts added up.
 */
export function triageViews(state: TriageState, account: string | null): TriageViews {
  const { settings, now, walk } = state;
  const all = [...state.records];
  const ofAccount = account === null ? all : all.filter((record) => record.account === account);
  const health = [...state.health].filter((entry) => account === null || entry.account === account);
  const thresholds = thresholdsOf(settings);
  const sorted = byUrgency(ofAccount, now, thresholds);
  const tabs: Readonly<Record<Tab, KeptReferral[]>> = {
    marketplace: [],
    qualified: [],
    'co-sell': [],
    favorites: [],
  };
  for (const record of sorted) {
    tabs[tabOf(record)].push(record);
    if (record.favorite) tabs.favorites.push(record);
  }
  // Test leads are listed, but they are no customers.
  const count = (rows: readonly KeptReferral[]): number =>
    rows.reduce((sum, { test }) => sum + (test ? 0 : 1), 0);
  const counts = {
    marketplace: count(tabs.marketplace),
    qualified: count(tabs.qualified),
    'co-sell': count(tabs['co-sell']),
    favorites: count(tabs.favorites),
  };
  const accounts = [...new Set(all.flatMap((record) => record.account ?? []))].sort();
  const { count: due } = countDeadlines(ofAccount, now, thresholds);
  const { warningHours, urgentHours, keyboardShortcuts } = settings;

  return (query, search) => {
    const rows = query.search === '' ? tabs[query.tab] : search(tabs[query.tab], query.search);
    const lists = health.filter((entry) => listsOf(query.tab, entry));
    return {
      query: { ...query, account },
      counts,
      matching: rows.length,
      rows: rows.slice(query.offset, query.offset + query.limit),
      // Looked up for the rows that are shown, by whoever asks.
      hints: {},
      accounts,
      freshness: freshnessOf(lists, settings, now),
      unknownColumns: unknownColumns(lists),
      due,
      settings: { warningHours, urgentHours, keyboardShortcuts },
      walk,
      ...(state.sample === true && { sample: true }),
      now: instant(now),
    };
  };
}
