import { isOfList, type ListHealth } from '../../domain/health';
import type { KeptReferral } from '../../domain/kept';
import { isRecord } from '../../domain/is-record';
import type { LogLine } from '../../domain/log';
import type { Instant } from '../../domain/referral';
import type { HealthReport } from '../../messages/health-verbs';

interface HealthState {
  readonly records: Iterable<KeptReferral>;
  readonly health: Iterable<ListHealth>;
  readonly log: unknown;
  /** Null: all accounts. */
  readonly account: string | null;
  readonly notStored: string | null;
  readonly now: Instant;
}

/** How the reading of lists stands, of one account or of all. */
export function healthReport(state: HealthState): Omit<HealthReport, 'pages'> {
  const { records, health, log, account, notStored, now } = state;
  let [referrals, testLeadSeenAt]: [number, Instant | null] = [0, null];
  for (const record of records) {
    if (account !== null && record.account !== account) continue;
    referrals += 1;
    if (record.test && (testLeadSeenAt === null || record.lastSeenAt > testLeadSeenAt))
      testLeadSeenAt = record.lastSeenAt;
  }
  const lists = [...health]
    .filter((entry) => isOfList(entry) && (account === null || entry.account === account))
    .sort((a, b) => (a.lastTryAt < b.lastTryAt ? 1 : -1));
  return {
    lists,
    log: Array.isArray(log) ? (log as readonly unknown[] as readonly LogLine[]).filter(isRecord) : [],
    referrals,
    testLeadSeenAt,
    notStored,
    now,
  };
}
