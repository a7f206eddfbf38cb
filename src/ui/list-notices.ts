import type { TriageView } from '../messages/triage-verbs';
import { enumeration, plural, text } from '../text/text';
import { agoText, momentText } from './time-text';

/** Something about the list as a whole that the reader should know before trusting it. */
export interface ListNotice {
  readonly kind: 'stale' | 'unreadable' | 'unanswered';
  readonly title: string;
  readonly advice: string;
  readonly act: 'open-list' | 'retry';
  /** What went wrong, in the program's own words, for a report. */
  readonly reason?: string;
}

/** What is wrong with the list, worst first; nothing where all is well. */
export function listNotices(
  view: TriageView | null,
  problem: string | null,
  now: number,
): readonly ListNotice[] {
  const notices: ListNotice[] = [];
  if (problem !== null) {
    notices.push({
      kind: 'unanswered',
      act: 'retry',
      reason: problem,
      advice: text('unanswered_advice'),
      title: text(view === null ? 'unanswered_title' : 'unanswered_title_old'),
    });
  }
  if (view?.freshness.kind === 'unreadable') {
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

/** When the list was read, in a few words; null where a notice says it already, or never. */
export function readText(view: TriageView | null, now: number): string | null {
  return view?.freshness.kind === 'fresh'
    ? text('read_ago', agoText(now - Date.parse(view.freshness.readAt)))
    : null;
}
