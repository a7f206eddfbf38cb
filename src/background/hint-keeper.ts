import { DedupeIndex } from '../dedupe/dedupe-index';
import { learnNameTables } from '../dedupe/name-tables';
import type { HintPair } from '../domain/hint';
import type { KeptReferral } from '../domain/kept';
import type { ReferralIndex } from '../domain/referral-index';
import { coalesced } from './coalesced';
import { HintPairs } from './hint-pairs';
import { hintMark, leadRecord } from './hint-record';
import type { HintStore } from './hint-store';
import { type Breather, breather } from './time-slices';

/** Readings come in bursts; hints are worked out when one is over. */
const QUIET_MS = 200;
/** Records so many at a time between two looks at the clock. */
const STEP = 20;
/** From so many changed records on, comparing everything anew is cheaper than comparing each of them. */
const MANY = 200;
/** Hints and marks written in one transaction. */
const BATCH = 250;

/** What the hints are worked out of, and where they are kept. */
export interface HintPorts {
  readonly store: HintStore;
  index(): Promise<ReferralIndex>;
  /** A name of what the index holds now, and what changed after such a name; null: not known. */
  mark(): string;
  changedSince(mark: string): ReadonlySet<string> | null;
  /** The engine's tables of names, as text. */
  nameTables(): Promise<string>;
  /** Called when hints became others. */
  changed(): void;
  failed(error: unknown): void;
  readonly breather?: () => Breather;
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
  #pairs: Promise<HintPairs> | null = null;
  #marks: Map<string, string> | null = null;
  #engine: DedupeIndex | null = null;
  #since: string | null = null;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #taught = false;
  #version = 0;
  readonly #run: () => Promise<void>;

  constructor(ports: HintPorts) {
    this.#ports = ports;
    this.#run = coalesced(() => this.#catchUp(), (error) => {
      // The engine may have seen half of it: the next run begins anew, from the marks.
      this.#engine = null;
      this.#since = null;
      this.#pairs = null;
      this.#marks = null;
      ports.failed(error);
    });
  }

  /** Grows whenever hints become others. */
  get version(): number {
    return this.#version;
  }

  /** The hints as they were last worked out. */
  pairs(): Promise<HintPairs> {
    this.#pairs ??= this.#ports.store.pairs().then((pairs) => new HintPairs(pairs), (error: unknown) => {
      this.#pairs = null;
      throw error;
    });
    return this.#pairs;
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
    const breathe = (this.#ports.breather ?? breather)();
    const marks = this.#marks ??= new Map(await store.marks());
    const now = this.#ports.mark();
    const { changed, gone } = await pendingOf(index, marks, this.#since === null ? null : this.#ports.changedSince(this.#since), breathe);
    if (changed.length + gone.length > 0) {
      const pairs = await this.pairs();
      const few = this.#engine !== null && changed.length + gone.length <= MANY;
      const found = few ? await this.#compareSome(changed, gone, breathe) : await this.#compareAll(index, breathe);
      const touched = few ? [...changed.map(({ key }) => key), ...gone].flatMap((key) => pairs.of(key)) : [...pairs.values()];
      await this.#keep(pairs, touched, found, breathe);
      await this.#keepMarks(marks, changed, gone);
    }
    this.#since = now;
  }

  async #compareAll(index: ReferralIndex, breathe: Breather): Promise<HintPairs> {
    if (!this.#taught) {
      learnNameTables(await this.#ports.nameTables());
      this.#taught = true;
    }
    this.#engine = null;
    const engine = new DedupeIndex();
    const records = [...index.values()].flatMap((referral) => leadRecord(referral) ?? []);
    const slices = engine.loadInSlices(records, STEP);
    let step = slices.next();
    for (; step.done !== true; step = slices.next()) await breathe();
    this.#engine = engine;
    return new HintPairs(step.value);
  }

  /** Pairs of the changed records. All of them leave first: none may be compared with what another one was. */
  async #compareSome(changed: readonly KeptReferral[], gone: readonly string[], breathe: Breather): Promise<HintPairs> {
    const found = new HintPairs();
    for (const key of [...gone, ...changed.map((referral) => referral.key)]) this.#engine?.remove(key);
    for (const referral of changed) {
      const record = leadRecord(referral);
      for (const pair of record === null ? [] : this.#engine?.add(record) ?? []) found.put(pair);
      await breathe();
    }
    return found;
  }

  /** Puts what was found in the place of `touched`: in the store first, then in memory. */
  async #keep(pairs: HintPairs, touched: readonly HintPair[], found: HintPairs, breathe: Breather): Promise<void> {
    const removePairs = touched.filter(({ a, b }) => found.get(a, b) === undefined);
    const putPairs: HintPair[] = [];
    for (const pair of found.values()) {
      const known = pairs.get(pair.a, pair.b);
      if (known === undefined || JSON.stringify(known) !== JSON.stringify(pair)) putPairs.push(pair);
      await breathe();
    }
    for (let at = 0; at < Math.max(putPairs.length, removePairs.length); at += BATCH) {
      const [put, remove] = [putPairs.slice(at, at + BATCH), removePairs.slice(at, at + BATCH)];
      await this.#ports.store.write({ putPairs: put, removePairs: remove, putMarks: [], removeMarks: [] });
      for (const pair of remove) pairs.delete(pair);
      for (const pair of put) pairs.put(pair);
    }
    if (putPairs.length + removePairs.length === 0) return;
    this.#version += 1;
    this.#ports.changed();
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
