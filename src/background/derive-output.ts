import { countDeadlines } from '../domain/badge';
import { freshnessOf, type HomeTab, listsOf } from '../domain/freshness';
import { HOUR } from '../domain/moment';
import { type Settings, thresholdsOf } from '../domain/settings';
import type { Summary } from '../domain/summary';
import { isWaiting, deadlineStatus } from '../domain/urgency';
import { SNAPSHOT_ROWS, snapshotKey } from '../messages/snapshot';
import { TABS } from '../messages/triage-verbs';
import type { Badge } from '../platform/badge';
import { badgeOf, type BadgeTrouble } from './badge-text';
import { type KeyedView, type TriageState, triageViews } from './triage-view';
import { firstOf } from './turns';

/** Derives the badge, and the next moment at which it or a view changes by the clock alone (epoch milliseconds). */
export function deriveOutput(
  state: TriageState,
  notStored: string | null,
): { readonly badge: Badge; readonly nextChange: number | null } {
  const { settings, now } = state;
  const summaries = [...state.summaries];
  const counted = countDeadlines(summaries, now, thresholdsOf(settings), state.far?.deadlines);
  const worry = listTrouble({ ...state, summaries });
  return {
    badge: badgeOf(
      counted,
      { ...worry, notStored, pages: state.pages?.lines ?? [], unread: state.unread ?? [] },
      settings,
    ),
    nextChange: firstOf([counted.nextChange, worry.nextStale, firstEnd(summaries, now, state.far?.firstEnd)]),
  };
}

/** What the popup paints at once, by key of `chrome.storage.session`. */
export function preparedViews(state: TriageState): Readonly<Record<string, KeyedView>> {
  const view = triageViews(state, null);
  return Object.fromEntries(
    TABS.map((tab) => [snapshotKey(tab), view({ tab, search: '', offset: 0, limit: SNAPSHOT_ROWS }, null)]),
  );
}

/** Of the lists in which deadlines still run: whether one is stale, and when the next one becomes so. */
function listTrouble({ summaries, far, health, settings, now }: TriageState): Omit<
  BadgeTrouble,
  'notStored' | 'pages' | 'unread'
> & {
  readonly nextStale: number | null;
} {
  const lists = [...health];
  const freshness = [...runningIn(summaries, now, settings, far?.running)].map((tab) =>
    freshnessOf(
      lists.filter((entry) => listsOf(tab, entry)),
      settings,
      now,
    ),
  );
  return {
    unreadable: freshnessOf(lists, settings, now).kind === 'unreadable',
    stale: freshness.some(({ kind }) => kind === 'stale'),
    never: lists.length === 0,
    nextStale: firstStale(freshness, settings),
  };
}

function firstStale(
  freshness: readonly ReturnType<typeof freshnessOf>[],
  { staleHours }: Settings,
): number | null {
  const times = freshness.flatMap((one) =>
    one.kind === 'fresh' ? [Date.parse(one.readAt) + staleHours * HOUR] : [],
  );
  return times.length === 0 ? null : Math.min(...times);
}

/** The lists in which deadlines still run, besides those of others. */
export function runningIn(
  summaries: Iterable<Summary>,
  now: number,
  settings: Settings,
  others: readonly HomeTab[] = [],
): ReadonlySet<HomeTab> {
  const thresholds = thresholdsOf(settings);
  const running = new Set(others);
  for (const summary of summaries) {
    if (isWaiting(summary) && deadlineStatus(summary, now, thresholds).next !== null)
      running.add(summary.tab);
  }
  return running;
}

/** When the next snooze ends, epoch milliseconds; null: none runs. @param others when that of others ends first. */
export function firstEnd(
  summaries: readonly Summary[],
  now: number,
  others: number = Number.POSITIVE_INFINITY,
): number | null {
  let first = others;
  for (const { snoozedUntil: at } of summaries) if (at !== null && at > now && at < first) first = at;
  return Number.isFinite(first) ? first : null;
}
