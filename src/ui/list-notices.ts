import type { LastingName } from '../domain/unread-value';
import type { Failure } from '../messages/failure';
import type { TriageView } from '../messages/triage-verbs';
import { enumeration, type MessageName, plural, text } from '../text/text';
import { troubleAdvice, troubleText } from '../text/page-trouble';
import { failureText } from './failure-text';
import { agoText, momentText } from './time-text';

/** Something about the list as a whole that the reader should know before trusting it. */
export interface ListNotice {
  readonly kind:
    'stale' | 'unreadable' | 'unanswered' | 'unread-page' | 'unread-newer' | 'unread-damaged' | 'team';
  readonly title: string;
  readonly advice: string;
  readonly act: 'open-list' | 'open-health' | 'open-connections' | 'retry' | null;
  /** What went wrong, in the program's own words, for a report. */
  readonly reason?: string;
}

const NAMES: Readonly<Record<LastingName, MessageName>> = {
  settings: 'section_of_settings',
  me: 'section_of_profile',
  saidColumns: 'section_of_columns',
  views: 'section_of_views',
  formOpeners: 'section_of_openers',
  offerNames: 'section_of_offers',
};

/** What is wrong with the list, worst first; nothing where all is well. */
export function listNotices(
  view: TriageView | null,
  problem: Failure | null,
  now: number,
): readonly ListNotice[] {
  const notices: ListNotice[] = [];
  if (problem !== null) {
    notices.push({
      kind: 'unanswered',
      act: 'retry',
      reason: problem.reason,
      ...failureText(problem, view === null),
    });
  }
  for (const why of ['newer', 'damaged'] as const) {
    const names = (view?.unread ?? []).filter((one) => one.why === why).map(({ name }) => text(NAMES[name]));
    if (names.length > 0)
      notices.push({
        kind: `unread-${why}`,
        act: null,
        advice: text(`unread_${why}_advice`),
        title: text(`unread_${why}_title`, enumeration(names)),
      });
  }
  // Two tabs in the same trouble are told once.
  const told = new Map((view?.troubles ?? []).map((one) => [troubleText(one), one]));
  for (const [title, trouble] of told) {
    notices.push({
      kind: 'unread-page',
      act: trouble.kind === 'not-understood' ? 'open-health' : 'open-list',
      advice: troubleAdvice(trouble),
      title,
    });
  }
  if (view?.freshness.kind === 'unreadable' && told.size === 0) {
    notices.push({
      kind: 'unreadable',
      act: 'open-list',
      advice: text('unreadable_advice'),
      title: text('unreadable_title', momentText(view.freshness.since)),
    });
  }
  if (view?.freshness.kind === 'stale') {
    notices.push({
      kind: 'stale',
      act: 'open-list',
      advice: text('stale_advice'),
      title: text('stale_title', agoText(now - Date.parse(view.freshness.readAt))),
    });
  }
  if (view?.team?.isOut === true) {
    notices.push({
      kind: 'team',
      act: 'open-connections',
      advice: text('team_waits'),
      title: text('team_trouble'),
    });
  }
  return notices;
}

/** "2 columns were not understood: “A”, “B”". Headings only: they hold no customer data. */
export function unknownColumnsText(headers: readonly string[]): string {
  return plural(
    'columns_unknown',
    headers.length,
    enumeration(headers.map((header) => text('quoted', header))),
  );
}
