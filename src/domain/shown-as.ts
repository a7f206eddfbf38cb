import type { ReferralReading } from './referral';

/** The fields by which a row tells whose it is. */
export const IDENTIFYING = [
  'company',
  'contactName',
  'dealName',
  'email',
  'createdAt',
  'leadSource',
  'country',
] as const;

/**
 * A short mark of what a row without ID shows of its referral's identity. A row that shows exactly what a row
 * of a record showed last time is that record again, however the record has been completed since: so reading a
 * page twice never makes anything new. Null where the row shows nothing that identifies.
 */
export function shownAs({ kind, list, fields }: ReferralReading): string | null {
  const shown = IDENTIFYING.map((name) => fields[name] ?? null);
  if (shown.every((value) => value === null)) return null;
  const text = JSON.stringify([kind, list, ...shown]);
  // FNV-1a, twice over with different seeds: 64 bits keep 100,000 rows apart, and hold no customer's data.
  let [one, two] = [0x811c9dc5, 0x050c5d1f];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x01000193) ^ (two >>> 15);
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}
