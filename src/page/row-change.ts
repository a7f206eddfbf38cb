import type { FieldName, ReferralReading } from '../domain/referral';
import { isNameless, otherTexts, sameIdentity, type Shown } from './drawn-under';

/**
 * How a row differs from what it was before: `named`: another identity over the same cells; `whole`: another referral,
 * in one go; `partly`: some of it changed, and more may follow.
 */
export type RowChange = 'named' | 'whole' | 'partly';

/** @param atOnce all of it changed within one moment. */
export function rowChange(before: Shown, now: Shown, atOnce: boolean): RowChange {
  const renamed = !sameIdentity(before.identity, now.identity);
  if (renamed && otherTexts(before.texts, now.texts).length === 0) return 'named';
  const another = (renamed || isNameless(now.identity)) && isAnotherCustomer(before.referral, now.referral);
  return atOnce && another ? 'whole' : 'partly';
}

const names = ['company', 'dealName', 'contactName', 'email', 'phone'] as const;

/** Everything that names a customer differs. One value alone may be the first of several that change. */
function isAnotherCustomer({ fields: a }: ReferralReading, { fields: b }: ReferralReading): boolean {
  const both = names.filter((name) => a[name] && b[name]);
  return both.length >= 2 && both.every((name) => a[name] !== b[name]);
}

/** The fields of which two readings say something else; a field that is absent says as much as an empty one. */
export function otherFields(
  { fields: a }: ReferralReading,
  { fields: b }: ReferralReading,
): readonly FieldName[] {
  const all = Object.keys({ ...a, ...b }) as readonly FieldName[];
  return all.filter(
    (name) => a[name] !== b[name] && JSON.stringify(a[name] ?? null) !== JSON.stringify(b[name] ?? null),
  );
}
