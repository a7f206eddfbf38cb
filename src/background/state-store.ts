import type { KeptReferral } from '../domain/kept';
import { ReferralIndex } from '../domain/referral-index';
import { summaryOf } from '../domain/summary';
import { BLOCK_SIZE, isWhole, type SummaryBlock } from '../domain/summary-block';
import { failureOf } from '../messages/failure';
import type { Change } from '../platform/database';
import { STORE_META } from '../platform/store-meta';
import { ChangeLog } from './change-log';
import { type ForecastTerms, storedForecast } from './forecast';
import {
  byName,
  type Command,
  type Glance,
  isSampleTrue,
  keysOf,
  type Overview,
  type OwnOverview,
  type OwnState,
  sound,
  type State,
  type WriteEnd,
} from './overview';
import { RecordCount } from './record-count';
import { type Blocks, Register } from './register';
import type { StateDatabase } from './state-database';
import type * as Writing from './writing/writing';

/** All records of many are held so long after they were last needed, in milliseconds. */
const HELD_MS = 10_000;
/** So few are held as long as the worker lives. */
const FEW = 2_000;

/**
 * The one writer. Commands are executed one at a time, on the state that the one before left; each is written
 * before it is acknowledged or remembered, so that a kill at any point loses and doubles nothing.
 */
export class StateStore {
  readonly #store: StateDatabase;
  readonly #records: RecordCount;
  readonly #changed: (end: WriteEnd) => void;
  readonly #writing: () => typeof Writing;
  readonly #madeBy: string;
  #opening: Promise<OwnOverview> | null = null;
  /** What was read in place of the overview; null in it: there is no forecast. */
  #glancing: Promise<Glance | null> | null = null;
  #loading: Promise<ReferralIndex> | null = null;
  /** Keys of what was written while all records are being read; null: they are not. */
  #written: Set<string> | null = null;
  /** The records, once they are all there. */
  #index: ReferralIndex | null = null;
  /** The stored summaries are not those of the records. */
  #isOutdated = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #trouble: string | null = null;
  #version = 0;
  /** Which records changed when, for readers that keep what they have read. */
  readonly changes: ChangeLog = new ChangeLog();

  /**
   * @param changed is called after each write, also after one that failed.
   * @param writing takes in what changes what is kept.
   * @param madeBy names the version of the extension: summaries of another one are made anew.
   */
  constructor(
    store: StateDatabase,
    changed: (end: WriteEnd) => void,
    writing: () => typeof Writing,
    madeBy = '',
  ) {
    this.#store = store;
    this.#records = new RecordCount(store);
    this.#changed = changed;
    this.#writing = writing;
    this.#madeBy = madeBy;
  }

  /** Why the last write failed; null after one that did not. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Grows with each change of what is shown; what was made of one version stays right while it lasts. */
  get version(): number {
    return this.#version;
  }

  /** What is kept now, without the records: read in a moment, however many there are. */
  async overview(): Promise<Overview> {
    const overview = await this.#open();
    return (await this.#records.is(overview.summaries.size)) ? overview : this.#inTurn(() => this.#current());
  }

  /** What is kept now, without the summaries where a forecast tells what they say. */
  async glance(): Promise<Glance> {
    if (this.#opening === null) {
      this.#glancing ??= this.#readGlance().catch((error: unknown) => {
        this.#glancing = null;
        throw error;
      });
      const glance = await this.#glancing;
      // Nothing was asked for meanwhile that only all summaries tell.
      if (glance !== null && this.#opening === null) return glance;
    }
    return this.overview();
  }

