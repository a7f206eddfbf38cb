import { type Deadline, deadlinesOf } from '../domain/deadline';
import type { Referral } from '../domain/referral';

/**
 * The deadlines that a row shows, response first. The response deadline is the record's own `expiresAt`,
 * which already weighs what the page stated; the others follow from the rules.
 */
export function rowDeadlines(referral: Referral): readonly Deadline[] {
  if (referral.test) return [];
  const { actionable, expiresAt, expiresAtExact } = referral;
  const response: readonly Deadline[] = actionable && expiresAt !== null
    ? [{ kind: 'response', at: expiresAt, exact: expiresAtExact }]
    : [];
  return [...response, ...deadlinesOf(referral).filter(({ kind }) => kind !== 'response')];
}
