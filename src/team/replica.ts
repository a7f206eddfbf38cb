import type { Cell } from './cells';
import { changeClaim, type ClaimResult, type ClaimWish } from './claim-requests';
import { ErasedMarks, forget } from './erasure';
import { referralPartition, type TeamReferral } from './keys';
import { readTable } from './read-table';
import {
  type Breathe,
  type Member,
  ReplicaMemory,
  type ReplicaStore,
  type SavedRecord,
  type TeamRules,
} from './replica-memory';
import { changedCells, type Change } from './change';
import { HeldReferral, type Pending } from './held-referral';
import type { TableFailure, TeamTable } from './table';
import type { TeamState } from './team-state';
import { isWaiting, writeTable } from './write-table';

export interface ReplicaOptions extends ReplicaStore {
  /** This installation's name among all others; the same in all its lives. */
  readonly replica: string;
  /** The user's display name. */
  readonly name: string;
  readonly table: TeamTable;
  /** Epoch milliseconds of a clock that may be wrong. */
  now(): number;
  /** The extension's version, shown to colleagues. */
  readonly version?: string;
  /** Absent: all rows of a reading are taken over in one go. */
  readonly breathe?: Breathe;
}

/** What became of a change. It is never lost by what the network does. */
interface EditResult {
  /**
   * `kept`: it waits for the next sync. `unsaved`: the same, but storing it on this machine failed. `local`: a referral
   * without an ID is not shared. `too-large`: it does not fit into a row. `erased`: the customer was erased.
   */
  readonly kind: 'kept' | 'unsaved' | 'local' | 'too-large' | 'erased';
  /** Properties of the change that are not shared or have no usable value. */
  readonly ignored: readonly string[];
}

export interface SyncResult {
  /** `read-only`: read, but this team asks for a newer version before anything is written. */
  readonly kind: 'done' | 'read-only' | 'failed';
  /** Rows that were read, and written. */
  readonly read: number;
  readonly written: number;
  /** Referrals that still wait. */
  readonly waiting: number;
  /** Referrals whose rows the table found wrong. */
  readonly refused: readonly TeamReferral[];
  readonly failure: TableFailure | null;
  /** False where storing it on this machine failed. */
  readonly saved: boolean;
}

export interface Replica {
  /** Takes over more of what was stored. Call it before anything is asked of the replica. */
  restore(records: Iterable<readonly [key: string, record: SavedRecord]>): void;
  /**
   * Takes over a change at once, and stores it before the promise ends. Several that are made without waiting for each
   * other are stored together.
   */
  edit(referral: TeamReferral, change: Change): Promise<EditResult>;
  claim(referral: TeamReferral): Promise<ClaimResult>;
  takeOver(referral: TeamReferral): Promise<ClaimResult>;
  giveBack(referral: TeamReferral): Promise<ClaimResult>;
  /** Erases a customer's referral here, in the table and, at their next sync, at the colleagues'. */
  erase(referral: TeamReferral): Promise<EditResult>;
  /** Reads what is new and writes what waits. A sync that is asked for while one runs begins after it. */
  sync(): Promise<SyncResult>;
  state(referral: TeamReferral): TeamState;
  /** Whether the whole table was read once: before, what the team knows is not known here. */
  hasRead(): boolean;
  /** Referrals with something that is not in the table yet. */
  dirty(): readonly TeamReferral[];
  /** Every referral of which something is known. */
  referrals(): readonly TeamReferral[];
  members(): readonly Member[];
  rules(): TeamRules;
  /** Whether the claim counts now: by the server's clock, as far as it is known. */
  claimCounts(referral: TeamReferral): boolean;
  /** When the claim lapses, by the own clock in epoch milliseconds; null: it does not count. */
  claimEnds(referral: TeamReferral): number | null;
}

