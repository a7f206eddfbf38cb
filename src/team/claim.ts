import { CLAIM } from './keys';
import { FORMAT } from './data-row';
import { dateValue } from './server-clock';
import type { NewRow, TableRow } from './table';

/** Who works on a referral; a courtesy among colleagues, not a lock. `at`: ISO 8601, by the server's clock. */
export interface Claim {
  /** The replica that has it; empty: nobody, it was given back. */
  readonly by: string;
  /** The display name of whoever has it. */
  readonly name: string;
  /** Tells one writing from every other: by it a writer knows its own row where the answer was lost. */
  readonly nonce: string;
  /** The replica that had it before; empty: nobody. */
  readonly prev: string;
  readonly at: string;
}

/** A claim as it was read, with the ETag by which it may be changed. */
export interface SeenClaim extends Claim {
  readonly etag: string;
}

/** Working days without a try after which a claim no longer counts. */
const CLAIM_DAYS = 3;

const DAY = 86_400_000;

export function claimRow(partition: string, { by, name, nonce, prev, at }: Claim): NewRow {
  return { PartitionKey: partition, RowKey: CLAIM, v: FORMAT, by, name, nonce, prev, at };
}

/** The claim in a row; what is missing or damaged in it counts as empty. */
export function claimOf(row: TableRow): SeenClaim {
  const text = (name: string): string => {
    const value = row[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    by: text('by'),
    name: text('name'),
    nonce: text('nonce'),
    prev: text('prev'),
    at: text('at'),
    etag: text('etag'),
  };
}

/** What of a referral says whether a claim on it still counts. */
export interface ClaimedReferral {
  readonly closed: boolean;
  /** When somebody tried to reach the customer: ISO 8601. */
  readonly tries: readonly string[];
}

/**
 * When the claim lapses, in epoch milliseconds: three working days after it was made, or after the last try. Null: it
 * does not count at `now` (epoch milliseconds of the server), because nobody has it, the referral is closed, or it
 * lapsed. Infinity: it says no time.
 */
export function claimEnds(claim: Claim, { closed, tries }: ClaimedReferral, now: number): number | null {
  if (claim.by === '' || closed) return null;
  const times = [claim.at, ...tries].flatMap((at) => {
    const time = dateValue(at);
    // A try of the future, by a wrong clock, would hold the claim for ever.
    return time === null ? [] : [Math.min(time, now)];
  });
  if (times.length === 0) return Number.POSITIVE_INFINITY;
  const end = afterWorkingDays(Math.max(...times), CLAIM_DAYS);
  return now < end ? end : null;
}

/** Whether the claim counts at `now`: see {@link claimEnds}. */
export function claimCounts(claim: Claim, facts: ClaimedReferral, now: number): boolean {
  return claimEnds(claim, facts, now) !== null;
}

/**
 * The moment a number of working days later, at the same time of day, in epoch milliseconds. Working days are Monday
 * to Friday in UTC, so that it is one moment for all; a time on a weekend counts as the Monday's beginning.
 */
function afterWorkingDays(from: number, days: number): number {
  let at = from;
  if (isWeekend(at)) {
    at = Math.floor(at / DAY) * DAY;
    while (isWeekend(at)) at += DAY;
  }
  for (let left = days; left > 0;) {
    at += DAY;
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

function isWeekend(time: number): boolean {
  const day = new Date(time).getUTCDay();
  return day === 0 || day === 6;
}
