import type { HintPair } from '../domain/hint';
import { coalesced } from './coalesced';
import type { HintWork } from './hints/hint-work';
import type { StoredHints } from './stored-hints';

/** Readings come in bursts; hints are worked out when one is over. */
const QUIET_MS = 200;
/** What changed is compared at once; all others are looked at once more when it has been quiet for so long. */
const REVISE_MS = 5_000;
/** Referrals whose hints are held for the next question. */
const HELD = 2_000;

/** What the hints are worked out of, and where they are kept. */
interface HintPorts {
  readonly store: StoredHints;
  /** Names the version of the extension: another one may see other hints. */
  readonly madeBy: string;
  /** A name of what is kept now, and the records that changed after such a name; null: not known. */
  mark(): string;
  /** The state that this life found, and a name of what was kept then. */
  begun(): Promise<{ readonly state: unknown; readonly mark: string }>;
  changedSince(mark: string): ReadonlySet<string> | null;
  /** Takes in what works hints out. @param kept is called when hints became others. */
  work(kept: () => void): Pick<HintWork, 'catchUp'>;
  /** Called every few seconds while work goes on: a worker that only computes counts as idle, and would be ended. */
  readonly stayAwake: () => Promise<void>;
  /** Resolves when nobody waits for anything else. */
  readonly giveWay: () => Promise<void>;
  /** Called when hints became others. */
  changed(): void;
  failed(error: unknown): void;
}

/**
 * Keeps the duplicate hints up to the referrals: has them worked out, and again only for what became
 * different. A stop at any point loses nothing: each slice of records is written with its marks, and what has
 * no mark of today is done again. Once nothing is left to do, nothing of it is held in memory.
 */
export class HintUpdater {
  readonly #ports: HintPorts;
  readonly #held = new Map<string, readonly HintPair[]>();
  #work: Pick<HintWork, 'catchUp'> | null = null;
  /** A name of what hints were brought up to; null: not known; undefined: not looked at in this life. */
  #since: string | null | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #version = 0;
  #asked = 0;
  #revises = false;
  readonly #run: () => Promise<void>;

  constructor(ports: HintPorts) {
    this.#ports = ports;
    this.#run = coalesced(
      () => this.#catchUp(),
      (error) => {
        // Half of it may be done: the next run begins anew, from the marks.
        this.#work = null;
        this.#since = null;
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
    this.#asked += 1;
    this.#runAfter(QUIET_MS, false);
  }

  /** Resolves when hints say what is kept now. */
  settled(): Promise<void> {
    clearTimeout(this.#timer);
    this.#revises = true;
    return this.#run();
  }

  #runAfter(ms: number, revises: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#revises = revises;
      void this.#run();
    }, ms);
  }

  async #catchUp(): Promise<void> {
    const { store, madeBy, stayAwake, giveWay } = this.#ports;
    const [asked, before, now] = [this.#asked, this.#version, this.#ports.mark()];
    const nameOf = (kept: unknown): string => `${madeBy} ${String(kept)}`;
    const [state, noted] = [nameOf(await store.state()), await store.noted()];
    // Mostly nothing was written since: then nobody needs the records.
    // It is not taken for a look at them: another program may have changed them behind the worker's back.
    if (noted === state) return;
    // Where the life before left nothing to do, what is to be done is of this one.
    if (this.#since === undefined) {
      const begun = await this.#ports.begun();
      this.#since = noted === nameOf(begun.state) ? begun.mark : null;
    }
    this.#work ??= this.#ports.work(() => {
      this.#held.clear();
      this.#version += 1;
    });
    const isDone = await this.#work.catchUp({
      state,
      keys: this.#since === null ? null : this.#ports.changedSince(this.#since),
      revise: this.#revises,
      isOutdated: () => this.#asked !== asked,
      stayAwake,
      giveWay,
    });
    this.#since = now;
    if (isDone) this.#work = null;
    // Where something was written meanwhile, it has asked for its own run.
    else if (this.#asked === asked) this.#runAfter(REVISE_MS, true);
    if (this.#version !== before) this.#ports.changed();
  }
}
