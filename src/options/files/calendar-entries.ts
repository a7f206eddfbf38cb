import { deadlinesOf } from '../../domain/deadline';
import type { ListHealth } from '../../domain/health';
import type { KeptReferral } from '../../domain/kept';
import { isWaiting } from '../../domain/urgency';
import type { CalendarDeadline } from '../../files/ics';
import { type MessageName, text } from '../../text/text';
import { fieldName, fieldValue, nameOf } from './field-text';

const SUMMARIES = {
  response: 'calendar_response',
  'direct-contact': 'calendar_contact',
} as const satisfies Record<string, MessageName>;
const TOLD = ['dealName', 'contactName', 'email', 'phone', 'value', 'currency', 'leadSource'] as const;

/**
 * The deadlines that still run at `now` (epoch milliseconds): to answer, and to contact who asked for it.
 * Microsoft's advice to follow up within 24 hours is no deadline, and is not among them.
 */
export function calendarEntries(
  referrals: readonly KeptReferral[],
  lists: readonly ListHealth[],
  alarmMinutes: readonly number[],
  now: number,
): readonly CalendarDeadline[] {
  return referrals.filter(isWaiting).flatMap((referral) =>
    deadlinesOf(referral).flatMap(({ kind, at, exact }) => {
      if (kind === 'follow-up' || Date.parse(at) <= now) return [];
      const facts = TOLD.flatMap((field) =>
        referral[field] === null
          ? []
          : [text('label_value', fieldName(field), fieldValue(field, referral[field]))],
      );
      const list = lists.find((one) => one.list === referral.list && one.account === referral.account);
      return [
        {
          key: referral.key,
          deadline: kind,
          at,
          alarmMinutes,
          summary: text(SUMMARIES[kind], nameOf(referral)),
          description: [...(exact ? [] : [text('calendar_earliest')]), ...facts].join('\n'),
          url: list?.url ?? null,
        },
      ];
    }),
  );
}
