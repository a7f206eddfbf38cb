import type { HintPair } from '../domain/hint';
import type { ReferralIndex } from '../domain/referral-index';
import { coalesced } from './coalesced';
import type { differences } from './hints/hint-differences';
import type { HintWork } from './hints/hint-work';
import type { StoredHints } from './stored-hints';
import { breather } from './time-slices';

/** Readings come in bursts; hints are worked out when one is over. */
const QUIET_MS = 200;
/** Referrals whose hints are held for the next question. */
const HELD = 2_000;

/** What the hints are worked out of, and where they are kept. */
interface HintPorts {
  readonly store: StoredHints;
  /** Names the version of the extension: another one may see other hints. */
  readonly madeBy: string;
  index(): Promise<ReferralIndex>;
  /** A name of what the index holds now, and what changed after such a name; null: not known. */
  mark(): string;
  changedSince(mark: string): ReadonlySet<string> | null;
  /** Takes in what finds what is to be worked out, when referrals were written since that was done last. */
  differences(): typeof differences;
  /**
   * Takes in what works hints out, when there is first something to work out. @param kept is called when
   * hints became others.
   */
  work(kept: () => void): Promise<HintWork>;
  /** Called every few seconds while work goes on: a worker that only computes counts as idle, and would be ended. */
  stayAwake(): Promise<void>;
  /** Called when hints became others. */
  changed(): void;
  failed(error: unknown): void;
}

/**
 * Keeps the duplicate hints up to the referrals: has them worked out, and again only for what became
 * different. A stop at any point loses nothing: marks are written after the hints they stand for, and what
 * has no mark of today is done again.
 */
export class HintUpdater {
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
    const { store, madeBy } = this.#ports;
    const state = `${madeBy} ${String(await store.state())}`;
    // Mostly nothing was written since: then nobody needs the records.
    if ((await store.noted()) === state) return;
    const removals = await store.removals();
    const index = await this.#ports.index();
    const breathe = breather({ stayAwake: () => this.#ports.stayAwake() });
    const marks = (this.#marks ??= new Map(await store.marks()));
    const now = this.#ports.mark();
    const before = this.#version;
    const pending = await this.#ports.differences()(
      index,
      marks,
      this.#since === null ? null : this.#ports.changedSince(this.#since),
      breathe,
    );
    // Hints without a referral are what a stop while everything was erased left behind.
    const left = index.size === 0 && marks.size === 0 && (await store.any());
    if (left || pending.changed.length + pending.gone.length > 0) {
      this.#work ??= await this.#ports.work(() => {
        this.#held.clear();
        this.#version += 1;
      });
      await this.#work.catchUp(index, marks, { ...pending, removals }, breathe);
    }
    if (this.#version !== before) this.#ports.changed();
    this.#since = now;
    await store.note(state);
  }
}
