import { directContactSpan, responseSpan } from './deadline';
import type { KeptReferral } from './kept';
import { instant, momentSpan } from './moment';
import type { Day, Instant } from './referral';
import { isWaiting } from './urgency';

/** A deadline that falls into an absence. */
export interface AwayDeadline {
  readonly key: string;
  readonly name: string | null;
  readonly deadline: 'response' | 'direct-contact';
  /** The earliest moment it can be. */
  readonly at: Instant;
  readonly exact: boolean;
}

/**
 * What runs out between two local days, both included, and has not run out at `now` (epoch milliseconds); the first
 * to run out first. A deadline known by its day counts where any of its moments may fall into the absence.
 */
export function expiringWhileAway(
  records: Iterable<KeptReferral>,
  from: Day,
  until: Day,
  now: number,
): readonly AwayDeadline[] {
  const [first, last] = [momentSpan(from), momentSpan(until)];
  if (first === null || last === null) return [];
  const found: AwayDeadline[] = [];
  for (const record of records) {
    if (!isWaiting(record)) continue;
    const { key, company, contactName, dealName } = record;
    const spans = [
      ['response', responseSpan(record)],
      ['direct-contact', directContactSpan(record)],
    ] as const;
    for (const [deadline, span] of spans) {
      if (span === null || span.until < now || span.until < first.from || span.from > last.until) continue;
      found.push({
        key,
        name: company ?? contactName ?? dealName,
        deadline,
        at: instant(span.from),
        exact: deadline === 'response' ? record.expiresAtExact : span.from === span.until,
      });
    }
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : 1));
}
