import { claimRow } from './claim';
import { dataRowOf, FORMAT } from './data-row';
import { erasedMark, type ErasedMarks } from './erasure';
import { CLAIM, dataRow, ERASED, keyPart, MEMBERS, type TeamReferral } from './keys';
import { readTable } from './read-table';
import type { ReplicaMemory } from './replica-memory';
import type { HeldReferral } from './held-referral';
import { attempt, type Attempt, type NewRow, type TableFailure, type TeamTable, type Written } from './table';

/** Requests at one time. */
const LANES = 4;
/** So often a row is written where the table has each time another version than was read. */
const ROUNDS = 3;
/** After this many failures in a row that say nothing of a single row, the rest waits. */
const FAILURES = 3;

export interface Writing {
  readonly written: number;
  /** Rows that the table found wrong; they are tried again with the next one. */
  readonly refused: readonly TeamReferral[];
  /** Why not all was written; null: all was, or was refused. */
  readonly failure: TableFailure | null;
}

/** A table whose responses set the clock right. */
export async function send(
  memory: ReplicaMemory,
  request: () => Promise<Written>,
): Promise<Attempt<Written>> {
  const sentAt = memory.clock.own();
  const sent = await attempt(request);
  if (sent.ok) memory.clock.confirm(sent.value?.date, sentAt);
  return sent;
}

/**
 * Writes who this is, once a day and where the server's time is needed but was not heard for some minutes. The response
 * says what time it is, before a stamp of a wrong clock leaves this machine.
 */
export async function writeMember(
  memory: ReplicaMemory,
  table: TeamTable,
  needsTime: boolean,
): Promise<TableFailure | null> {
  const { replica, name, version } = memory.identity;
  const known = memory.members.get(replica);
  const member = { replica, name, version, day: new Date(memory.clock.now()).toISOString().slice(0, 10) };
  const isWritten = known?.name === name && known.version === version && known.day === member.day;
  if (isWritten && (!needsTime || memory.clock.isTrusted())) return null;
  const row: NewRow = {
    PartitionKey: MEMBERS,
    RowKey: keyPart(replica),
    v: FORMAT,
    name,
    version,
    day: member.day,
  };
  const sent = await send(memory, () => table.put(row));
  if (!sent.ok) return sent.failure;
  memory.members.set(replica, member);
  return null;
}

/**
 * Writes every row that waits. Each is written on the version that was read last: where the table has another one by
 * now, it is read, taken over, and written again. So a request that arrives late puts no older row back.
 */
export async function writeTable(
  memory: ReplicaMemory,
  table: TeamTable,
  marks: ErasedMarks,
): Promise<Writing> {
  const refused: TeamReferral[] = [];
  let written = 0;
  let waiting = [...memory.referrals].filter(isWaiting);
  for (let round = 1; ; round++) {
    const ended = await writeRound(memory, table, waiting);
    written += ended.written;
    refused.push(...ended.refused);
    const [first] = ended.conflicts;
    if (ended.failure !== null || first === undefined) return { written, refused, failure: ended.failure };
    if (round === ROUNDS) return { written, refused, failure: first.failure };
    const unread = await readConflicts(memory, table, marks, ended.conflicts);
    if (unread !== null) return { written, refused, failure: unread };
    waiting = ended.conflicts.map(({ held }) => held).filter(isWaiting);
  }
}

/** A row that was not written because the table has another version of it than was known. */
interface Conflict {
  readonly held: HeldReferral;
  /** The ETag that was known. */
  readonly etag: string | null;
  readonly failure: TableFailure;
}

interface Round extends Writing {
  readonly conflicts: readonly Conflict[];
}

