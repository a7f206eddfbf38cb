import type { ListHealth } from '../domain/health';
import { type HintDecision, pairName } from '../domain/hint';
import { completeReferral } from '../domain/kept';
import { ReferralIndex } from '../domain/referral-index';
import type { Change } from '../platform/database';
import { ChangeLog } from './change-log';
import type { Store } from './store';

/** Everything that is kept, in memory. A cache: the store is the truth, and rebuilds it after a kill. */
export interface Book {
  readonly index: ReferralIndex;
  readonly health: ReadonlyMap<string, ListHealth>;
  readonly meta: ReadonlyMap<string, unknown>;
  /** What the user said of pairs, by pair and kind. */
  readonly decisions: ReadonlyMap<string, HintDecision>;
}

interface OwnBook extends Book {
  readonly health: Map<string, ListHealth>;
  readonly meta: Map<string, unknown>;
  readonly decisions: Map<string, HintDecision>;
}

/** A decision taken on the current state of the book. */
export type Decide<T> = (book: Book) => { readonly change: Change; readonly answer: T };

/**
 * The one writer. Decisions are taken one at a time, on the state that the one before left; each is written
 * before it is answered or remembered, so that a kill at any point loses and doubles nothing.
 */
export class Keeper {
  readonly #store: Store;
  readonly #changed: () => void;
  #loading: Promise<OwnBook> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #trouble: string | null = null;
  #version = 0;
  /** Which records changed when, for readers that keep what they have read. */
  readonly changes: ChangeLog = new ChangeLog();

  /** @param changed is called after each written change. */
  constructor(store: Store, changed: () => void) {
    this.#store = store;
    this.#changed = changed;
  }

  /** Why the last write failed; null after one that did not. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Grows with each change of what is kept; what was made of one version stays right while it lasts. */
  get version(): number {
    return this.#version;
  }

  /** What is kept now. Loaded once in a worker's life, and again where the store was changed from outside. */
  async book(): Promise<Book> {
    const book = await this.#load();
    if ((await this.#store.count()) === book.index.size) return book;
    // A write may lie between memory and disk just now: ask again in its turn.
    return this.#inTurn(async () => {
      const now = await this.#load();
      if ((await this.#store.count()) === now.index.size) return now;
      this.#loading = null;
      return this.#load();
    });
  }

  /** Takes a decision in its turn, writes it, and gives its answer. */
  decide<T>(decision: Decide<T>): Promise<T> {
    return this.#inTurn(async () => {
      const book = await this.#load();
      const { change, answer } = decision(book);
      try {
        await this.#store.write(change);
      } catch (error) {
        this.#trouble = error instanceof Error ? error.message : String(error);
        this.#changed();
        throw error;
      }
      this.#trouble = null;
      remember(book, change);
      this.#version += 1;
      this.changes.note(this.#version, [
        ...(change.put ?? []).map(({ key }) => key),
        ...(change.remove ?? []),
      ]);
      this.#changed();
      return answer;
    });
  }

  /** Removes everything, from the store and from memory. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.clear();
      this.#loading = null;
      this.#version += 1;
      this.changes.restart(this.#version);
      this.#changed();
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    // The queue goes on after a failure; the failure itself is the caller's, in `mine`.
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  #load(): Promise<OwnBook> {
    this.#loading ??= this.#store.load().then(
      ({ records, health, meta, decisions }) => {
        this.#version += 1;
        this.changes.restart(this.#version);
        return {
          index: new ReferralIndex(records.map(completeReferral)),
          health: new Map(health.map((entry) => [entry.key, entry])),
          meta: new Map(Object.entries(meta)),
          decisions: new Map(decisions.map((decision) => [decisionName(decision), decision])),
        };
      },
      (error: unknown) => {
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }
}

function remember(book: OwnBook, change: Change): void {
  const {
    put = [],
    remove = [],
    health = [],
    removeHealth = [],
    meta = {},
    putDecisions = [],
    removeDecisions = [],
  } = change;
  for (const record of put) book.index.put(record);
  for (const key of remove) book.index.delete(key);
  for (const entry of health) book.health.set(entry.key, entry);
  for (const key of removeHealth) book.health.delete(key);
  for (const [name, value] of Object.entries(meta)) book.meta.set(name, value);
  for (const decision of putDecisions) book.decisions.set(decisionName(decision), decision);
  for (const decision of removeDecisions) book.decisions.delete(decisionName(decision));
}

function decisionName({ a, b, kind }: HintDecision): string {
  return `${kind}\n${pairName(a, b)}`;
}