/** One installation's copy of what the team shares. Nothing that it offers throws for a reason of the network. */
export function createReplica(options: ReplicaOptions): Replica {
  const { replica, name, table, now, version = '', saved, save, breathe } = options;
  const store: ReplicaStore = { ...(saved && { saved }), ...(save && { save: (records) => save(records) }) };
  const identity = { replica: String(replica), name: String(name), version };
  const memory = new ReplicaMemory(identity, now, store, breathe);
  const marks = new ErasedMarks();
  const context = { memory, table, marks };
  let running: Promise<SyncResult> | null = null;
  let next: Promise<SyncResult> | null = null;

  const run = async (): Promise<SyncResult> => {
    try {
      return await syncOnce(memory, table, marks);
    } finally {
      running = next;
      next = null;
    }
  };
  const sync = (): Promise<SyncResult> => {
    if (running === null) return (running = run());
    return (next ??= running.then(run, run));
  };
  const claimed = async (referral: TeamReferral, wish: ClaimWish): Promise<ClaimResult> => {
    if (!isShareable(referral)) return { kind: 'failed', by: null, name: null, at: null, failure: null };
    const result = await changeClaim(context, heldOf(memory, referral), wish);
    await stored(memory);
    return result;
  };

  return {
    restore: (records) => memory.restore(records),
    edit: (referral, change) => edit(memory, referral, change),
    claim: (referral) => claimed(referral, 'claim'),
    takeOver: (referral) => claimed(referral, 'take-over'),
    giveBack: (referral) => claimed(referral, 'give-back'),
    erase: async (referral) => {
      if (!isShareable(referral)) return { kind: 'local', ignored: [] };
      const held = heldOf(memory, referral);
      forget(memory, held);
      held.dirty = true;
      return { kind: (await stored(memory)) ? 'kept' : 'unsaved', ignored: [] };
    },
    sync,
    state: (referral) => (memory.known(referral) ?? blank(memory, referral)).state(),
    hasRead: () => memory.readAllAt !== null,
    dirty: () => [...memory.referrals].filter(isWaiting).map(({ referral }) => referral),
    referrals: () => [...memory.referrals].map(({ referral }) => referral),
    members: () => [...memory.members.values()],
    rules: () => memory.rules,
    claimCounts: (referral) => memory.known(referral)?.claimCounts(memory.clock.now()) ?? false,
    claimEnds(referral) {
      const ends = memory.known(referral)?.claimEnds(memory.clock.now()) ?? null;
      return ends === null ? null : ends - memory.clock.now() + memory.clock.own();
    },
  };
}

async function edit(memory: ReplicaMemory, referral: TeamReferral, change: Change): Promise<EditResult> {
  const { values, ignored } = changedCells(change);
  if (!isShareable(referral)) return { kind: 'local', ignored };
  const held = heldOf(memory, referral);
  if (held.erased) return { kind: 'erased', ignored };
  const settled = memory.clock.isTrusted();
  const at = memory.clock.own();
  const written = new Map<string, { readonly cell: Cell; readonly pending: Pending }>();
  for (const [name, v] of values)
    written.set(name, {
      cell: { s: memory.nextStamp(), v },
      pending: { at, settled, over: held.stampOf(name) },
    });
  const cells = new Map([...written].map(([name, { cell }]) => [name, cell]));
  if (!held.hasRoomFor(cells)) return { kind: 'too-large', ignored };
  for (const [name, { cell, pending }] of written) held.write(name, cell, pending);
  memory.touch(held.partition);
  return { kind: (await stored(memory)) ? 'kept' : 'unsaved', ignored };
}

async function syncOnce(memory: ReplicaMemory, table: TeamTable, marks: ErasedMarks): Promise<SyncResult> {
  const read = await readTable(memory, table, marks);
  const readSaved = await stored(memory);
  const nothing = { written: 0, refused: [], failure: read.ok ? null : read.failure };
  const { written, refused, failure } =
    read.ok && memory.mayWrite ? await writeTable(memory, table, marks) : nothing;
  const saved = (await stored(memory)) && readSaved;
  const ended = memory.mayWrite ? ('done' as const) : ('read-only' as const);
  return {
    kind: failure === null ? ended : 'failed',
    read: read.ok ? read.value.rows : 0,
    written,
    waiting: [...memory.referrals].filter(isWaiting).length,
    refused,
    failure,
    saved,
  };
}

/** Stores what changed; false: that failed, and is tried again with the next change. */
async function stored(memory: ReplicaMemory): Promise<boolean> {
  try {
    await memory.save();
    return true;
  } catch {
    return false; // Said in the result of whatever was asked.
  }
}

/** Referrals without an ID stay on this machine. */
function isShareable(referral: Partial<TeamReferral> | null | undefined): referral is TeamReferral {
  const { kind, id } = referral ?? {};
  return typeof kind === 'string' && kind !== '' && typeof id === 'string' && id !== '';
}

function heldOf(memory: ReplicaMemory, referral: TeamReferral): HeldReferral {
  const partition = referralPartition(referral);
  return memory.at(partition) ?? blank(memory, referral);
}

/** A referral of which nothing is known. */
function blank(memory: ReplicaMemory, { kind, id }: TeamReferral): HeldReferral {
  return new HeldReferral('', { kind, id }, memory.identity.replica);
}
