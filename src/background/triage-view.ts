import { countDeadlines } from '../domain/badge';
import { freshnessOf, listsOf, tabOf, unknownColumns } from '../domain/freshness';
import type { ListHealth } from '../domain/health';
import type { KeptReferral } from '../domain/kept';
import { instant } from '../domain/moment';
import { folded } from '../domain/same-text';
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

/** Answers queries of one account, at one moment. */
export type TriageViews = (query: Omit<TriageQuery, 'account'>) => TriageView;

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
  const tabs: Readonly<Record<Tab, KeptReferral[]>> = { marketplace: [], qualified: [], 'co-sell': [], favorites: [] };
  for (const record of sorted) {
    tabs[tabOf(record)].push(record);
    if (record.favorite) tabs.favorites.push(record);
  }
  // Test leads are listed, but they are no customers.
  const count = (rows: readonly KeptReferral[]): number => rows.reduce((sum, { test }) => sum + (test ? 0 : 1), 0);
  const counts = {
    marketplace: count(tabs.marketplace), qualified: count(tabs.qualified), 'co-sell': count(tabs['co-sell']), favorites: count(tabs.favorites),
  };
  const accounts = [...new Set(all.flatMap((record) => record.account ?? []))].sort();
  const { count: due } = countDeadlines(ofAccount, now, thresholds);
  const { warningHours, urgentHours, keyboardShortcuts } = settings;

  return (query) => {
    const rows = matching(tabs[query.tab], query.search);
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

const SEARCHED = [
  'company', 'dealName', 'contactName', 'email', 'phone', 'country', 'city', 'leadSource', 'id', 'crmId', 'note',
] as const satisfies readonly (keyof KeptReferral)[];

/** A record is replaced, never changed: what can be found in it holds as long as the object itself. */
const haystacks = new WeakMap<KeptReferral, string>();

/** Every word of the search must occur somewhere in the record. */
function matching(records: readonly KeptReferral[], search: string): readonly KeptReferral[] {
  const words = folded(search).split(' ').filter((word) => word !== '');
  if (words.length === 0) return records;
  return records.filter((record) => {
    const hay = haystack(record);
    return words.every((word) => hay.includes(word));
  });
}

function haystack(record: KeptReferral): string {
  const known = haystacks.get(record);
  if (known !== undefined) return known;
  // A sign that no search holds between the fields, so that no word is found across two of them.
  const made = folded([...SEARCHED.map((name) => record[name] ?? ''), ...record.tags].join('\u0001'));
  haystacks.set(record, made);
  return made;
}
