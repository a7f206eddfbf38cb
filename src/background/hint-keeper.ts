import type { HintPair } from '../domain/hint';
import type { KeptReferral } from '../domain/kept';
import type { ReferralIndex } from '../domain/referral-index';
import { coalesced } from './coalesced';
import { hintMark } from './hint-record';
import type { HintWork } from './hints/hint-work';
import type { StoredHints } from './stored-hints';
import { type Breather, breather } from './time-slices';

/** Readings come in bursts; hints are worked out when one is over. */
const QUIET_MS = 200;
/** Referrals whose hints are held for the next question. */
const HELD = 2_000;

/** What the hints are worked out of, and where they are kept. */
export interface HintPorts {
  readonly store: StoredHints;
  index(): Promise<ReferralIndex>;
  /** A name of what the index holds now, and what changed after such a name; null: not known. */
  mark(): string;
  changedSince(mark: string): ReadonlySet<string> | null;
  /** Takes in what works hints out, when there is first something to work out. @param kept is called when hints became others. */
  work(kept: () => void): Promise<HintWork>;
  /** Called every few seconds while work goes on: a worker that only computes counts as idle, and would be ended. */
  stayAwake(): Promise<void>;
  /** Called when hints became others. */
  changed(): void;
  failed(error: unknown): void;
}

/** What differs between what hints were worked out of and what is kept now. */
export interface PendingHints {
  readonly changed: readonly KeptReferral[];
  readonly gone: readonly string[];
}

/**
 * Keeps the duplicate hints up to the referrals: has them worked out, and again only for what became different. A stop at
 * any point loses nothing: marks are written after the hints they stand for, and what has no mark of today is done again.
 */
export class HintKeeper {
  readonly #ports: HintPorts;
  readonly #held = new Map<string, readonly HintPair[]>();
  #marks: Map<string, string> | null = null;
  #work: HintWork | null = null;
  #since: string | null = null;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #version = 0;
  readonly #run: () => Promise<void>;

  constructor(ports: HintPorts) {
    this.#ports = ports;
    this.#run = coalesced(
      () => this.#catchUp(),
      (error) => {
        // Half of it may be done: the next run begins anew, from the marks.
        this.#work = null;
        this.#since = null;
        this.#marks = null;
        ports.failed(error);
      },
    );
  }

  /** The hints of these referrals as they were last worked out. */
  async of(keys: readonly string[]): Promise<(key: string) => readonly HintPair[]> {
    const found = new Map(
      keys.flatMap((key) => {
        const known = this.#held.get(key);
        return known === undefined ? [] : [[key, known] as const];
      }),
    );
    const missing = keys.filter((key) => !found.has(key));
    if (missing.length > 0) {
      const version = this.#version;
      const asked = await this.#ports.store.of(missing);
      if (this.#held.size + asked.size > HELD) this.#held.clear();
      for (const [key, pairs] of asked) {
        found.set(key, pairs);
        if (version === this.#version) this.#held.set(key, pairs);
      }
    }
    return (key) => found.get(key) ?? [];
  }

  /** Grows whenever hints become others. */
  get version(): number {
    return this.#version;
  }

  /** Says that something may have changed; returns at once. */
  wake(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.#run(), QUIET_MS);
  }

  /** Resolves when hints say what is kept now. */
  settled(): Promise<void> {
    clearTimeout(this.#quiet);
    return this.#run();
  }

  async #catchUp(): Promise<void> {
    const { store } = this.#ports;
    const index = await this.#ports.index();
    const breathe = breather({ stayAwake: () => this.#ports.stayAwake() });
    const marks = (this.#marks ??= new Map(await store.marks()));
    const now = this.#ports.mark();
    const before = this.#version;
    const pending = await pendingOf(
      index,
      marks,
      this.#since === null ? null : this.#ports.changedSince(this.#since),
      breathe,
    );
    if (pending.changed.length + pending.gone.length > 0) {
      this.#work ??= await this.#ports.work(() => {
        this.#held.clear();
        this.#version += 1;
      });
      await this.#work.catchUp(index, marks, pending, breathe);
    }
    if (this.#version !== before) this.#ports.changed();
    this.#since = now;
  }
}

/** @param keys the records to look at; null: all of them. */
async function pendingOf(
  index: ReferralIndex,
  marks: ReadonlyMap<string, string>,
  keys: ReadonlySet<string> | null,
  breathe: Breather,
): Promise<PendingHints> {
  const changed: KeptReferral[] = [];
  const gone: string[] = [];
  for (const key of keys ??
    new Set([...marks.keys(), ...[...index.values()].map((referral) => referral.key)])) {
    const referral = index.get(key);
    const mark = marks.get(key);
    if (referral === undefined || referral.test) {
      if (mark !== undefined) gone.push(key);
    } else if (mark !== hintMark(referral)) changed.push(referral);
    await breathe();
  }
  return { changed, gone };
}
