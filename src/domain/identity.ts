import { contradict } from './contradict';
import type { KeptReferral } from './kept';
import type { ReferralIndex } from './referral-index';
import type { ReadFields, ReferralReading } from './referral';

/** One row of a source and the record that it is; null: a referral not known yet. */
export interface Match {
  /** The row; without its ID where another row of the same reading has the better claim to it. */
  readonly reading: ReferralReading;
  readonly record: KeptReferral | null;
}

/**
 * Says which records rows are by what they show: rows without an ID, and rows whose ID no record has yet
 * (`match-by-content.ts`).
 * @param open the rows, by their place in the reading. @param used keys of the records that are taken.
 */
export type MatchByContent = (
  open: ReadonlyMap<number, ReferralReading>,
  account: string | null,
  index: ReferralIndex,
  used: ReadonlySet<string>,
) => Iterable<{ readonly row: number; readonly record: KeptReferral }>;

/**
 * Says which record each row of one reading is, in the rows' order. By ID first; then, for rows or records
 * without one, by what they show, each record at most once, so that identical twins stay two. Where two
 * different records fit a row equally well, neither is taken: a referral shown twice can be put right, two
 * merged into one cannot.
 */
export function matchReadings(
  readings: readonly ReferralReading[],
  account: string | null,
  index: ReferralIndex,
  byContent: MatchByContent,
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
      open.set(
        first,
        before ? { ...reading, fields: { ...reading.fields, ...known(before.fields) } } : reading,
      );
    }
  }
  // Most readings need none of it: every row carries an ID, and every record has one.
  if (open.size > 0 && index.size > 0)
    for (const { row, record } of byContent(open, account, index, used)) taken.set(row, record);
  return rows.map((reading, row) => {
    const { id } = reading.fields;
    return { reading, record: taken.get(row) ?? taken.get((id ? firstOfId.get(id) : null) ?? row) ?? null };
  });
}

function known(fields: ReadFields): ReadFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** The record with the row's ID, of the same account or of none known yet. */
function byId(
  { fields, kind }: ReferralReading,
  account: string | null,
  index: ReferralIndex,
): KeptReferral | null {
  if (!fields.id) return null;
  const fitting = index
    .withId(fields.id)
    .filter(
      (record) =>
        record.kind === kind && (account === null || record.account === null || record.account === account),
    );
  return (
    fitting.find((record) => record.account === account) ??
    // Which account the page belongs to is not shown: the one that last showed this referral.
    fitting.reduce<KeptReferral | null>(
      (last, one) => (last && last.lastSeenAt >= one.lastSeenAt ? last : one),
      null,
    )
  );
}

/**
 * Two rows of one reading may show the same ID. Where they contradict each other only one can be right; the
 * first that what is known does not contradict keeps it, the other is kept as a row without ID.
 */
function withOneClaimAnId(
  readings: readonly ReferralReading[],
  account: string | null,
  index: ReferralIndex,
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
    rows[loser] = { ...(readings[loser] ?? reading), fields: { ...readings[loser]?.fields, id: null } };
  }
  return rows;
}
