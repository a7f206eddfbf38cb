import type { ListHealth } from '../../domain/health';
import type { HintDecision } from '../../domain/hint';
import type { ReferralIndex } from '../../domain/referral-index';
import type { Change } from '../../platform/database';
import { decisionName } from '../decision-name';

/** What is kept, in memory. */
interface Remembered {
  readonly index: ReferralIndex;
  readonly health: Map<string, ListHealth>;
  readonly meta: Map<string, unknown>;
  readonly decisions: Map<string, HintDecision>;
}

/** Brings what is in memory up to a change that was written. */
export function remember(book: Remembered, change: Change): void {
  const {
    put = [],
    remove = [],
    health = [],
    removeHealth = [],
    meta = {},
    putDecisions = [],
    removeDecisions = [],
  } = change;
  for (const record of put) book.index.put(record);
  for (const key of remove) book.index.delete(key);
  for (const entry of health) book.health.set(entry.key, entry);
  for (const key of removeHealth) book.health.delete(key);
  for (const [name, value] of Object.entries(meta)) book.meta.set(name, value);
  for (const decision of putDecisions) book.decisions.set(decisionName(decision), decision);
  for (const decision of removeDecisions) book.decisions.delete(decisionName(decision));
}
