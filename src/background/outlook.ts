import { countDeadlines } from '../domain/badge';
import { freshnessOf, listsOf, tabOf } from '../domain/freshness';
import type { KeptReferral } from '../domain/kept';
import { HOUR } from '../domain/moment';
import { type Settings, thresholdsOf } from '../domain/settings';
import { isWaiting, standing } from '../domain/urgency';
import { SNAPSHOT_ROWS, snapshotKey } from '../messages/snapshot';
import type { Tab, TriageView } from '../messages/triage-verbs';
import type { Badge } from '../platform/badge';
import { badgeOf, type BadgeTrouble } from './badge-text';
import { type TriageState, triageViews } from './triage-view';

const TABS: readonly Tab[] = ['marketplace', 'qualified', 'co-sell', 'favorites'];

/** Everything outside the book that follows from it at one moment. */
export interface Outlook {
  readonly badge: Badge;
  /** What the popup paints at once, by key of `chrome.storage.session`. */
  readonly snapshot: Readonly<Record<string, TriageView>>;
  /** The next moment at which any of it changes by the clock alone, epoch milliseconds. */
  readonly nextChange: number | null;
}

/** The badge, the prepared views and the next alarm, from what is kept and the time. */
export function outlook(state: TriageState, notStored: string | null): Outlook {
  const { settings, now } = state;
  const records = [...state.records];
  const health = [...state.health];
  const counted = countDeadlines(records, now, thresholdsOf(settings));
  const worry = listTrouble({ ...state, records, health });
  const view = triageViews({ ...state, records, health }, null);
  const turns = [counted.nextChange, worry.nextStale, firstReminder(records, now)].filter(
    (turn) => turn !== null,
  );
  return {
    badge: badgeOf(counted, { ...worry, notStored }, settings),
    snapshot: Object.fromEntries(
      TABS.map((tab) => [
        snapshotKey(tab),
        view({ tab, search: '', offset: 0, limit: SNAPSHOT_ROWS }, (all) => all),
      ]),
    ),
    nextChange: turns.length === 0 ? null : Math.min(...turns),
  };
}

/** Of the lists in which deadlines still run: whether one is stale, and when the next one becomes so. */
function listTrouble({
  records,
  health,
  settings,
  now,
}: TriageState): Omit<BadgeTrouble, 'notStored'> & { readonly nextStale: number | null } {
  const lists = [...health];
  const thresholds = thresholdsOf(settings);
  const running = new Set<Exclude<Tab, 'favorites'>>();
  for (const record of records) {
    if (isWaiting(record) && standing(record, now, thresholds).next !== null) running.add(tabOf(record));
  }
  const freshness = [...running].map((tab) =>
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

/** When the next referral that was put aside comes back. */
function firstReminder(records: readonly KeptReferral[], now: number): number | null {
  let first = Number.POSITIVE_INFINITY;
  for (const { snoozedUntil } of records) {
    const at = snoozedUntil === null ? Number.NaN : Date.parse(snoozedUntil);
    if (at > now && at < first) first = at;
  }
  return Number.isFinite(first) ? first : null;
}
