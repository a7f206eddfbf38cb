import type { ListHealth } from '../domain/health';
import type { LogLine } from '../domain/log';
import type { PageTrouble } from '../domain/page-watch';
import type { Instant } from '../domain/referral';

/** How reading stands. Structure only, no customer data: a copied report may leave the company. */
export interface HealthReport {
  /** The last reading of each list and account, the latest first. */
  readonly lists: readonly ListHealth[];
  /** Lists of open pages that are not read. */
  readonly pages: readonly PageTrouble[];
  /** Oldest first. */
  readonly log: readonly LogLine[];
  readonly referrals: number;
  /** When a test lead (`MSFT_TEST_…`) was last seen: the connection works. Null: never. */
  readonly testLeadSeenAt: Instant | null;
  /** Why the last write failed; null where it did not. */
  readonly notStored: string | null;
  readonly now: Instant;
}

export interface HealthVerbs {
  /** The same as plain text to be sent to somebody: no customer data, accounts by number. */
  'health.text': { request: { readonly timeZone: string }; response: { readonly text: string } };
  'health.get': { request: { readonly account: string | null }; response: HealthReport };
}
