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

/** The worker did not answer. */
function unansweredNotice(problem: Failure, isEmpty: boolean): ListNotice {
  return { kind: 'unanswered', act: 'retry', reason: problem.reason, ...failureText(problem, isEmpty) };
}

/** Stored values that count as unset: of a newer version, or damaged. */
function unreadNotices(unread: NonNullable<TriageView['unread']>): readonly ListNotice[] {
  return (['newer', 'damaged'] as const).flatMap((why) => {
    const names = unread.filter((one) => one.why === why).map(({ name }) => text(NAMES[name]));
    if (names.length === 0) return [];
    return {
      kind: `unread-${why}` as const,
      act: null,
      advice: text(`unread_${why}_advice`),
      title: text(`unread_${why}_title`, enumeration(names)),
    };
  });
}

/** Open pages whose list is not read. Two tabs in the same trouble are told once. */
function troubleNotices(troubles: NonNullable<TriageView['troubles']>): readonly ListNotice[] {
  const told = new Map(troubles.map((one) => [troubleText(one), one]));
  return [...told].map(([title, trouble]) => ({
    kind: 'unread-page',
    act: trouble.kind === 'not-understood' ? 'open-health' : 'open-list',
    advice: troubleAdvice(trouble),
    title,
  }));
}

/** A list that cannot be read, or was read long ago; null: it is fresh. */
function freshnessNotice({ freshness }: TriageView, now: number): ListNotice | null {
  switch (freshness.kind) {
    case 'unreadable':
      return {
        kind: 'unreadable',
        act: 'open-list',
        advice: text('unreadable_advice'),
        title: text('unreadable_title', momentText(freshness.since)),
      };
    case 'stale':
      return {
        kind: 'stale',
        act: 'open-list',
        advice: text('stale_advice'),
        title: text('stale_title', agoText(now - Date.parse(freshness.readAt))),
      };
    default:
      return null;
  }
}

/** The team's table does not answer. */
const teamNotice = (): ListNotice => ({
  kind: 'team',
  act: 'open-connections',
  advice: text('team_waits'),
  title: text('team_trouble'),
});

/** What is wrong with what is shown, worst first. */
function viewNotices(view: TriageView, now: number): readonly ListNotice[] {
  const troubles = troubleNotices(view.troubles ?? []);
  const freshness = freshnessNotice(view, now);
  // Which page is not read says more than that the list is not.
  const isTold = freshness?.kind === 'unreadable' && troubles.length > 0;
  return [
    ...unreadNotices(view.unread ?? []),
    ...troubles,
    ...(freshness === null || isTold ? [] : [freshness]),
    ...(view.team?.isOut === true ? [teamNotice()] : []),
  ];
}

/** What is wrong with the list, worst first; nothing where all is well. */
export function listNotices(
  view: TriageView | null,
  problem: Failure | null,
  now: number,
): readonly ListNotice[] {
  return [
    ...(problem === null ? [] : [unansweredNotice(problem, view === null)]),
    ...(view === null ? [] : viewNotices(view, now)),
  ];
}

/** "2 columns were not understood: “A”, “B”". Headings only: they hold no customer data. */
export function unknownColumnsText(headers: readonly string[]): string {
  return plural(
    'columns_unknown',
    headers.length,
    enumeration(headers.map((header) => text('quoted', header))),
  );
}
