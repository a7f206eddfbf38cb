import { type Dated, type Deadline, deadlinesOf } from '../domain/deadline';

/**
 * The deadlines that a row shows, the next to come first; passed ones and mere advice last. They are worked out as
 * for badge, order and reminders. @param now epoch milliseconds
 */
export function rowDeadlines(referral: Dated, now: number): readonly Deadline[] {
  const left = ({ kind, at }: Deadline): number => {
    const ms = Date.parse(at) - now;
    return ms > 0 && kind !== 'follow-up' ? ms : Number.MAX_SAFE_INTEGER;
  };
  return [...deadlinesOf(referral)].sort((a, b) => left(a) - left(b));
}
