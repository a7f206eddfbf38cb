import { DedupeIndex } from '../../dedupe/dedupe-index';
import type { HintPair } from '../../domain/hint';
import type { KeptReferral } from '../../domain/kept';
import { type Breather, breather } from '../time-slices';
import { HintContent } from './hint-content';
import { HintPairs, nearest } from './hint-pairs';
import { hintMark, leadRecord } from './hint-record';
import type { HintProgress, HintStore } from './hint-store';

/** Records whose hints and marks are written in one transaction: a stop repeats no more. */
const SLICE = 100;
/** A slice ends earlier where it has so many hints: whatever a person changes waits until they are written. */
const SLICE_PAIRS = 250;
/** Records that are read in one go. */
const PART = 500;

/** The records, read as far as they are needed. */
export interface HintRecords {
  /** At most `most` of them that come after a key, in the order of their keys. */
  after(key: string | null, most: number): Promise<readonly KeptReferral[]>;
  some(keys: readonly string[]): Promise<{ get(key: string): KeptReferral | undefined }>;
}

/** What is to be done in one run. */
interface HintRun {
  /** Names what is kept now. */
  readonly state: string;
  /** The records that may have changed since hints were last brought up to what is kept; null: any. */
  readonly keys: ReadonlySet<string> | null;
  /** Looks at all records once more, where some of them changed. */
  readonly revise: boolean;
  /** Something was written meanwhile: what comes next begins anew. */
  readonly isOutdated: () => boolean;
  /** Called every few seconds while work goes on: a worker that only computes counts as idle. */
  readonly stayAwake: () => Promise<void>;
  /** Called after each slice of time: resolves when it may go on. */
  readonly giveWay: () => Promise<void>;
}

/** Some records that were looked at. */
interface HintSlice {
  readonly keys: readonly string[];
  /** Their strongest pairs. */
  readonly found: HintPairs;
  readonly progress: HintProgress | undefined;
}

/** How others have their turn. */
interface Turns {
  /** Asked between small steps. */
  readonly breathe: Breather;
  /** Asked before a write: whatever else reads or writes would have to wait for its end. */
  readonly giveWay: () => Promise<void>;
}

interface HintWorkPorts {
  readonly store: HintStore;
  readonly records: HintRecords;
  /** Has the engine learn its tables, before the first record. */
  readonly learn: () => Promise<void>;
  /** Called when hints became others. */
  readonly kept: () => void;
}

/**
 * Works out what hints there are, slice by slice: a slice is some records, with all hints of them. What changed comes
 * first, against all others. Each record shifts what the others are worth a little, so all are looked at once more when
 * it has become quiet; how far that look is, is written with each slice.
 */
export class HintWork {
  readonly #ports: HintWorkPorts;
  #engine: DedupeIndex | null = null;
  #content = new HintContent();
  /** Records without hints of today, and the marks that they will have. */
  readonly #pending = new Map<string, string>();
  /** The strongest pairs of records that were looked at since the engine last changed, by the other's key. */
  readonly #near = new Map<string, ReadonlySet<string>>();
  #removals: unknown;

  constructor(ports: HintWorkPorts) {
    this.#ports = ports;
  }

