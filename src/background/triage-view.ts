import { countDeadlines } from '../domain/badge';
import { firstInOrder } from '../domain/first-in-order';
import { freshnessOf, listsOf, unknownColumns } from '../domain/freshness';
import type { ListHealth } from '../domain/health';
import { instant } from '../domain/moment';
import { type Settings, thresholdsOf } from '../domain/settings';
import type { Summary } from '../domain/summary';
import { ANSWER_GROUPS, type AnswerGroup, answerGroups } from '../domain/to-answer';
import type { UnreadValue } from '../domain/unread-value';
import { byRank, isDue, rank, type Rank, deadlineStatus } from '../domain/urgency';
import { type Tab, TABS, type TriageQuery, type TriageView } from '../messages/triage-verbs';
import type { ReadAllState } from '../messages/read-all-verbs';
import type { Counts, FarPart } from './forecast';
import type { TeamConnection } from './team/team-connection';
import type { PageWatchState } from './watched-pages';

/** What a view is made of, at one moment. */
export interface TriageState {
  readonly summaries: Iterable<Summary>;
  /**
   * What all further referrals add. Then `summaries` holds the first rows of each tab of all accounts together, and a
   * view of anything else needs all summaries.
   */
  readonly far?: FarPart | undefined;
  readonly health: Iterable<ListHealth>;
  readonly settings: Settings;
  readonly walk: ReadAllState;
  /** What is wrong with open pages; absent: nothing. */
  readonly pages?: Pick<PageWatchState, 'troubles' | 'lines'>;
  /** The connected team; without a name: none. */
  readonly team?: Partial<Pick<TeamConnection, 'name' | 'isOut'>>;
  /** The referrals are invented, to try the extension with. */
  readonly sample?: boolean;
  /** Stored values that cannot be read. */
  readonly unread?: readonly UnreadValue[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A view that names its rows, and does not have them. */
export type KeyedView = Omit<TriageView, 'rows' | 'hints'> & { readonly keys: readonly string[] };

/**
 * Responds to queries of one account, at one moment.
 * @param found the keys of what a search found; null: the query does not search.
 * @param claimed the keys of what is claimed as the query asks; null: it does not ask.
 */
export type TriageViews = (
  query: Omit<TriageQuery, 'account'>,
  found: ReadonlySet<string> | null,
  claimed?: ReadonlySet<string> | null,
) => KeyedView;

/** A referral with its place in each order. */
interface Line extends Rank {
  readonly key: string;
  readonly summary: Summary;
  /** The place of its heading in "To answer"; negative: it does not stand there. */
  readonly heading: number;
  readonly due: boolean;
}

/** The referrals of each tab, and how many of them are customers' and due. */
interface Tabs {
  readonly lines: Readonly<Record<Tab, readonly Line[]>>;
  /** Test leads are listed, but they are no customers. */
  readonly counts: Counts;
  readonly dueCounts: Counts;
}

/** Below each heading spam comes last. */
const byHeading = (one: Line, other: Line): number =>
  one.heading - other.heading || +one.summary.spam - +other.summary.spam || byRank(one, other);

/**
 * @param isSearch the first tab then holds all lines, and else what is to be answered.
 * @param far what further referrals add.
 */
function tabsOf(all: readonly Line[], now: number, isSearch: boolean, far?: FarPart): Tabs {
  const of = <T>(make: (tab: Tab) => T): Record<Tab, T> =>
    Object.fromEntries(TABS.map((tab) => [tab, make(tab)])) as Record<Tab, T>;
  const lines = of<Line[]>(() => []);
  const [counts, dueCounts] = [of((tab) => far?.counts[tab] ?? 0), of((tab) => far?.dueCounts[tab] ?? 0)];
  const add = (tab: Tab, line: Line): void => {
    lines[tab].push(line);
    if (line.summary.test) return;
    counts[tab] += 1;
    if (line.due) dueCounts[tab] += 1;
  };
  for (const line of all) {
    const { tab, favorite, snoozedUntil } = line.summary;
    if (isSearch || line.heading >= 0) add('to-answer', line);
    add(tab, line);
    if (favorite) add('favorites', line);
    if (snoozedUntil !== null && snoozedUntil > now) add('snoozed', line);
  }
  return { lines, counts, dueCounts };
}

/**
 * Responds to many queries of one account. A search goes through all lists: its "To answer" tab holds every match,
 * the other tabs their part of them.
 * @param account null: all accounts added up.
 */
export function triageViews(state: TriageState, account: string | null): TriageViews {
  const { settings, now, walk, far, unread = [] } = state;
  const all = [...state.summaries];
  const ofAccount = account === null ? all : all.filter((summary) => summary.account === account);
  const health = [...state.health].filter((entry) => account === null || entry.account === account);
  const thresholds = thresholdsOf(settings);
  const groupOf = answerGroups(now, thresholds);
  const headings: readonly (AnswerGroup | null)[] = ANSWER_GROUPS;
  const lines = ofAccount.map((summary): Line => {
    const status = deadlineStatus(summary, now, thresholds);
    return {
      key: summary.key,
      summary,
      ...rank(summary, now, thresholds, status),
      heading: headings.indexOf(groupOf(summary, status)),
      due: isDue(status.state),
    };
  });
  const tabs = tabsOf(lines, now, false, far);
  const { dueCounts } = tabs;
  const headed = ANSWER_GROUPS.map((_group, place) => far?.headed[place] ?? 0);
  for (const { heading } of tabs.lines['to-answer']) headed[heading] = (headed[heading] ?? 0) + 1;
  const groups = ANSWER_GROUPS.flatMap((group, place) => {
    const count = headed[place] ?? 0;
    return count === 0 ? [] : [{ group, count }];
  });
  const accounts = [...new Set([...(far?.accounts ?? []), ...all.map((summary) => summary.account)])]
    .filter((one) => one !== null)
    .sort();
  const {
    count: due,
    calls,
    passed: overdue,
    perhaps,
  } = countDeadlines(ofAccount, now, thresholds, far?.deadlines);
  const { warningHours, urgentHours, keyboardShortcuts } = settings;
  const inOrder = new Map(
    TABS.map((tab) => [tab, firstInOrder(tabs.lines[tab], tab === 'to-answer' ? byHeading : byRank)]),
  );

  return ({ claim, ...query }, found, claimed = null) => {
    if (claim !== undefined && claimed !== null) {
      const some = ofAccount.filter(({ key }) => claimed.has(key));
      const view = triageViews({ ...state, summaries: some }, account)(query, found);
      return { ...view, query: { ...view.query, claim }, accounts };
    }
    const matches = found === null ? null : lines.filter(({ key }) => found.has(key));
    const shown = matches === null ? tabs : tabsOf(matches, now, true);
    const rows = shown.lines[query.tab];
    const first = matches === null ? inOrder.get(query.tab) : firstInOrder(rows, byRank);
    const lists = health.filter((entry) => listsOf(query.tab, entry));
    return {
      query: { ...query, account },
      counts: shown.counts,
      dueCounts,
      groups: query.tab === 'to-answer' && matches === null ? groups : [],
      matching: rows.length + (far?.matching[query.tab] ?? 0),
      keys: (first?.(query.offset + query.limit) ?? []).slice(query.offset).map(({ key }) => key),
      accounts,
      freshness: freshnessOf(lists, settings, now),
      unknownColumns: unknownColumns(lists),
      due,
      calls,
      overdue,
      perhaps,
      settings: { warningHours, urgentHours, keyboardShortcuts },
      walk,
      ...(state.pages !== undefined && state.pages.troubles.length > 0 && { troubles: state.pages.troubles }),
      ...(state.team?.name && state.sample !== true && { team: { isOut: state.team.isOut ?? false } }),
      ...(state.sample === true && { sample: true }),
      ...(unread.length > 0 && { unread }),
      now: instant(now),
    };
  };
}
