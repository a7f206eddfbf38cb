import type { KeptReferral } from './kept';
import { isSameReferral, likeness, type Likeness } from './likeness';
import type { ReferralIndex } from './referral-index';
import type { ReferralReading } from './referral';

interface Candidate extends Likeness {
  readonly row: number;
  readonly record: KeptReferral;
}

/** One row of a source and the record that it is; null: a referral not known yet. */
export interface Match {
  /** The row; without its ID where another row of the same reading has the better claim to it. */
  readonly reading: ReferralReading;
  readonly record: KeptReferral | null;
}

/**
 * Says which record each row of one reading is, in the rows' order. By ID first; then, for rows or records
 * without one, by what they show, each record at most once, so that identical twins stay two. Where two
 * different records fit a row equally well, neither is taken: a referral shown twice can be put right, two
 * merged into one cannot.
 */
export function matchReadings(
  readings: readonly ReferralReading[], account: string | null, index: ReferralIndex,
): readonly Match[] {
  const rows = withOneClaimAnId(readings, account, index);
  const taken = new Map<number, KeptReferral>();
  const used = new Set<string>();
  const open: number[] = [];
  for (const [row, reading] of rows.entries()) {
    const record = byId(reading, account, index);
    if (record) {
      taken.set(row, record);
      used.add(record.key);
    } else if (!reading.fields.id || index.withoutId > 0) open.push(row);
  }
  for (const { row, record } of byContent(rows, open, account, index, used)) taken.set(row, record);
  return rows.map((reading, row) => ({ reading, record: taken.get(row) ?? null }));
}

/** The record with the row's ID, of the same account or of none known yet. */
function byId({ fields, kind }: ReferralReading, account: string | null, index: ReferralIndex): KeptReferral | null {
  if (!fields.id) return null;
  const fitting = index.withId(fields.id)
    .filter((record) => record.kind === kind && (account === null || record.account === null || record.account === account));
  return fitting.find((record) => record.account === account)
    // Which account the page belongs to is not shown: the one that last showed this referral.
    ?? fitting.reduce<KeptReferral | null>((last, one) => (last && last.lastSeenAt >= one.lastSeenAt ? last : one), null);
}

/**
 * Two rows of one reading may show the same ID. Where they contradict each other only one can be right; the
 * one that agrees best with what is known keeps it, the other is kept as a row without ID.
 */
function withOneClaimAnId(
  readings: readonly ReferralReading[], account: string | null, index: ReferralIndex,
): readonly ReferralReading[] {
  const first = new Map<string, number>();
  const rows = [...readings];
  for (const [row, reading] of readings.entries()) {
    const { id } = reading.fields;
    if (!id) continue;
    const other = first.get(id);
    const rival = other === undefined ? undefined : rows[other];
    if (other === undefined || rival === undefined) {
      first.set(id, row);
      continue;
    }
    if (!contradict(rival, reading)) continue;
    const record = byId(reading, account, index);
    const better = record !== null && agreement(reading, account, record) > agreement(rival, account, record);
    const [loser, claim] = better ? [other, row] : [row, other];
    first.set(id, claim);
    rows[loser] = { ...readings[loser] ?? reading, fields: { ...readings[loser]?.fields, id: null } };
  }
  return rows;
}

function contradict(a: ReferralReading, b: ReferralReading): boolean {
  return a.kind !== b.kind || (['company', 'contactName', 'dealName', 'email', 'createdAt'] as const).some((name) => {
    const [one, other] = [a.fields[name] ?? null, b.fields[name] ?? null];
    return one !== null && other !== null && one !== other;
  });
}

function agreement(reading: ReferralReading, account: string | null, record: KeptReferral): number {
  return likeness(reading, account, record)?.evidence ?? -1;
}

function* byContent(
  rows: readonly ReferralReading[], open: readonly number[], account: string | null, index: ReferralIndex,
  used: Set<string>,
): Generator<{ row: number; record: KeptReferral }> {
  const pairs = open.flatMap((row) => candidates(rows[row], row, account, index, used));
  // The strongest pair first, so that a weaker row cannot take a record away from a better one.
  pairs.sort((a, b) => b.evidence - a.evidence || Number(b.sameShape) - Number(a.sameShape)
    || b.agreeing - a.agreeing || a.row - b.row || (a.record.key < b.record.key ? -1 : 1));
  const done = new Set<number>();
  const byRow = new Map<number, Candidate[]>();
  for (const pair of pairs) {
    const ofRow = byRow.get(pair.row);
    if (ofRow) ofRow.push(pair);
    else byRow.set(pair.row, [pair]);
  }
  for (const pair of pairs) {
    if (done.has(pair.row) || used.has(pair.record.key)) continue;
    done.add(pair.row);
    const rivals = (byRow.get(pair.row) ?? [])
      .filter((one) => one !== pair && !used.has(one.record.key));
    if (rivals.some((rival) => isDoubtful(rival, pair))) continue;
    used.add(pair.record.key);
    yield pair;
  }
}

function candidates(
  reading: ReferralReading | undefined, row: number, account: string | null, index: ReferralIndex,
  used: ReadonlySet<string>,
): readonly Candidate[] {
  if (reading === undefined) return [];
  return index.alike(reading).flatMap((record) => {
    if (used.has(record.key) || (reading.fields.id && record.id !== null)) return [];
    const like = likeness(reading, account, record);
    return like !== null && isSameReferral(like) ? [{ ...like, row, record }] : [];
  });
}

/**
 * Whether a rival leaves it in doubt which record the row is. Records that surely are two different referrals
 * leave no doubt only where one is better evident. Twins without IDs are exchangeable; twins with IDs are so
 * only while the row agrees with them in everything, else its news might go to the wrong one.
 */
function isDoubtful(rival: Candidate, pair: Candidate): boolean {
  if (rival.evidence !== pair.evidence || rival.sameShape !== pair.sameShape) return false;
  const [one, other] = [rival.record, pair.record];
  const different = (['company', 'contactName', 'dealName', 'email', 'createdAt', 'account'] as const)
    .some((name) => one[name] !== null && other[name] !== null && one[name] !== other[name]);
  if (different) return true;
  const bothHaveIds = one.id !== null && other.id !== null;
  return bothHaveIds && rival.agreeing === pair.agreeing && !(rival.full && pair.full);
}
