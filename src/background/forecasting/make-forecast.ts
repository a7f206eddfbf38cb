import { NO_DEADLINES, tallyDeadlines } from '../../domain/badge';
import { type Settings, thresholdsOf } from '../../domain/settings';
import { nextStatusChange } from '../../domain/status-change';
import type { Summary } from '../../domain/summary';
import { blockOf } from '../../domain/summary-block';
import { ANSWER_GROUPS, endOfDay } from '../../domain/to-answer';
import { SNAPSHOT_ROWS } from '../../messages/snapshot';
import { type Tab, TABS } from '../../messages/triage-verbs';
import { firstEnd, runningIn } from '../derive-output';
import { type FarPart, type Forecast, type ForecastTerms, termsOf } from '../forecast';
import { type KeyedView, triageViews } from '../triage-view';

/** At most this many that change lie before the horizon: more of them would be read by each wake. */
const MOST_CHANGING = 2_000;

/** The forecast of all these summaries, but for the name of the records that they are of. */
export function forecastOf(
  summaries: readonly Summary[],
  { settings, now }: Pick<ForecastTerms, 'settings' | 'now'>,
  madeBy: string,
  mostChanging: number = MOST_CHANGING,
): Omit<Forecast, 'state'> {
  const thresholds = thresholdsOf(settings);
  const changes = Float64Array.from(summaries, (summary) => nextStatusChange(summary, thresholds, now));
  const until = Math.min(endOfDay(now, 0), changes.toSorted()[mostChanging] ?? Number.POSITIVE_INFINITY);
  const isSteady = (_summary: Summary, at: number): boolean => (changes[at] ?? 0) >= until;
  const steady = summaries.filter(isSteady);
  const first = new Set(Object.values(viewsOf(steady, settings, now)).flatMap(({ keys }) => keys));
  const near = summaries.filter((summary, at) => !isSteady(summary, at) || first.has(summary.key));
  const far = steady.filter(({ key }) => !first.has(key));
  return {
    terms: termsOf(settings, now),
    from: now,
    until,
    size: summaries.length,
    near: blockOf(0, madeBy, near),
    far: farPart(far, settings, now),
  };
}

function farPart(summaries: readonly Summary[], settings: Settings, now: number): FarPart {
  const views = viewsOf(summaries, settings, now);
  const { counts, dueCounts, groups, accounts } = views['to-answer'];
  return {
    deadlines: tallyDeadlines(summaries, now, thresholdsOf(settings), NO_DEADLINES),
    running: [...runningIn(summaries, now, settings)],
    firstEnd: firstEnd(summaries, now) ?? Number.POSITIVE_INFINITY,
    matching: ofTabs((tab) => views[tab].matching),
    counts,
    dueCounts,
    headed: ANSWER_GROUPS.map((name) => groups.find(({ group }) => group === name)?.count ?? 0),
    accounts,
  };
}

/** The first rows of each tab, and the counts of all. */
function viewsOf(
  summaries: readonly Summary[],
  settings: Settings,
  now: number,
): Readonly<Record<Tab, KeyedView>> {
  const view = triageViews({ summaries, health: [], settings, walk: { kind: 'idle' }, now }, null);
  return ofTabs((tab) => view({ tab, search: '', offset: 0, limit: SNAPSHOT_ROWS }, null));
}

const ofTabs = <T>(make: (tab: Tab) => T): Record<Tab, T> =>
  Object.fromEntries(TABS.map((tab) => [tab, make(tab)])) as Record<Tab, T>;
