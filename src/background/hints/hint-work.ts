import { DedupeIndex } from '../../dedupe/dedupe-index';
import type { HintPair } from '../../domain/hint';
import type { KeptReferral } from '../../domain/kept';
import type { ReferralIndex } from '../../domain/referral-index';
import type { PendingHints } from '../pending-hints';
import { HintPairs, nearest, strongest } from './hint-pairs';
import { hintMark, leadRecord } from './hint-record';
import type { HintStore } from './hint-store';
import type { Breather } from '../time-slices';

/** A look at the clock after each record: among many who share a domain, one alone can take milliseconds. */
const STEP = 1;
/** From so many changed records on, comparing everything anew is cheaper than comparing each of them. */
const MANY = 200;
/** Hints and marks written in one transaction. */
const BATCH = 400;

/** Works out what hints there are, in slices, and keeps them; the marks after the hints they stand for. */
export class HintWork {
  readonly #store: HintStore;
  readonly #kept: () => void;
  #engine: DedupeIndex | null = null;
  #removals: unknown;

  /** @param kept is called when hints became others. */
  constructor(store: HintStore, kept: () => void) {
    this.#store = store;
    this.#kept = kept;
  }

  /**
   * Brings hints and marks up to what the index holds. After a failure it has seen half of it: begin with a
   * new one.
   */
  async catchUp(
    index: ReferralIndex,
    marks: Map<string, string>,
    { changed, gone, removals }: PendingHints,
    breathe: Breather,
  ): Promise<void> {
    this.#removals = removals;
    if (index.size === 0) return this.#keepNone(marks);
    const few = this.#engine !== null && changed.length + gone.length <= MANY;
    if (few)
      await this.#keep(
        await this.#compareSome(changed, gone, breathe),
        await this.#touched([...changed.map(({ key }) => key), ...gone]),
      );
    else await this.#keepAll(await this.#compareAll(index, breathe), breathe);
    await this.#keepMarks(marks, changed, gone);
  }

  /** Everything was erased: to take thousands of marks away one by one would hold up whatever is stored next. */
  async #keepNone(marks: Map<string, string>): Promise<void> {
    await this.#store.clear();
    marks.clear();
    this.#engine = null;
    this.#kept();
  }

  async #compareAll(index: ReferralIndex, breathe: Breather): Promise<HintPairs> {
    this.#engine = null;
    const engine = new DedupeIndex();
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
  async #compareSome(
    changed: readonly KeptReferral[],
    gone: readonly string[],
    breathe: Breather,
  ): Promise<HintPairs> {
    const found = new HintPairs();
    for (const key of [...gone, ...changed.map((referral) => referral.key)]) this.#engine?.remove(key);
    for (const referral of changed) {
      const record = leadRecord(referral);
      for (const pair of nearest(record === null ? [] : (this.#engine?.add(record) ?? []))) found.put(pair);
      await breathe();
    }
    return found;
  }

  async #touched(keys: readonly string[]): Promise<readonly HintPair[]> {
    return [...(await this.#store.of(keys)).values()].flat();
  }

  /** Puts what was found in the place of everything that is kept, which is looked through part by part. */
  async #keepAll(found: HintPairs, breathe: Breather): Promise<void> {
    let part = await this.#store.after(null, BATCH);
    while (part.length > 0) {
      const next = await this.#store.after(part.at(-1) ?? null, BATCH);
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
    const putPairs = [...found.values()].filter(
      (pair) => JSON.stringify(before.get(pair.a, pair.b)) !== JSON.stringify(pair),
    );
    for (let at = 0; at < Math.max(putPairs.length, removePairs.length); at += BATCH) {
      await this.#store.write(
        {
          putPairs: putPairs.slice(at, at + BATCH),
          removePairs: removePairs.slice(at, at + BATCH),
          putMarks: [],
          removeMarks: [],
        },
        this.#removals,
      );
    }
    if (putPairs.length + removePairs.length === 0) return;
    this.#kept();
  }

  async #keepMarks(
    marks: Map<string, string>,
    changed: readonly KeptReferral[],
    gone: readonly string[],
  ): Promise<void> {
    for (let at = 0; at < Math.max(changed.length, gone.length); at += BATCH) {
      const putMarks = changed
        .slice(at, at + BATCH)
        .map((referral) => [referral.key, hintMark(referral)] as const);
      const removeMarks = gone.slice(at, at + BATCH);
      await this.#store.write({ putPairs: [], removePairs: [], putMarks, removeMarks }, this.#removals);
      for (const [key, mark] of putMarks) marks.set(key, mark);
      for (const key of removeMarks) marks.delete(key);
    }
  }
}
