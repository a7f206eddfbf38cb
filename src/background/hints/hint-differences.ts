import type { KeptReferral } from '../../domain/kept';
import type { ReferralIndex } from '../../domain/referral-index';
import type { PendingHints } from '../pending-hints';
import { hintMark } from './hint-record';
import type { Breather } from '../time-slices';

/**
 * What differs between what hints were worked out of and what is kept now.
 * @param keys the records to look at; null: all of them.
 */
export async function differences(
  index: ReferralIndex,
  marks: ReadonlyMap<string, string>,
  keys: ReadonlySet<string> | null,
  breathe: Breather,
): Promise<Omit<PendingHints, 'removals'>> {
  const changed: KeptReferral[] = [];
  const gone: string[] = [];
  for (const key of keys ??
    new Set([...marks.keys(), ...[...index.values()].map((referral) => referral.key)])) {
    const referral = index.get(key);
    const mark = marks.get(key);
    if (referral === undefined || referral.test) {
      if (mark !== undefined) gone.push(key);
    } else if (mark !== hintMark(referral)) changed.push(referral);
    await breathe();
  }
  return { changed, gone };
}
