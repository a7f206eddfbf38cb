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
export const REPLICA_RECORD = 'replica';

/** Where a replica's memory is stored, so that a stopped worker loses nothing. */
export interface ReplicaStore {
  /** Everything stored so far. */
  readonly saved?: Iterable<readonly [key: string, record: SavedRecord]>;
  /** Stores records in one transaction, each in the place of the one with its key. */
  save?(records: readonly (readonly [key: string, record: SavedRecord])[]): Promise<void>;
}

/** Lets others have their turn where enough time was spent; asked between small steps. */
export type Breathe = () => Promise<void> | undefined;

/** Records that are stored in one transaction: more would hold up all else for longer than 50 ms. */
const PART = 100;

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
  /** What the replica's own record says of the table as far as all referrals of that are stored. */
  #storedOwn: SavedReplica;
  /** Rows are being taken over: what goes with them is not stored before the last of them. */
  #takings = 0;
  #saving: Promise<void> = Promise.resolve();
  #nextSave: Promise<void> | null = null;

  constructor(
    readonly identity: ReplicaIdentity,
    now: () => number,
    private readonly store: ReplicaStore,
    readonly breathe: Breathe = () => undefined,
  ) {
    const saved = new Map(store.saved);
    const own = saved.get(REPLICA_RECORD) as SavedReplica | undefined;
    this.clock = new ServerClock(now, own?.clock);
    this.#stamps = new StampClock(identity.replica);
    if (own !== undefined) this.#restore(own);
    this.#storedOwn = own ?? this.#own();
    this.restore(saved);
  }

  /** Takes over referrals as they were stored, before anything is asked of them. */
  restore(saved: Iterable<readonly [key: string, record: SavedRecord]>): void {
    for (const [key, record] of saved)
      if (key !== REPLICA_RECORD) this.at(key)?.restore(record as SavedReferral);
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

  /**
   * Has the rows of a reading taken over, with turns for others in between. Whatever is stored meanwhile does not say yet that they were
   * read: a life that begins after a stop reads them again.
   */
  async takeIn(work: () => Promise<void>): Promise<void> {
    this.#takings += 1;
    try {
      await work();
    } finally {
      this.#takings -= 1;
    }
  }

  /**
   * Stores what changed; what is asked for while something is being stored goes together. Rejects where that fails;
   * then it is tried again with the next change.
   */
  save(): Promise<void> {
    this.#nextSave ??= this.#saving.then(() => {
      this.#nextSave = null;
      const saving = this.#saveParts();
      // The next one begins after it, whatever became of it; who asked for this one hears that.
      this.#saving = saving.catch(() => undefined);
      return saving;
    });
    return this.#nextSave;
  }

  /** Stores part by part. The last one says how far the table was read: what was read before it is stored by then. */
  async #saveParts(): Promise<void> {
    const keys = [...this.#changed];
    this.#changed.clear();
    if (this.store.save === undefined) return;
    for (let at = 0; at === 0 || at < keys.length; at += PART) {
      const records = keys.slice(at, at + PART).flatMap((key): (readonly [string, SavedRecord])[] => {
        const held = this.#referrals.get(key);
        return held === undefined ? [] : [[key, held.save()]];
      });
      const { last, clock, ...now } = this.#own();
      const isLast = at + PART >= keys.length && this.#changed.size === 0 && this.#takings === 0;
      const own = { ...(isLast ? now : this.#storedOwn), last, clock };
      try {
        await this.store.save([...records, [REPLICA_RECORD, own]]);
      } catch (error) {
        for (const key of keys.slice(at)) this.#changed.add(key);
        throw error;
      }
      this.#storedOwn = own;
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
