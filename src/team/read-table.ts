import { claimOf } from './claim';
import { rowTime } from './data-row';
import type { ErasedMarks } from './erasure';
import { CLAIM, dataRow, ERASED, fromKeyPart, MEMBERS, META, replicaOf } from './keys';
import type { ReplicaMemory, TeamRules } from './replica-memory';
import type { HeldReferral } from './held-referral';
import { afterReading, readFrom } from './watermark';
import { attempt, type Attempt, type TableRow, type TeamTable } from './table';

/** Everything is read again after this many milliseconds: whatever was missed is found, own rows that vanished too. */
const READ_ALL_AFTER = 24 * 3_600_000;
const BEGINNING = new Date(0).toISOString();

export interface Reading {
  /** Rows that the table sent. */
  readonly rows: number;
}

/** Reads what is new in the table, or all of it, and takes it over. */
export async function readTable(
  memory: ReplicaMemory,
  table: TeamTable,
  marks: ErasedMarks,
  all = false,
): Promise<Attempt<Reading>> {
  const request = memory.nextRequest();
  const readAll = all || isAllDue(memory) || memory.watermark === null;
  const since =
    readAll || memory.watermark === null ? BEGINNING : new Date(readFrom(memory.watermark)).toISOString();
  const begun = memory.clock.own();
  const got = await attempt(async () => {
    const rows = await table.query(since);
    return [...rows].filter(isRow);
  });
  if (!got.ok) return got;
  await memory.takeIn(async () => {
    await takeRows(memory, got.value, { request, begun });
    if (!readAll) return;
    await noticeMissing(memory, got.value, request);
    memory.readAllAt = memory.clock.now();
  });
  await marks.apply(memory);
  return { ok: true, value: { rows: got.value.length } };
}

function isAllDue({ readAllAt, clock }: ReplicaMemory): boolean {
  return readAllAt === null || Math.abs(clock.now() - readAllAt) >= READ_ALL_AFTER;
}

function isRow(row: unknown): row is TableRow {
  if (typeof row !== 'object' || row === null) return false;
  const { PartitionKey, RowKey } = row as TableRow;
  return typeof PartitionKey === 'string' && typeof RowKey === 'string';
}

interface Asked {
  readonly request: number;
  /** When it was asked, by the own clock. */
  readonly begun: number;
}

async function takeRows(
  memory: ReplicaMemory,
  rows: readonly TableRow[],
  { request, begun }: Asked,
): Promise<void> {
  const ended = memory.clock.own();
  const referrals: { readonly held: HeldReferral; readonly rowKey: string; readonly row: TableRow }[] = [];
  let latest = memory.watermark?.newest ?? Number.NEGATIVE_INFINITY;
  // What holds for the team comes first: it says how the other rows are read.
  for (const row of rows) {
    await memory.breathe();
    const [partition, rowKey] = [String(row['PartitionKey']), String(row['RowKey'])];
    latest = Math.max(latest, rowTime(row) ?? latest);
    if (partition === META.partition && rowKey === META.row) await takeRules(memory, row);
    else if (partition === MEMBERS) takeMember(memory, fromKeyPart(rowKey), row);
    else if (partition === ERASED) memory.erasedMarks.add(rowKey);
    else {
      const isKnown = rowKey === CLAIM || replicaOf(rowKey) !== null;
      const held = isKnown ? memory.at(partition) : null;
      if (held !== null) referrals.push({ held, rowKey, row });
    }
  }
  if (Number.isFinite(latest)) memory.clock.notBefore(latest);
  for (const { held, rowKey, row } of referrals) {
    takeRow(memory, held, { rowKey, row, request });
    await memory.breathe();
  }
  if (Number.isFinite(latest))
    memory.watermark = afterReading(memory.watermark, { begun, ended, newest: latest });
}

interface ShownRow {
  readonly rowKey: string;
  readonly row: TableRow;
  readonly request: number;
}

function takeRow(memory: ReplicaMemory, held: HeldReferral, { rowKey, row, request }: ShownRow): void {
  if (!held.sawRow(rowKey, request)) return;
  const now = memory.clock.now();
  const replica = replicaOf(rowKey);
  if (replica !== null && replica !== held.replica && !held.erased) {
    const stamps = held.readOther(replica, row, now);
    if (stamps === null) return;
    memory.observe(stamps);
  } else if (held.erased) held.readErased(rowKey, row);
  else if (replica === null) held.claim = claimOf(row);
  else {
    held.readOwn(row, memory.rules, now);
    const greatest = held.greatestStamp();
    if (greatest !== null) memory.observe([greatest]);
  }
  memory.touch(held.partition);
}

/** What a complete reading did not show: own rows are written again, a claim that is gone is none. */
async function noticeMissing(
  memory: ReplicaMemory,
  rows: readonly TableRow[],
  request: number,
): Promise<void> {
  const shown = new Set<string>();
  for (const row of rows) {
    shown.add(`${String(row['PartitionKey'])}\n${String(row['RowKey'])}`);
    await memory.breathe();
  }
  for (const held of memory.referrals) {
    await memory.breathe();
    const own = dataRow(held.replica);
    if (!shown.has(`${held.partition}\n${own}`) && held.sawRow(own, request)) {
      held.missesOwn(memory.rules);
      memory.touch(held.partition);
    }
    if (held.claim !== null && !shown.has(`${held.partition}\n${CLAIM}`) && held.sawRow(CLAIM, request)) {
      held.claim = null;
      memory.touch(held.partition);
    }
  }
}

async function takeRules(memory: ReplicaMemory, row: TableRow): Promise<void> {
  const before = memory.rules;
  const rules: TeamRules = {
    team: textOf(row['team']),
    notes: row['notes'] !== false && row['notes'] !== 'off',
    minWriter: Number(row['minWriter'] ?? 0) || 0,
    salt: textOf(row['salt']),
  };
  memory.rules = rules;
  if (rules.notes === before.notes) return;
  for (const held of memory.referrals) {
    if (!held.erased && held.ownText(rules) !== held.ownText(before)) {
      held.dirty = true;
      memory.touch(held.partition);
    }
    await memory.breathe();
  }
}

function takeMember(memory: ReplicaMemory, replica: string, row: TableRow): void {
  const [name, version, day] = [textOf(row['name']), textOf(row['version']), textOf(row['day'])];
  memory.members.set(replica, { replica, name, version, day });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
