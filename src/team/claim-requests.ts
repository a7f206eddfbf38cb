import { claimRow, type Claim } from './claim';
import type { ErasedMarks } from './erasure';
import { CLAIM } from './keys';
import { readTable } from './read-table';
import type { ReplicaMemory } from './replica-memory';
import type { HeldReferral } from './held-referral';
import type { Stamp } from './stamp';
import { type Attempt, failureOf, type TableFailure, type TeamTable, type Written } from './table';
import { send, writeMember } from './write-table';

/** What became of a claim, with who has the referral now as far as it is known. */
export interface ClaimResult {
  /**
   * `mine`: this replica has it. `theirs`: a colleague has it, see `by` and `name`. `free`: nobody has it.
   * `read-only`: the team needs a newer version. `erased`: the customer was erased. `failed`: the table could
   * not be asked, see `failure`.
   */
  readonly kind: 'mine' | 'theirs' | 'free' | 'read-only' | 'erased' | 'failed';
  /** The replica that has it; null: nobody, or not known. */
  readonly by: string | null;
  readonly name: string | null;
  /** Since when, ISO 8601. */
  readonly at: string | null;
  readonly failure: TableFailure | null;
}

export type ClaimWish = 'claim' | 'take-over' | 'give-back';

/** Requests that one wish may cost at most, each with a reading after it. */
const ATTEMPTS = 5;

/** What a claim's requests need. */
interface ClaimContext {
  readonly memory: ReplicaMemory;
  readonly table: TeamTable;
  readonly marks: ErasedMarks;
}

/**
 * Claims a referral, takes it over, or gives it back. The table decides: a new claim is an atomic insert, every other
 * change needs the ETag that was seen. Where the answer to a write is lost, the nonce tells whether it was done.
 */
export async function changeClaim(
  context: ClaimContext,
  held: HeldReferral,
  wish: ClaimWish,
): Promise<ClaimResult> {
  const { memory } = context;
  const unread = await prepare(context, held, wish);
  if (unread !== null) return result(held, memory, unread);
  if (!memory.mayWrite) return { ...result(held, memory), kind: 'read-only' };
  if (held.erased) return { ...result(held, memory), kind: 'erased' };
  // Whoever has it at this moment is whom the user saw.
  const seen = held.claim?.nonce ?? null;
  const nonce = memory.nextStamp();
  let failure: TableFailure | null = null;
  for (let round = 0; round < ATTEMPTS; round++) {
    const isOwnWriting = held.claim?.nonce === nonce;
    if (isOwnWriting || !isWanted(held, memory, wish, seen)) return result(held, memory);
    const claim = wanted(held, memory, wish, nonce);
    const sent = await write(context, held, claim);
    if (sent.ok) return result(held, memory);
    failure = sent.failure;
    if (!isWorthAnotherLook(failure)) break;
    const read = await readAfter(context, held, failure);
    if (read !== null) return result(held, memory, read);
    if (held.erased) return { ...result(held, memory), kind: 'erased' };
  }
  return result(held, memory, failure);
}

/** Reads the table where it was never read, or where what the user saw may be too old for the wish. */
async function prepare(
  { memory, table, marks }: ClaimContext,
  held: HeldReferral,
  wish: ClaimWish,
): Promise<TableFailure | null> {
  const isOwn = held.claim?.by === held.replica;
  const mustRead =
    memory.readAllAt === null || (wish === 'give-back' && held.claim === null) || (wish === 'claim' && isOwn);
  if (mustRead) {
    const read = await readTable(memory, table, marks);
    if (!read.ok) return read.failure;
  }
  // The claim says since when: that should be by the server's clock. Without it the claim is worth no less.
  if (memory.mayWrite && !memory.clock.isTrusted()) await writeMember(memory, table, true);
  return null;
}

/** Whether the wish still asks for a write, after what was read. */
function isWanted(held: HeldReferral, memory: ReplicaMemory, wish: ClaimWish, seen: Stamp | null): boolean {
  const { claim } = held;
  if (wish === 'give-back') return claim?.by === held.replica;
  if (claim === null || !held.claimCounts(memory.clock.now())) return true;
  // Whoever has it takes part too, where several take it over at once: only one of them has it then.
  return wish === 'take-over' && claim.nonce === seen;
}

function wanted(held: HeldReferral, memory: ReplicaMemory, wish: ClaimWish, nonce: Stamp): Claim {
  const isGivenBack = wish === 'give-back';
  return {
    by: isGivenBack ? '' : held.replica,
    name: isGivenBack ? '' : memory.identity.name,
    nonce,
    prev: held.claim?.by ?? '',
    at: new Date(memory.clock.now()).toISOString(),
  };
}

async function write(
  { memory, table }: ClaimContext,
  held: HeldReferral,
  claim: Claim,
): Promise<Attempt<Written>> {
  const row = claimRow(held.partition, claim);
  const etag = held.claim?.etag ?? null;
  // Without an ETag the write would overwrite whatever came in between.
  if (etag === '') return { ok: false, failure: failureOf(null) };
  const sent = await send(memory, () => (etag === null ? table.insert(row) : table.put(row, etag)));
  if (!sent.ok) return sent;
  if (typeof sent.value?.etag !== 'string') {
    // Without its ETag the claim could not be changed later: it is read like any other.
    return { ok: false, failure: failureOf(null) };
  }
  held.claim = { ...claim, etag: sent.value.etag };
  held.sawRow(CLAIM, memory.nextRequest());
  memory.touch(held.partition);
  return sent;
}

/** A conflict or a lost answer asks for a reading; a link that is refused, or a table that is busy, for none. */
function isWorthAnotherLook({ kind }: TableFailure): boolean {
  return kind === 'conflict' || kind === 'unknown' || kind === 'missing';
}

/** Reads who has it after a write that was not simply done. */
async function readAfter(
  { memory, table, marks }: ClaimContext,
  held: HeldReferral,
  failure: TableFailure,
): Promise<TableFailure | null> {
  const before = held.claim?.etag ?? null;
  let left = 3;
  let all = failure.kind === 'missing';
  for (;;) {
    const read = await readTable(memory, table, marks, all);
    if (!read.ok) {
      left -= 1;
      if (left === 0 || !isWorthAnotherLook(read.failure) || read.failure.kind === 'missing')
        return read.failure;
    } else if (failure.kind === 'conflict' && !all && (held.claim?.etag ?? null) === before && !held.erased) {
      // There is a row that the last minutes do not show.
      all = true;
    } else return null;
  }
}

/** Who has it now. */
function result(held: HeldReferral, memory: ReplicaMemory, failure: TableFailure | null = null): ClaimResult {
  const { claim } = held;
  const counts = claim !== null && held.claimCounts(memory.clock.now());
  const holder = counts
    ? { by: claim.by, name: claim.name, at: claim.at }
    : { by: null, name: null, at: null };
  if (failure !== null) return { kind: 'failed', ...holder, failure };
  if (!counts) return { kind: 'free', ...holder, failure };
  return { kind: claim.by === held.replica ? 'mine' : 'theirs', ...holder, failure };
}
