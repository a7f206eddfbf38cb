import { FORMAT } from './data-row';
import { referralOf, referralPartition, type TeamReferral } from './keys';
import { ServerClock, type ServerClockState } from './server-clock';
import { HeldReferral, type SavedReferral } from './held-referral';
import type { SharingRules } from './change';
import { StampClock, type Stamp } from './stamp';
import type { Watermark } from './watermark';

/** What the team's row `meta` says; the defaults hold where there is none. */
export interface TeamRules extends SharingRules {
  readonly team: string;
  /** The least format that may write; above `FORMAT`, this replica only reads. */
  readonly minWriter: number;
  /** Goes into the hashes of erased referrals. */
  readonly salt: string;
}

/** A colleague's installation. */
export interface Member {
  readonly replica: string;
  readonly name: string;
  /** The extension's version. */
  readonly version: string;
  /** The day last seen, `YYYY-MM-DD` in UTC; no time, so that nobody's hours are recorded. */
  readonly day: string;
}

/** What a replica remembers besides the referrals; plain data. */
interface SavedReplica {
  readonly last: Stamp;
  readonly clock: ServerClockState;
  readonly rules: TeamRules;
  readonly members: readonly Member[];
  readonly erasedMarks: readonly string[];
  /** How far the table was read; null: no row was read. */
  readonly readUntil: Watermark | null;
  /** When everything was read last, by the server's clock in epoch milliseconds; null: never. */
  readonly readAllAt: number | null;
}

/** A record to be stored under its key: the replica's own under `replica`, each referral's under its partition. */
export type SavedRecord = SavedReplica | SavedReferral;
const REPLICA_RECORD = 'replica';

/** Where a replica's memory is stored, so that a stopped worker loses nothing. */
export interface ReplicaStore {
  /** Everything stored so far. */
  readonly saved?: Iterable<readonly [key: string, record: SavedRecord]>;
  /** Stores records in one transaction, each in the place of the one with its key. */
  save?(records: readonly (readonly [key: string, record: SavedRecord])[]): Promise<void>;
}

interface ReplicaIdentity {
  readonly replica: string;
  readonly name: string;
  readonly version: string;
}

/** Everything that a replica holds, and nothing that asks or waits. */
export class ReplicaMemory {
  readonly clock: ServerClock;
  readonly members = new Map<string, Member>();
  readonly erasedMarks = new Set<string>();
  rules: TeamRules = { team: '', notes: true, minWriter: 0, salt: '' };
  watermark: Watermark | null = null;
  readAllAt: number | null = null;
  #stamps: StampClock;
  readonly #referrals = new Map<string, HeldReferral>();
  readonly #changed = new Set<string>();
  #request = 0;

  constructor(
    readonly identity: ReplicaIdentity,
    now: () => number,
    private readonly store: ReplicaStore,
  ) {
    const saved = new Map(store.saved);
    const own = saved.get(REPLICA_RECORD) as SavedReplica | undefined;
    this.clock = new ServerClock(now, own?.clock);
    this.#stamps = new StampClock(identity.replica);
    if (own !== undefined) this.#restore(own);
    for (const [key, record] of saved) {
      if (key === REPLICA_RECORD) continue;
      this.at(key)?.restore(record as SavedReferral);
    }
    this.#changed.clear();
  }

  #restore(saved: SavedReplica): void {
    this.#stamps.observe(saved.last);
    this.rules = saved.rules;
    this.watermark = saved.readUntil ?? null;
    this.readAllAt = saved.readAllAt;
    for (const member of saved.members) this.members.set(member.replica, member);
    for (const mark of saved.erasedMarks) this.erasedMarks.add(mark);
  }

  /** Whether this code may write to the table at all. */
  get mayWrite(): boolean {
    return this.rules.minWriter <= FORMAT;
  }

  get referrals(): Iterable<HeldReferral> {
    return this.#referrals.values();
  }

  known(referral: TeamReferral): HeldReferral | null {
    return this.#referrals.get(referralPartition(referral)) ?? null;
  }

  /** What is held of a partition, made where nothing is yet; null: it is not a referral's. */
  at(partition: string): HeldReferral | null {
    const known = this.#referrals.get(partition);
    if (known !== undefined) return known;
    const referral = referralOf(partition);
    if (referral === null) return null;
    const made = new HeldReferral(partition, referral, this.identity.replica);
    this.#referrals.set(partition, made);
    return made;
  }

  /** A number for a request: greater than that of each one begun or ended before. */
  nextRequest(): number {
    return ++this.#request;
  }

  nextStamp(): Stamp {
    return this.#stamps.next(this.clock.now());
  }

  observe(stamps: Iterable<Stamp>): void {
    for (const stamp of stamps) this.#stamps.observe(stamp);
  }

  /**
   * Gives changes that the table does not hold the stamps that a right clock would have given them, where theirs do
   * not stay. They keep their order, and stay above what they replaced.
   */
  restampPending(): void {
    const pending = [...this.#referrals.values()].flatMap((held) =>
      [...held.pending].map(([name, made]) => ({ held, name, made, stamp: held.ownCell(name)?.s ?? '' })),
    );
    if (pending.every(({ made }) => made.settled)) return;
    pending.sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
    const stamps = new StampClock(this.identity.replica);
    for (const { held, name, made, stamp } of pending) {
      if (made.settled) {
        stamps.observe(stamp);
        continue;
      }
      if (made.over !== null) stamps.observe(made.over);
      held.restamp(name, stamps.next(Math.min(this.clock.corrected(made.at), this.clock.now())));
      this.touch(held.partition);
    }
    // The stamps that a wrong clock made are gone: later ones need not exceed them.
    this.#stamps = new StampClock(this.identity.replica);
    this.#stamps.observe(stamps.last());
    for (const held of this.#referrals.values()) {
      const greatest = held.greatestStamp();
      if (greatest !== null) this.#stamps.observe(greatest);
    }
  }

  /** Notes that what is held of a partition changed, and is to be stored. */
  touch(partition: string): void {
    this.#changed.add(partition);
  }

  /** Stores what changed. Rejects where that fails; then it is tried again with the next change. */
  async save(): Promise<void> {
    const keys = [...this.#changed];
    this.#changed.clear();
    if (this.store.save === undefined) return;
    const records = keys.flatMap((key): (readonly [string, SavedRecord])[] => {
      const held = this.#referrals.get(key);
      return held === undefined ? [] : [[key, held.save()]];
    });
    try {
      await this.store.save([...records, [REPLICA_RECORD, this.#own()]]);
    } catch (error) {
      for (const key of keys) this.#changed.add(key);
      throw error;
    }
  }

  #own(): SavedReplica {
    return {
      last: this.#stamps.last(),
      clock: this.clock.state,
      rules: this.rules,
      members: [...this.members.values()],
      erasedMarks: [...this.erasedMarks],
      readUntil: this.watermark,
      readAllAt: this.readAllAt,
    };
  }
}
