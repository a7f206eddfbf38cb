import { instant, localDay } from './moment';
import type { Day } from './referral';
import type { Span } from './span';

/**
 * The local day on which a right to answer ends; one whose earliest moment has passed may still be open today.
 * Null: it is over, or nobody waits. Figures and the filter that they lead to count by this.
 */
export function burnDay(response: Span | null, now: number): Day | null {
  if (response === null || response.until < now) return null;
  return localDay(instant(Math.max(response.from, now)));
}
