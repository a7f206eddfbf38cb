import type { DedupeIndex } from '../dedupe/dedupe-index';
import type { HintPair } from '../domain/hint';
import type { KeptReferral } from '../domain/kept';
import type { ReferralIndex } from '../domain/referral-index';
import { coalesced } from './coalesced';
import { HintPairs, nearest, strongest } from './hint-pairs';
import { hintMark, leadRecord } from './hint-record';
import type { HintStore } from './hint-store';
import { type Breather, breather } from './time-slices';

/** Readings come in bursts; hints are worked out when one is over. */
const QUIET_MS = 200;
/** A look at the clock after each record: among many who share a domain, one alone can take milliseconds. */
const STEP = 1;
/** From so many changed records on, comparing everything anew is cheaper than comparing each of them. */
const MANY = 200;
/** Hints and marks written in one transaction. */
const BATCH = 400;
/** Referrals whose hints are held for the next question. */
const HELD = 2_000;

/** What the hints need of the engine. */
export type HintEngine = Pick<DedupeIndex, 'loadInSlices' | 'add' | 'remove'>;

/** What the hints are worked out of, and where they are kept. */
export interface HintPorts {
  readonly store: HintStore;
  index(): Promise<ReferralIndex>;
  /** A name of what the index holds now, and what changed after such a name; null: not known. */
  mark(): string;
  changedSince(mark: string): ReadonlySet<string> | null;
  /** Gives what makes an empty engine, which knows its tables of names. */
  engine(): Promise<() => HintEngine>;
  /** Called every few seconds while work goes on: a worker that only computes counts as idle, and would be ended. */
  stayAwake(): Promise<void>;
  /** Called when hints became others. */
  changed(): void;
  failed(error: unknown): void;
}

/** What differs between what hints were worked out of and what is kept now. */
interface Pending {
  readonly changed: readonly KeptReferral[];
  readonly gone: readonly string[];
}

/**
 * Works out the duplicate hints in slices, keeps them, and does so again only for what became different. A stop at
 * any point loses nothing: marks are written after the hints they stand for, and what has no mark of today is done again.
 */
export class HintKeeper {
  readonly #ports: HintPorts;
  readonly #held = new Map<string, readonly HintPair[]>();
  #marks: Map<string, string> | null = null;
  #engine: HintEngine | null = null;
  #since: string | null = null;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #version = 0;
  readonly #run: () => Promise<void>;

