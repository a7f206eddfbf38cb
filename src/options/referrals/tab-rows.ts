import { countDeadlines } from '../../domain/badge';
import type { Thresholds } from '../../domain/deadline';
import type { TableTab } from '../../domain/table-view';
import { ANSWER_GROUPS, type AnswerGroup, answerGroups, type GroupCount } from '../../domain/to-answer';
import type { TriageView } from '../../messages/triage-verbs';
import type { Entry } from './entry';
import { mapped, passing, type Steps } from './in-slices';

/** The rows of one tab, in the order in which to work. */
export interface TabRows {
  readonly entries: readonly Entry[];
  /** The heading below which each row stands, by key; empty where the tab has no headings. */
  readonly groupOf: ReadonlyMap<string, AnswerGroup>;
}

/** What is due, and how many rows each tab has. */
export interface DueFigures extends Pick<TriageView, 'due' | 'calls' | 'overdue' | 'perhaps'> {
  readonly counts: Readonly<Record<TableTab, number>>;
}

const empty = (): Entry[] => [];

const noGroups: ReadonlyMap<string, AnswerGroup> = new Map();

/** Whether a snooze runs at `now` (epoch milliseconds). */
const sleeps = ({ summary: { snoozedUntil } }: Entry, now: number): boolean =>
  snoozedUntil !== null && snoozedUntil > now;

/**
 * The rows of a tab. "To answer" puts them below its headings, and spam last below each.
 * @param entries in the order in which to work. @param now epoch milliseconds.
 */
export function* tabRows(
  tab: TableTab,
  entries: readonly Entry[],
  now: number,
  thresholds: Thresholds,
): Steps<TabRows> {
  const of = (rows: readonly Entry[]): TabRows => ({ entries: rows, groupOf: noGroups });
  if (tab === 'all') return of(entries);
  if (tab === 'favorites') return of(yield* passing(entries, ({ row }) => row.favorite));
  if (tab === 'snoozed') return of(yield* passing(entries, (entry) => sleeps(entry, now)));
  const groupOf = answerGroups(now, thresholds);
  const rows = new Map(ANSWER_GROUPS.map((group) => [group, { real: empty(), spam: empty() }]));
  const groups = new Map<string, AnswerGroup>();
  yield* mapped(entries, (entry) => {
    const group = groupOf(entry.summary);
    if (group === null) return;
    rows.get(group)?.[entry.summary.spam ? 'spam' : 'real'].push(entry);
    groups.set(entry.key, group);
  });
  return { entries: [...rows.values()].flatMap(({ real, spam }) => [...real, ...spam]), groupOf: groups };
}

/** How many of the rows stand below each heading. They come in the order of the headings. */
export function* groupCounts(
  rows: readonly Entry[],
  groupOf: TabRows['groupOf'],
): Steps<readonly GroupCount[]> {
  const counts = new Map<AnswerGroup, number>();
  yield* mapped(rows, ({ key }) => {
    const group = groupOf.get(key);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  });
  return [...counts].map(([group, count]) => ({ group, count }));
}

/** Rows that are counted in one go. */
const PART = 1_000;

/** The figures of all referrals. @param now epoch milliseconds. */
export function* dueFigures(
  entries: readonly Entry[],
  now: number,
  thresholds: Thresholds,
): Steps<DueFigures> {
  const groupOf = answerGroups(now, thresholds);
  const sum = { due: 0, calls: 0, overdue: 0, perhaps: 0 };
  const counts = { 'to-answer': 0, snoozed: 0, favorites: 0, all: entries.length };
  for (let from = 0; from < entries.length; from += PART) {
    const part = entries.slice(from, from + PART);
    const found = countDeadlines(
      part.map(({ summary }) => summary),
      now,
      thresholds,
    );
    sum.due += found.count;
    sum.calls += found.calls;
    sum.overdue += found.passed;
    sum.perhaps += found.perhaps;
    for (const entry of part) {
      if (entry.row.test) continue;
      if (groupOf(entry.summary) !== null) counts['to-answer'] += 1;
      if (sleeps(entry, now)) counts.snoozed += 1;
      if (entry.row.favorite) counts.favorites += 1;
    }
    yield;
  }
  return { ...sum, counts };
}

/** The figures as the worker prepared them. @param all how many referrals there are. */
export function preparedFigures(
  { due, calls, overdue, perhaps, counts }: TriageView,
  all: number,
): DueFigures {
  const { 'to-answer': toAnswer, snoozed, favorites } = counts;
  return { due, calls, overdue, perhaps, counts: { 'to-answer': toAnswer, snoozed, favorites, all } };
}
