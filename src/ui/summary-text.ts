import type { TriageView } from '../messages/triage-verbs';
import { plural, sideBySide, text } from '../text/text';
import { shortHours } from './time-text';

/** What is due, in one line: "12 to answer, 3 to call within 72 h · 2 may expire today · 4 overdue". */
export function summaryText({
  due,
  calls,
  overdue,
  perhaps,
  settings,
}: Pick<TriageView, 'due' | 'calls' | 'overdue' | 'perhaps' | 'settings'>): string {
  const within = shortHours(settings.warningHours);
  const answers = due - calls;
  const parts = [
    answers > 0 && plural('summary_answer', answers),
    calls > 0 && plural('summary_call', calls),
  ].filter((part) => part !== false);
  const none = perhaps > 0 ? false : text('summary_due_none', within);
  const soon = parts.length === 0 ? none : text('summary_within', sideBySide(parts), within);
  const over = overdue - perhaps;
  return [
    soon,
    perhaps > 0 && plural('summary_perhaps', perhaps),
    over > 0 && plural('summary_overdue', over),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}
