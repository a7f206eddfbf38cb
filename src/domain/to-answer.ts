import type { Thresholds } from './deadline';
import { DAY } from './moment';
import type { Summary } from './summary';
import { isSnoozed, isWaiting, type DeadlineStatus, deadlineStatus } from './urgency';

/** The headings of the list "To answer", in the order in which they stand. */
export const ANSWER_GROUPS = [
  /** The deadline passed within the last day: perhaps Partner Center still takes an answer. */
  'overdue',
  /** Also what may expire today, or may have expired: only the day of its deadline is known. */
  'today',
  'tomorrow',
  /** Within the warning time of the settings. */
  'soon',
  'later',
  'undated',
  /** An answer was filled in; Partner Center has not shown it yet. */
  'sent',
  /** The deadline passed more than a day ago; the list was not read since. */
  'long-overdue',
] as const;
export type AnswerGroup = (typeof ANSWER_GROUPS)[number];

/** A heading and how many referrals stand below it. */
export interface GroupCount {
  readonly group: AnswerGroup;
  readonly count: number;
}

/** The end of the local day of `now` plus `days`, epoch milliseconds. */
export function endOfDay(now: number, days: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days + 1).getTime();
}

/**
 * Under which heading referrals stand in "To answer", all lists together.
 * @param now epoch milliseconds
 * @returns gives null where nobody must answer it now: answered, a test lead, or snoozed and not urgent. The status of
 * its deadlines may be given.
 */
export function answerGroups(
  now: number,
  thresholds: Thresholds,
): (summary: Summary, status?: DeadlineStatus) => AnswerGroup | null {
  const [today, tomorrow] = [endOfDay(now, 0), endOfDay(now, 1)];
  return (summary, status = deadlineStatus(summary, now, thresholds)) => {
    if (!isWaiting(summary)) return null;
    const { next, perhapsOpen, state } = status;
    if (!perhapsOpen && isSnoozed(summary, now, state)) return null;
    if (summary.sent) return 'sent';
    if (perhapsOpen) return 'today';
    if (state === 'passed') return now - (summary.response?.until ?? 0) < DAY ? 'overdue' : 'long-overdue';
    if (next === null) return 'undated';
    if (next < today) return 'today';
    if (next < tomorrow) return 'tomorrow';
    return next - now <= thresholds.soonMs ? 'soon' : 'later';
  };
}
