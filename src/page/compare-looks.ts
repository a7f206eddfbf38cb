import type { PageReading } from '../domain/reading';
import type { ReadingFault } from '../domain/reading-fault';
import type { ReferralReading } from '../domain/referral';

/**
 * How a look that used what was known before differs from one that began anew at the same page: a fault of ours.
 * Countdowns go on meanwhile and are left out. Null: they agree.
 */
export function differenceOfLooks(
  known: readonly PageReading[],
  fresh: readonly PageReading[],
): ReadingFault | null {
  let count = known.length === fresh.length ? 0 : 1;
  for (const [n, one] of fresh.entries()) {
    const other = known[n];
    if (other === undefined) continue;
    if (aboutList(one) !== aboutList(other)) count += 1;
    for (let row = 0; row < Math.max(one.referrals.length, other.referrals.length); row += 1)
      if (aboutRow(one.referrals[row]) !== aboutRow(other.referrals[row])) count += 1;
  }
  const engine = fresh[0]?.layout ?? '';
  return count === 0 ? null : { step: 'incremental', engine, error: 'difference', at: '', count };
}

const aboutList = ({ kind, list, account, columns }: PageReading): string =>
  JSON.stringify([kind, list, account, columns]);
const aboutRow = (row: ReferralReading | undefined): string =>
  JSON.stringify(row && { ...row, statedExpiry: null });
