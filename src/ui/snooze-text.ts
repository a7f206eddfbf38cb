import type { SnoozeChoice } from '../domain/snooze-moments';
import type { Instant } from '../domain/referral';
import { type MessageName, plural, sentences, text, uiLanguage } from '../text/text';
import { momentText } from './time-text';

export const snoozeNames: Readonly<Record<SnoozeChoice, MessageName>> = {
  hour: 'snooze_hour',
  afternoon: 'snooze_afternoon',
  tomorrow: 'snooze_tomorrow',
  'work-day': 'snooze_work_day',
  'day-before': 'snooze_day_before',
};

const weekMs = 6 * 86_400_000;

/** A moment that is near, as short as it is clear: `Mon 9:00 AM`; further away with its date. */
export function nearMomentText(at: Instant, now: number): string {
  if (Date.parse(at) - now > weekMs) return momentText(at);
  return new Intl.DateTimeFormat(uiLanguage(), {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(Date.parse(at));
}

/**
 * What is said once referrals were snoozed: `name` of the only one, else null; `capped` of them end at their
 * deadline.
 */
export interface Snoozed {
  readonly count: number;
  readonly name: string | null;
  readonly until: Instant;
  readonly capped: number;
  /** The deadline of the only one. */
  readonly deadline: Instant | null;
}

/** "Contoso: Snoozed until Mon 9:00"; where a deadline comes first, that it ends there. */
export function snoozedText({ count, name, until, capped, deadline }: Snoozed, now: number): string {
  const whose = name ?? plural('table_count', count);
  if (count === 1 && capped === 1 && deadline !== null)
    return text('reminder_line', whose, text('snooze_until_deadline', nearMomentText(deadline, now)));
  const said = text('reminder_line', whose, text('reminder_set', nearMomentText(until, now)));
  return capped === 0 ? said : sentences(`${said}.`, plural('snooze_capped', capped));
}
