import type { KeptReferral } from './kept';
import { folded } from './same-text';

/** The keys of all referrals of one referral's customer: the same company or the same e-mail; itself included. */
export function ofSameCustomer(of: KeptReferral, records: Iterable<KeptReferral>): readonly string[] {
  const company = of.company === null ? null : folded(of.company);
  const email = of.email === null ? null : folded(of.email);
  const keys: string[] = [];
  for (const record of records) {
    const same =
      record.key === of.key ||
      (company !== null && record.company !== null && folded(record.company) === company) ||
      (email !== null && record.email !== null && folded(record.email) === email);
    if (same) keys.push(record.key);
  }
  return keys;
}
