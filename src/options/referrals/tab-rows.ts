import { countDeadlines } from '../../domain/badge';
import type { Thresholds } from '../../domain/deadline';
import type { TableTab } from '../../domain/table-view';
import { type AnswerGroup, answerGroups, type GroupCount, inGroups } from '../../domain/to-answer';
import type { TriageView } from '../../messages/triage-verbs';
import type { Entry } from './entry';

/** The rows of one tab, in the order in which to work. */
export interface TabRows {
  readonly entries: readonly Entry[];
  /** The heading below which each row stands, by key; empty where the tab has no headings. */
  readonly groupOf: ReadonlyMap<string, AnswerGroup>;
}

/** What is due, and how many rows each tab has. */
export interface DueFigures extends Pick<TriageView, 'due' | 'calls' | 'overdue'> {
  readonly counts: Readonly<Record<TableTab, number>>;
}

const noGroups: ReadonlyMap<string, AnswerGroup> = new Map();

/** Whether a snooze runs at `now` (epoch milliseconds). */
const sleeps = ({ summary: { snoozedUntil } }: Entry, now: number): boolean =>
  snoozedUntil !== null && snoozedUntil > now;

/**
 * The rows of a tab. "To answer" puts them below its headings.
 * @param entries in the order in which to work. @param now epoch milliseconds.
 */
export function tabRows(
  tab: TableTab,
  entries: readonly Entry[],
  now: number,
  thresholds: Thresholds,
): TabRows {
  if (tab === 'all') return { entries, groupOf: noGroups };
  if (tab === 'favorites') return { entries: entries.filter(({ row }) => row.favorite), groupOf: noGroups };
  if (tab === 'snoozed') return { entries: entries.filter((entry) => sleeps(entry, now)), groupOf: noGroups };
  const groupOf = answerGroups(now, thresholds);
  const groups = inGroups(entries, ({ summary }) => groupOf(summary));
  return {
    entries: groups.flatMap(({ rows }) => rows),
    groupOf: new Map(groups.flatMap(({ group, rows }) => rows.map(({ row }) => [row.key, group] as const))),
  };
}

/** How many of the rows stand below each heading. They come in the order of the headings. */
export function groupCounts(rows: readonly Entry[], groupOf: TabRows['groupOf']): readonly GroupCount[] {
  const counts = new Map<AnswerGroup, number>();
  for (const { row } of rows) {
    const group = groupOf.get(row.key);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].map(([group, count]) => ({ group, count }));
}

/** The figures of all referrals. @param now epoch milliseconds. */
export function dueFigures(entries: readonly Entry[], now: number, thresholds: Thresholds): DueFigures {
  const {
    count: due,
    calls,
    passed: overdue,
  } = countDeadlines(
    entries.map(({ summary }) => summary),
    now,
    thresholds,
  );
  const groupOf = answerGroups(now, thresholds);
  const count = (has: (entry: Entry) => boolean): number =>
    entries.reduce((sum, entry) => sum + (!entry.row.test && has(entry) ? 1 : 0), 0);
  return {
    due,
    calls,
    overdue,
    counts: {
      'to-answer': count(({ summary }) => groupOf(summary) !== null),
      snoozed: count((entry) => sleeps(entry, now)),
      favorites: count(({ row }) => row.favorite),
      all: entries.length,
    },
  };
}

/** The figures as the worker prepared them. @param all how many referrals there are. */
export function preparedFigures({ due, calls, overdue, counts }: TriageView, all: number): DueFigures {
  const { 'to-answer': toAnswer, snoozed, favorites } = counts;
  return { due, calls, overdue, counts: { 'to-answer': toAnswer, snoozed, favorites, all } };
}
