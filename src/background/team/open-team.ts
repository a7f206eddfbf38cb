import type { HintDecision } from '../../domain/hint';
import type { KeptReferral } from '../../domain/kept';
import type { Replica } from '../../team/replica';
import type { Agreements } from './agreements';
import type { ReferralNames } from './referral-names';

/** What is kept, as it was when it was compared. */
interface Compared {
  /** The store's mark (`ChangeLog`). */
  readonly mark: string;
  readonly decisions: readonly HintDecision[];
}

/** The team as this life of the worker holds it. */
export interface OpenTeam {
  readonly id: string;
  readonly name: string;
  readonly replica: Replica;
  readonly agreements: Agreements;
  readonly names: ReferralNames;
  /** Partitions whose state changed since they were compared last. */
  readonly touched: Set<string>;
  /** Records as they were compared last, by key. */
  readonly compared: Map<string, KeptReferral>;
  /** What was compared last as a whole; null: nothing yet, or not all of it. */
  upTo: Compared | null;
  /** What the service asked to wait when it failed last, in milliseconds. */
  retryAfter: number | null;
}
