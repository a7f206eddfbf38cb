import type { AnswerGroup } from '../domain/to-answer';
import { type MessageName, plural, text } from '../text/text';

const names: Readonly<Record<Exclude<AnswerGroup, 'soon'>, MessageName>> = {
  overdue: 'group_overdue',
  today: 'group_today',
  tomorrow: 'group_tomorrow',
  later: 'group_later',
  undated: 'group_undated',
  sent: 'group_sent',
  'long-overdue': 'group_long_overdue',
};

/** The heading of a group in "To answer". */
export function groupName(group: AnswerGroup, warningHours: number): string {
  return group === 'soon' ? text('group_soon', plural('badge_hours', warningHours)) : text(names[group]);
}
