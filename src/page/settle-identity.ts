import type { ReadFields, ReferralReading } from '../domain/referral';
import type { RowIdentity } from './rows/neutral-list';
import { pageInRow } from './rows/row-identity';

/** A reading and what its row could be known by. */
export interface Unsettled {
  readonly reading: ReferralReading;
  readonly identity: RowIdentity;
}

interface Settled {
  readonly referrals: readonly ReferralReading[];
  /** Rows that nothing identifies. */
  readonly nameless: number;
  /** Different rows that claim one referral ID; none of them keeps it. */
  readonly doubled: number;
}

/**
 * Gives each row its referral ID: the one in its own ID column, else the only GUID of its links, else of its own
 * attributes (a row key; the portal's grids are presumed to take the referral's GUID for it). A GUID that
 * several rows share (an account, a customer) identifies none of them; where links or an ID column contradict
 * row keys, row keys stay row keys.
 */
export function settleIdentity(drawn: readonly Unsettled[]): Settled {
  const rows = withoutTwins(drawn);
  const seen = new Map<string, number>();
  const keys = new Map<string, number>();
  const shown = new Map<string, number>();
  for (const { identity, reading } of rows) {
    for (const id of identity.linked) count(seen, id);
    for (const id of identity.own) if (!identity.linked.includes(id)) count(seen, id);
    if (identity.key !== null) count(keys, identity.key);
    if (reading.fields.id) count(shown, reading.fields.id);
  }
  const alone = (ids: readonly string[]): string | null => {
    let only: string | null = null;
    for (const id of ids) {
      if (seen.get(id) !== 1) continue;
      if (only !== null) return null;
      only = id;
    }
    return only;
  };
  const told = ({ reading, identity }: Unsettled): string | null => {
    const { id } = reading.fields;
    if (!id) return alone(identity.linked);
    return shown.get(id) === 1 ? id : null;
  };
  const owns = rows.map(({ identity }) => alone(identity.own));
  const ids = rows.map(told);
  const keysAreOthers = ids.some((id, n) => id !== null && owns[n] !== null && id !== owns[n]);
  let nameless = 0;
  let doubled = 0;
  const referrals = rows.map((row, n) => {
    const own = owns[n] ?? null;
    const id = ids[n] ?? (keysAreOthers ? null : own);
    const key = row.identity.key !== null && keys.get(row.identity.key) === 1 ? row.identity.key : null;
    const rowKey = id !== null && id === own ? null : (own ?? key);
    if (row.reading.fields.id && id === null) doubled += 1;
    if (id === null && rowKey === null) nameless += 1;
    return identified(row, id, rowKey);
  });
  return { referrals, nameless, doubled };
}

/**
 * For when settling failed: only rows that show an ID of their own in a column, and no other row shows. The
 * others are left out, since nobody can say which referrals they are.
 */
export function identifiedByColumn(rows: readonly Unsettled[]): Settled {
  const shown = rows.flatMap(({ reading: { fields } }) => fields.id ?? []);
  const referrals = rows
    .map(({ reading }) => reading)
    .filter(({ fields: { id } }) => id && shown.indexOf(id) === shown.lastIndexOf(id));
  return { referrals, nameless: rows.length - referrals.length, doubled: 0 };
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** The same referral drawn twice, as a list shows it that changed between two pages, is one. */
function withoutTwins(rows: readonly Unsettled[]): readonly Unsettled[] {
  const first = new Map<string, Unsettled>();
  return rows.filter((row) => {
    const name = row.reading.fields.id ?? row.identity.linked[0] ?? row.identity.own[0] ?? row.identity.key;
    if (name === undefined || name === null) return true;
    const other = first.get(name);
    if (other === undefined) first.set(name, row);
    return (
      other === undefined ||
      JSON.stringify([other.reading, other.identity.linked]) !==
        JSON.stringify([row.reading, row.identity.linked])
    );
  });
}

const settledOnes = new WeakMap<ReferralReading, ReferralReading>();

/** The settled form of a reading. */
export const settledForm = (reading: ReferralReading): ReferralReading => settledOnes.get(reading) ?? reading;

/** Gives a row that changed the identity that it had before; null where what names it changed too. */
export function resettle(before: Unsettled, now: Unsettled): ReferralReading | null {
  const last = settledOnes.get(before.reading);
  const same =
    last !== undefined &&
    (before.reading.fields.id ?? null) === (now.reading.fields.id ?? null) &&
    JSON.stringify(before.identity) === JSON.stringify(now.identity);
  return same ? identified(now, last.fields.id ?? null, last.rowKey) : null;
}

/**
 * The reading under its identity; the same object as last time where nothing changed, so that unchanged rows
 * are told by `===`.
 */
function identified(
  { reading, identity }: Unsettled,
  id: string | null,
  rowKey: string | null,
): ReferralReading {
  const last = settledOnes.get(reading);
  if (last !== undefined && (last.fields.id ?? null) === id && last.rowKey === rowKey) return last;
  const page = id === null ? null : pageInRow(identity, id);
  const { kind, list, favorite, statedExpiry } = reading;
  const settled: ReferralReading = {
    rowKey,
    kind,
    list,
    favorite,
    statedExpiry,
    fields: withId(reading.fields, id),
    ...(page === null ? {} : { page }),
  };
  settledOnes.set(reading, settled);
  return settled;
}

function withId(fields: ReadFields, id: string | null): ReadFields {
  if (!('id' in fields)) return id === null ? fields : { id, ...fields };
  const { id: _, ...others } = fields;
  return id === null ? others : { id, ...others };
}