  constructor(ports: HintPorts) {
    this.#ports = ports;
    this.#run = coalesced(() => this.#catchUp(), (error) => {
      // The engine may have seen half of it: the next run begins anew, from the marks.
      this.#engine = null;
      this.#since = null;
      this.#marks = null;
      ports.failed(error);
    });
  }

  /** The hints of these referrals as they were last worked out. */
  async of(keys: readonly string[]): Promise<(key: string) => readonly HintPair[]> {
    const found = new Map(keys.flatMap((key) => {
      const known = this.#held.get(key);
      return known === undefined ? [] : [[key, known] as const];
    }));
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

  /** The hints of all referrals: for whoever shows them all. */
  async all(): Promise<(key: string) => readonly HintPair[]> {
    const ofKey = new Map<string, HintPair[]>();
    for (let part = await this.#ports.store.after(null, BATCH); part.length > 0; part = await this.#ports.store.after(part.at(-1) ?? null, BATCH)) {
      for (const pair of part) for (const key of [pair.a, pair.b]) ofKey.set(key, [...ofKey.get(key) ?? [], pair]);
    }
    return (key) => ofKey.get(key) ?? [];
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
    const marks = this.#marks ??= new Map(await store.marks());
    const now = this.#ports.mark();
    const before = this.#version;
    const { changed, gone } = await pendingOf(index, marks, this.#since === null ? null : this.#ports.changedSince(this.#since), breathe);
    if (index.size === 0 && gone.length > 0) await this.#keepNone(marks);
    else if (changed.length + gone.length > 0) {
      const few = this.#engine !== null && changed.length + gone.length <= MANY;
      if (few) await this.#keep(await this.#compareSome(changed, gone, breathe), await this.#touched([...changed.map(({ key }) => key), ...gone]));
      else await this.#keepAll(await this.#compareAll(index, breathe), breathe);
      await this.#keepMarks(marks, changed, gone);
    }
    if (this.#version !== before) this.#ports.changed();
    this.#since = now;
  }

  async #compareAll(index: ReferralIndex, breathe: Breather): Promise<HintPairs> {
    const emptyEngine = await this.#ports.engine();
    this.#engine = null;
    const engine = emptyEngine();
    const records = [...index.values()].flatMap((referral) => leadRecord(referral) ?? []);
    const slices = engine.loadInSlices(records, STEP);
    let step = slices.next();
    for (; step.done !== true; step = slices.next()) {
      const rest = breathe();
      if (rest !== undefined) await rest;
    }
    this.#engine = engine;
    return strongest(step.value, breathe);
  }

  /** Pairs of the changed records. All of them leave first: none may be compared with what another one was. */
  async #compareSome(changed: readonly KeptReferral[], gone: readonly string[], breathe: Breather): Promise<HintPairs> {
    const found = new HintPairs();
    for (const key of [...gone, ...changed.map((referral) => referral.key)]) this.#engine?.remove(key);
    for (const referral of changed) {
      const record = leadRecord(referral);
      for (const pair of nearest(record === null ? [] : this.#engine?.add(record) ?? [])) found.put(pair);
      await breathe();
    }
    return found;
  }

  async #touched(keys: readonly string[]): Promise<readonly HintPair[]> {
    return [...(await this.#ports.store.of(keys)).values()].flat();
  }

  /** Puts what was found in the place of everything that is kept, which is looked through part by part. */
  async #keepAll(found: HintPairs, breathe: Breather): Promise<void> {
    let part = await this.#ports.store.after(null, BATCH);
    while (part.length > 0) {
      const next = await this.#ports.store.after(part.at(-1) ?? null, BATCH);
      const now = new HintPairs(part.flatMap(({ a, b }) => found.get(a, b) ?? []));
      for (const pair of now.values()) found.delete(pair);
      await this.#keep(now, part);
      await breathe();
      part = next;
    }
    await this.#keep(found, []);
  }

  /** Puts what was found in the place of `touched`. */
  async #keep(found: HintPairs, touched: readonly HintPair[]): Promise<void> {
    const before = new HintPairs(touched);
    const removePairs = [...before.values()].filter(({ a, b }) => found.get(a, b) === undefined);
    const putPairs = [...found.values()].filter((pair) => JSON.stringify(before.get(pair.a, pair.b)) !== JSON.stringify(pair));
    for (let at = 0; at < Math.max(putPairs.length, removePairs.length); at += BATCH) {
      await this.#ports.store.write({
        putPairs: putPairs.slice(at, at + BATCH), removePairs: removePairs.slice(at, at + BATCH), putMarks: [], removeMarks: [],
      });
    }
    if (putPairs.length + removePairs.length === 0) return;
    this.#held.clear();
    this.#version += 1;
  }

  /** Everything was erased: to take thousands of marks away one by one would hold up whatever is stored next. */
  async #keepNone(marks: Map<string, string>): Promise<void> {
    await this.#ports.store.clear();
    marks.clear();
    this.#engine = null;
    this.#held.clear();
    this.#version += 1;
  }

  async #keepMarks(marks: Map<string, string>, changed: readonly KeptReferral[], gone: readonly string[]): Promise<void> {
    for (let at = 0; at < Math.max(changed.length, gone.length); at += BATCH) {
      const putMarks = changed.slice(at, at + BATCH).map((referral) => [referral.key, hintMark(referral)] as const);
      const removeMarks = gone.slice(at, at + BATCH);
      await this.#ports.store.write({ putPairs: [], removePairs: [], putMarks, removeMarks });
      for (const [key, mark] of putMarks) marks.set(key, mark);
      for (const key of removeMarks) marks.delete(key);
    }
  }
}

/** @param keys the records to look at; null: all of them. */
async function pendingOf(
  index: ReferralIndex, marks: ReadonlyMap<string, string>, keys: ReadonlySet<string> | null, breathe: Breather,
): Promise<Pending> {
  const changed: KeptReferral[] = [];
  const gone: string[] = [];
  for (const key of keys ?? new Set([...marks.keys(), ...[...index.values()].map((referral) => referral.key)])) {
    const referral = index.get(key);
    const mark = marks.get(key);
    if (referral === undefined || referral.test) {
      if (mark !== undefined) gone.push(key);
    } else if (mark !== hintMark(referral)) changed.push(referral);
    await breathe();
  }
  return { changed, gone };
}