/** Writes each of some rows once. */
async function writeRound(
  memory: ReplicaMemory,
  table: TeamTable,
  waiting: readonly HeldReferral[],
): Promise<Round> {
  const needsTime = waiting.some(({ pending }) => [...pending.values()].some(({ settled }) => !settled));
  const silent = await writeMember(memory, table, needsTime);
  if (silent !== null) return { written: 0, refused: [], conflicts: [], failure: silent };
  memory.restampPending();

  const refused: TeamReferral[] = [];
  const conflicts: Conflict[] = [];
  let written = 0;
  let failures = 0;
  let failure: TableFailure | null = null;
  const mayGoOn = (): boolean => failure === null || (failure.kind === 'unknown' && failures < FAILURES);
  const write = async (held: HeldReferral): Promise<void> => {
    const { etag } = held;
    const sent = held.erased ? await writeErased(memory, table, held) : await writeOwn(memory, table, held);
    if (sent === null) {
      written += 1;
      failures = 0;
    } else if (sent.kind === 'invalid') refused.push(held.referral);
    else if (!held.erased && isConflict(sent, etag)) conflicts.push({ held, etag, failure: sent });
    else {
      failures += 1;
      failure = sent;
    }
  };
  const queue = waiting.values();
  const lane = async (): Promise<void> => {
    for (const held of queue) {
      if (!mayGoOn()) return;
      await write(held);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { written, refused, conflicts, failure };
}

/** Whether the table has another version of a row, or none where one was known. */
function isConflict({ kind }: TableFailure, etag: string | null): boolean {
  return kind === 'conflict' || (kind === 'missing' && etag !== null);
}

/** Reads the rows that the table has in other versions; everything, where the last minutes do not show them. */
async function readConflicts(
  memory: ReplicaMemory,
  table: TeamTable,
  marks: ErasedMarks,
  conflicts: readonly Conflict[],
): Promise<TableFailure | null> {
  const read = await readTable(memory, table, marks);
  if (!read.ok) return read.failure;
  if (conflicts.every(({ held, etag }) => held.etag !== etag || held.erased)) return null;
  const all = await readTable(memory, table, marks, true);
  return all.ok ? null : all.failure;
}

/** Whether something of the referral has to be written. */
export function isWaiting(held: HeldReferral): boolean {
  return held.dirty || held.leftovers.size > 0;
}

async function writeOwn(
  memory: ReplicaMemory,
  table: TeamTable,
  held: HeldReferral,
): Promise<TableFailure | null> {
  const { revision, partition, etag } = held;
  const row = dataRowOf(partition, dataRow(held.replica), held.ownText(memory.rules));
  const cells = held.sending();
  const sent = await send(memory, () =>
    etag === null ? table.insert(row) : table.put(row, etag || undefined),
  );
  if (!sent.ok) return sent.failure;
  held.written({ revision, cells, etag: sent.value?.etag ?? null, request: memory.nextRequest() });
  memory.touch(partition);
  return null;
}

/** Marks the referral as erased and empties every row that still holds something of it. */
async function writeErased(
  memory: ReplicaMemory,
  table: TeamTable,
  held: HeldReferral,
): Promise<TableFailure | null> {
  const mark = await erasedMark(held.partition, memory.rules.salt);
  if (!memory.erasedMarks.has(mark)) {
    const row: NewRow = { PartitionKey: ERASED, RowKey: mark, v: FORMAT };
    const sent = await send(memory, () => table.insert(row));
    if (!sent.ok && sent.failure.kind !== 'conflict') return sent.failure;
    memory.erasedMarks.add(mark);
  }
  for (const rowKey of held.leftovers) {
    const row =
      rowKey === CLAIM
        ? claimRow(held.partition, { by: '', name: '', nonce: memory.nextStamp(), prev: '', at: '' })
        : dataRowOf(held.partition, rowKey, '');
    const sent = await send(memory, () => table.put(row));
    if (!sent.ok) return sent.failure;
    held.leftovers.delete(rowKey);
    held.sawRow(rowKey, memory.nextRequest());
  }
  held.dirty = false;
  memory.touch(held.partition);
  return null;
}
