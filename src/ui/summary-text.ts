import type { TriageView } from '../messages/triage-verbs';
import { plural, sideBySide, text } from '../text/text';
import { shortHours } from './time-text';

/** What is due, in one line: "12 to answer, 3 to call within 72 h · 4 overdue". */
export function summaryText({
  due,
  calls,
  overdue,
  settings,
}: Pick<TriageView, 'due' | 'calls' | 'overdue' | 'settings'>): string {
  const within = shortHours(settings.warningHours);
  const answers = due - calls;
  const parts = [
    answers > 0 && plural('summary_answer', answers),
    calls > 0 && plural('summary_call', calls),
  ].filter((part) => part !== false);
  const soon =
    parts.length === 0 ? text('summary_due_none', within) : text('summary_within', sideBySide(parts), within);
  return overdue === 0 ? soon : `${soon} · ${plural('summary_overdue', overdue)}`;
}