  /** What is kept now. Loaded once in a worker's life, and again where the store was changed from outside. */
  async state(): Promise<State> {
    const state = await this.#load();
    // A write may lie between memory and disk just now: ask again in its turn.
    return (await this.#records.is(state.summaries.size))
      ? state
      : this.#inTurn(async () => {
          await this.#current();
          return this.#load();
        });
  }

  /** These records, by their keys; those that are gone are left out. */
  async some(keys: readonly string[]): Promise<ReferralIndex> {
    if (this.#index !== null) return this.#index;
    return new ReferralIndex((await this.#store.some(keys)).map(sound));
  }

  /** At most `most` records that come after a key, in the order of their keys. */
  async after(key: string | null, most: number): Promise<readonly KeptReferral[]> {
    return (await this.#store.after(key, most)).map(sound);
  }

  /** Executes a command in its turn, writes its change, and gives its response. */
  execute<T>(command: Command<T>): Promise<T> {
    return this.#inTurn(async () => {
      const { about } = command;
      const state =
        about === undefined || this.#loading !== null
          ? await this.#load()
          : { ...(await this.#open()), index: await this.some(about) };
      const { change, response } = command(state);
      const { put = [], remove = [] } = change;
      const { blocksAfter, remember } = this.#writing();
      await this.#write(state, change, blocksAfter(state.summaries.blocks, put.map(summaryOf), remove));
      // Somebody may have begun to load all records meanwhile: what they were before must not stay.
      remember({ ...state, index: (await this.#loading?.catch(() => null)) ?? state.index }, change);
      if (change.unshown !== true) {
        this.#version += 1;
        this.changes.note(this.#version, keysOf(change));
      }
      this.#changed(change.unshown === true ? 'unshown' : 'shown');
      return response;
    });
  }

  /** Has a forecast stored of what is kept, where all summaries of many are in memory: a wake reads few as fast. */
  keepForecast(terms: ForecastTerms): Promise<void> {
    return this.#inTurn(async () => {
      const summaries = (await this.#opening)?.summaries;
      if (summaries === undefined || summaries.size <= FEW || this.#isOutdated) return;
      await this.#store.keepForecast(this.#madeBy, summaries.all(), terms);
    });
  }

  /** Stores the summaries where they are not those of the records. @returns whether it had to. */
  keepSummaries(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#opening === null && (await this.#isGlanceTrue())) return false;
      const overview = await this.#open();
      if (!this.#isOutdated) return false;
      await this.#write(overview, {}, new Map());
      this.#changed('shown');
      return true;
    });
  }

  /** What is in memory may not be what is stored any more: it is loaded again when it is needed. */
  forget(): void {
    this.#opening = null;
    this.#glancing = null;
    this.#forgetRecords();
    this.#restart();
  }

  #forgetRecords(): void {
    this.#loading = null;
    this.#index = null;
  }

  /** Removes everything, from the store and from memory. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.clear();
      this.forget();
      this.#changed('shown');
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    // The queue goes on after a failure; the failure itself is the caller's, in `mine`.
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Writes a change and the summaries that follow from it, in one transaction. */
  async #write({ summaries }: OwnOverview, change: Change, blocks: Blocks): Promise<void> {
    const packed = this.#packed(this.#isOutdated ? new Map([...summaries.blocks, ...blocks]) : blocks);
    try {
      await this.#store.write({ ...change, putBlocks: packed, renewBlocks: this.#isOutdated });
    } catch (error) {
      this.#trouble = failureOf(error).reason;
      this.#changed('failed');
      throw error;
    }
    this.#trouble = null;
    this.#isOutdated = false;
    summaries.take(packed);
    for (const key of keysOf(change)) this.#written?.add(key);
  }

  #packed(blocks: Blocks): readonly SummaryBlock[] {
    const { blockOf } = this.#writing();
    return [...blocks].map(([number, of]) => blockOf(number, this.#madeBy, of));
  }

  /** What is in memory may be anything else than before. */
  #restart(): void {
    this.#version += 1;
    this.changes.restart(this.#version);
  }

  /** What is kept, opened again where the store was changed from outside. */
  async #current(): Promise<OwnOverview> {
    const now = await this.#open();
    // Others may count since before the last write.
    if ((await this.#store.count()) === now.summaries.size) return now;
    this.forget();
    return this.#open();
  }

  #open(): Promise<OwnOverview> {
    this.#opening ??= this.#readOverview().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  async #readOverview(): Promise<OwnOverview> {
    const { blocks, count, ...small } = await this.#store.overview();
    const whole = blocks.filter((block) => isWhole(block) && block.madeBy === this.#madeBy);
    const summaries = new Register(whole);
    this.#isOutdated =
      this.#isOutdated ||
      whole.length < blocks.length ||
      summaries.size !== count ||
      !(await isSampleTrue(summaries, (keys) => this.some(keys)));
    // Otherwise it says what is known: what was noted of this life's changes still holds.
    if (this.#isOutdated) this.#restart();
    return {
      summaries: this.#isOutdated
        ? new Register(this.#packed(await this.#writing().summedUp(this.#store, sound)))
        : summaries,
      ...byName(small),
    };
  }

  async #readGlance(): Promise<Glance | null> {
    const small = await this.#store.overview(true);
    const { [STORE_META.forecast]: stored, [STORE_META.state]: state } = small.meta;
    const forecast = storedForecast(stored, state, this.#madeBy);
    return forecast && { ...byName(small), summaries: forecast, forecast };
  }

  /**
   * Whether a forecast was drawn from that is of what is stored: another program may have changed it. Where one was
   * and it is not, the summaries are made anew.
   */
  async #isGlanceTrue(): Promise<boolean> {
    const glance = await this.#glancing;
    if (!glance) return false;
    const some = await this.#store.someBlock((Math.random() * glance.summaries.size) / BLOCK_SIZE);
    const isTrue =
      (await this.#records.is(glance.summaries.size)) &&
      (await isSampleTrue(new Register(some.filter(isWhole)), (keys) => this.some(keys)));
    this.#isOutdated = !isTrue;
    return isTrue;
  }

  async #load(): Promise<OwnState> {
    const overview = await this.#open();
    this.#loading ??= this.#readIndex(overview).catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    const index = await this.#loading;
    clearTimeout(this.#resting);
    if (index.size > FEW) this.#resting = setTimeout(() => this.#forgetRecords(), HELD_MS);
    return { ...overview, index };
  }

  async #readIndex({ summaries }: OwnOverview): Promise<ReferralIndex> {
    const opening = this.#opening;
    const written = new Set<string>();
    this.#written = written;
    const index = new ReferralIndex(await this.#store.load(sound));
    // Forgotten meanwhile: it is opened again.
    if (opening !== this.#opening) return index;
    this.#index = index;
    this.#written = null;
    // Now that all records are there, their summaries are sure.
    const changed = this.#writing().blocksOfRecords(summaries.blocks, index, written);
    if (changed.size > 0) {
      summaries.take(this.#packed(changed));
      this.#isOutdated = true;
      this.#restart();
      this.#changed('shown');
    }
    return index;
  }
}
