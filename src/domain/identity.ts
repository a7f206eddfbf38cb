import type { KeptReferral } from './kept';
import { isSameReferral, likeness, type Likeness } from './likeness';
import { mayBeSameMoment } from './moment';
import type { ReferralIndex } from './referral-index';
import type { ReadFields, ReferralReading } from './referral';
import { mayBeSameText } from './same-text';
import { shownAs } from './shown-as';

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
  /** Rows that content must settle; those that show one ID stand for each other. */
  const open = new Map<number, ReferralReading>();
  const firstOfId = new Map<string, number>();
  for (const [row, reading] of rows.entries()) {
    const { id } = reading.fields;
    const record = byId(reading, account, index);
    if (record) {
      taken.set(row, record);
      used.add(record.key);
    } else if (!id) open.set(row, reading);
    else if (index.withoutId > 0) {
      const first = firstOfId.get(id) ?? row;
      firstOfId.set(id, first);
      const before = open.get(first);
      open.set(first, before ? { ...reading, fields: { ...reading.fields, ...known(before.fields) } } : reading);
    }
  }
  for (const [row, reading] of open) {
    const record = sameAsLastTime(reading, account, index, used);
    if (record === null) continue;
    taken.set(row, record);
    used.add(record.key);
    open.delete(row);
  }
  for (const { row, record } of byContent(open, account, index, used)) taken.set(row, record);
  return rows.map((reading, row) => {
    const { id } = reading.fields;
    return { reading, record: taken.get(row) ?? taken.get((id ? firstOfId.get(id) : null) ?? row) ?? null };
  });
}

function known(fields: ReadFields): ReadFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
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
 * first that what is known does not contradict keeps it, the other is kept as a row without ID.
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
    if (rival.kind === reading.kind && !contradict(rival.fields, reading.fields)) continue;
    const record = byId(reading, account, index);
    const better = record !== null && contradict(rival.fields, record) && !contradict(reading.fields, record);
    const [loser, claim] = better ? [other, row] : [row, other];
    first.set(id, claim);
    rows[loser] = { ...readings[loser] ?? reading, fields: { ...readings[loser]?.fields, id: null } };
  }
  return rows;
}

type Identifying = Readonly<Partial<Record<'company' | 'contactName' | 'dealName' | 'email' | 'createdAt', string | null>>>;

/** Whether what both know cannot be of one referral. */
function contradict(a: Identifying, b: Identifying): boolean {
  const differs = (name: keyof Identifying, same: (x: string, y: string) => boolean): boolean => {
    const [one, other] = [a[name] ?? null, b[name] ?? null];
    return one !== null && other !== null && !same(one, other);
  };
  return differs('createdAt', mayBeSameMoment)
    || (['company', 'contactName', 'dealName', 'email'] as const).some((name) => differs(name, mayBeSameText));
}

/** The record whose row showed exactly this last time; of twins, the one that agrees in the rest as well. */
function sameAsLastTime(
  reading: ReferralReading, account: string | null, index: ReferralIndex, used: ReadonlySet<string>,
): KeptReferral | null {
  const mark = reading.fields.id ? null : shownAs(reading);
  if (mark === null) return null;
  const agreeing = (record: KeptReferral): number => likeness(reading, account, record)?.agreeing ?? 0;
  return index.shownAs(mark)
    .filter(({ key, account: of }) => !used.has(key) && (account === null || of === null || of === account))
    .reduce<KeptReferral | null>((best, one) => (best && agreeing(best) >= agreeing(one) ? best : one), null);
}

function* byContent(
  open: ReadonlyMap<number, ReferralReading>, account: string | null, index: ReferralIndex, used: Set<string>,
): Generator<{ row: number; record: KeptReferral }> {
  const pairs = [...open].flatMap(([row, reading]) => candidates(reading, row, account, index, used));
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
  reading: ReferralReading, row: number, account: string | null, index: ReferralIndex,
  used: ReadonlySet<string>,
): readonly Candidate[] {
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
  if (contradict(one, other) || (one.account !== null && other.account !== null && one.account !== other.account)) return true;
  const bothHaveIds = one.id !== null && other.id !== null;
  return bothHaveIds && rival.agreeing === pair.agreeing && !(rival.full && pair.full);
}