  /**
   * Brings hints and marks up to what is kept. After a failure it has seen half of it: begin with a new one.
   * @returns whether nothing is left to do.
   */
  async catchUp({ state, keys, revise, isOutdated, stayAwake, giveWay }: HintRun): Promise<boolean> {
    const { store } = this.#ports;
    const turns: Turns = { breathe: breather({ stayAwake, pause: giveWay }), giveWay };
    const { breathe } = turns;
    this.#removals = await store.removals();
    if (this.#engine !== null && keys !== null) await this.#takeSome(keys, breathe);
    else if (keys === null || (await this.#differsAny(keys))) await this.#takeAll(breathe);
    else return this.#unchanged(state);
    if (this.#content.size === 0) return this.#keepNone(state);
    const [{ name: content }, progress] = [this.#content, await store.progress()];
    if (this.#pending.size === 0 && progress.looked === content) return this.#note(state);
    const upTo = progress.of === content ? (progress.upTo ?? null) : null;
    // Where most are new, a look at all of them is what is to be done anyway.
    if (upTo === null && this.#pending.size * 2 <= this.#content.size) {
      const isDone = await this.#slices([...this.#pending.keys()].sort(), null, isOutdated, turns);
      if (!isDone || !revise) return false;
    }
    const left = this.#content.keys.filter((key) => upTo === null || key > upTo || this.#pending.has(key));
    return (await this.#slices(left, content, isOutdated, turns)) && this.#note(state);
  }

  async #note(state: string): Promise<true> {
    await this.#ports.store.note(state, this.#content.name);
    return true;
  }

  /** What was written is nothing that the engine sees. */
  async #unchanged(state: string): Promise<true> {
    await this.#ports.store.note(state);
    return true;
  }

  /** Everything was erased: to take thousands of marks away one by one would hold up whatever is stored next. */
  async #keepNone(state: string): Promise<true> {
    await this.#ports.store.clear();
    this.#ports.kept();
    return this.#note(state);
  }

  /** Whether one of these records is another one for the engine than it was. */
  async #differsAny(keys: ReadonlySet<string>): Promise<boolean> {
    const asked = [...keys];
    const [index, marks] = await Promise.all([
      this.#ports.records.some(asked),
      this.#ports.store.marks(asked),
    ]);
    return asked.some((key) => {
      const record = index.get(key);
      // Its mark went with it.
      if (record === undefined) return true;
      return (record.test ? undefined : hintMark(record)) !== marks.get(key);
    });
  }

  /** Takes in what some records are now: hundreds of them, where a table was read or a file imported. */
  async #takeSome(keys: ReadonlySet<string>, breathe: Breather): Promise<void> {
    const asked = [...keys];
    const [index, marks] = await Promise.all([
      this.#ports.records.some(asked),
      this.#ports.store.marks(asked),
    ]);
    const gone: string[] = [];
    // All of them leave first: none may be compared with what another one was.
    for (const key of asked) {
      if (this.#engine?.remove(key) === true) this.#near.clear();
      await breathe();
    }
    for (const key of asked) {
      const record = index.get(key);
      if (record === undefined || record.test) {
        this.#content.delete(key);
        this.#pending.delete(key);
        if (marks.has(key)) gone.push(key);
      } else this.#take(record, marks.get(key));
      await breathe();
    }
    if (this.#content.size > 0) await this.#forget(gone);
  }

  /** Takes in all records, part by part: none of them is held longer than it takes to read it. */
  async #takeAll(breathe: Breather): Promise<void> {
    const { store, records, learn } = this.#ports;
    await learn();
    const marks = new Map(await store.marks());
    this.#engine = new DedupeIndex();
    this.#content = new HintContent();
    this.#pending.clear();
    this.#near.clear();
    for (let last: string | null = null; ;) {
      const part: readonly KeptReferral[] = await records.after(last, PART);
      for (const record of part) {
        if (record.test) continue;
        this.#take(record, marks.get(record.key));
        marks.delete(record.key);
        await breathe();
      }
      last = part.at(-1)?.key ?? null;
      if (part.length < PART) break;
    }
    if (this.#content.size > 0) await this.#forget([...marks.keys()]);
  }

  #take(record: KeptReferral, mark: string | undefined): void {
    const { key } = record;
    const lead = leadRecord(record);
    if (lead !== null) this.#engine?.insert(lead);
    this.#near.clear();
    const now = hintMark(record);
    this.#content.set(key, now);
    if (mark === now) this.#pending.delete(key);
    else this.#pending.set(key, now);
  }

  /** Removes what is kept of records that are gone. */
  async #forget(gone: readonly string[]): Promise<void> {
    const { store, kept } = this.#ports;
    for (let at = 0; at < gone.length; at += SLICE) {
      const removeMarks = gone.slice(at, at + SLICE);
      const removePairs = [...new HintPairs([...(await store.of(removeMarks)).values()].flat()).values()];
      await store.write({ putPairs: [], removePairs, putMarks: [], removeMarks }, this.#removals);
      if (removePairs.length > 0) kept();
    }
  }

  /**
   * Works out these records, slice by slice. @param content where it is a look at all records: what it is a look at.
   * @returns false: something was written meanwhile, and some are left.
   */
  async #slices(
    keys: readonly string[],
    content: string | null,
    isOutdated: () => boolean,
    turns: Turns,
  ): Promise<boolean> {
    // Of a first look nothing was kept before; looking for it would cost as much as working it out.
    const isFirst =
      content !== null && keys.length === this.#content.size && !(await this.#ports.store.any());
    for (let at = 0; at < keys.length;) {
      // At least one slice is done in each run: under a steady stream of changes it would never end otherwise.
      if (at > 0 && isOutdated()) return false;
      const found = new HintPairs();
      const slice: string[] = [];
      for (const key of keys.slice(at, at + SLICE)) {
        slice.push(key);
        for (const pair of await this.#look(key, turns.breathe)) found.put(pair);
        if (found.size >= SLICE_PAIRS) break;
      }
      at += slice.length;
      const upTo = slice.at(-1);
      const progress = content === null || upTo === undefined ? undefined : { of: content, upTo };
      await this.#keep({ keys: slice, found, progress }, isFirst, turns);
    }
    this.#near.clear();
    this.#engine?.rest();
    return true;
  }

  /** Writes the hints of a slice, with its marks. */
  async #keep(
    { keys, found, progress }: HintSlice,
    isFirst: boolean,
    { breathe, giveWay }: Turns,
  ): Promise<void> {
    const { store, kept } = this.#ports;
    const before = new HintPairs(isFirst ? [] : [...(await store.of(keys)).values()].flat());
    const slice = new Set(keys);
    const isNew = (pair: HintPair): boolean =>
      isFirst
        ? ![pair.a, pair.b].some((key) => !slice.has(key) && this.#isNear(key, pair))
        : JSON.stringify(before.get(pair.a, pair.b)) !== JSON.stringify(pair);
    const removePairs: HintPair[] = [];
    for (const pair of before.values())
      if (found.get(pair.a, pair.b) === undefined && !(await this.#isOthers(pair, slice, progress, breathe)))
        removePairs.push(pair);
    const putPairs = [...found.values()].filter(isNew);
    const putMarks = keys.flatMap((key) => {
      const mark = this.#pending.get(key);
      return mark === undefined ? [] : [[key, mark] as const];
    });
    await giveWay();
    await store.write({ putPairs, removePairs, putMarks, removeMarks: [], progress }, this.#removals);
    for (const [key] of putMarks) this.#pending.delete(key);
    if (putPairs.length + removePairs.length > 0) kept();
  }

  /** The strongest pairs of a record, from its own side. */
  async #look(key: string, breathe: Breather): Promise<readonly HintPair[]> {
    const engine = this.#engine;
    if (engine === null) return [];
    const steps = engine.hintsInSteps(key, nearest);
    let step = steps.next();
    for (; !step.done; step = steps.next()) await breathe();
    const pairs = step.value;
    this.#near.set(key, new Set(pairs.map(({ a, b }) => (a === key ? b : a))));
    await breathe();
    return pairs;
  }

  #isNear(key: string, { a, b }: HintPair): boolean {
    return this.#near.get(key)?.has(a === key ? b : a) === true;
  }

  /** Whether a pair that the slice has not is kept because it is near to its other record. */
  async #isOthers(
    pair: HintPair,
    slice: ReadonlySet<string>,
    progress: HintProgress | undefined,
    breathe: Breather,
  ): Promise<boolean> {
    const other = [pair.a, pair.b].find((key) => !slice.has(key));
    if (other === undefined || !this.#content.has(other)) return false;
    // It decides when its own turn comes.
    if (progress !== undefined && other > progress.upTo) return true;
    if (!this.#near.has(other)) await this.#look(other, breathe);
    return this.#isNear(other, pair);
  }
}
