import { type Dated, type Deadline, deadlinesOf } from '../domain/deadline';
import type { Referral } from '../domain/referral';

/**
 * The deadlines that a row shows, the next to come first; passed ones and mere advice last. The response deadline is the record's own `expiresAt`,
 * which already weighs what the page stated; the others follow from the rules. What is no moment is left out.
 * @param now epoch milliseconds
 */
export function rowDeadlines(
  referral: Dated & Pick<Referral, 'expiresAt' | 'expiresAtExact'>,
  now: number,
): readonly Deadline[] {
  if (referral.test) return [];
  const { actionable, expiresAt, expiresAtExact } = referral;
  const response: readonly Deadline[] =
    actionable && expiresAt !== null ? [{ kind: 'response', at: expiresAt, exact: expiresAtExact }] : [];
  const left = ({ kind, at }: Deadline): number => {
    const ms = Date.parse(at) - now;
    return ms > 0 && kind !== 'follow-up' ? ms : Number.MAX_SAFE_INTEGER;
  };
  return [...response, ...deadlinesOf(referral).filter(({ kind }) => kind !== 'response')]
    .filter(({ at }) => !Number.isNaN(Date.parse(at)))
    .sort((a, b) => left(a) - left(b));
}
