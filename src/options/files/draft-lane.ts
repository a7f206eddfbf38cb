/** A piece of one kind of a draft, and how many items of that kind come before it. */
interface LanePart<T> {
  readonly at: number;
  readonly items: T[];
}

/** How much goes into one part: it takes items while their sizes do not add up to more than `full`. */
interface LaneSize<T> {
  readonly full: number;
  readonly of: (item: T) => number;
}

/**
 * Items of one kind on their way to the worker: one part after the other, each after the answer to the one before.
 * They can be sent while more of them come.
 */
export class DraftLane<T> {
  readonly #size: LaneSize<T>;
  readonly #put: (part: LanePart<T>) => Promise<{ readonly held: boolean }>;
  /** The last one is open for more, as long as it was not sent. */
  readonly #parts: LanePart<T>[] = [];
  #room = 0;
  #count = 0;
  #arrived = 0;
  #lost = false;
  #onItsWay: Promise<void> | null = null;

  /** @param put sends one part. `held: false`: the worker lacks what came before it. */
  constructor(size: LaneSize<T>, put: (part: LanePart<T>) => Promise<{ readonly held: boolean }>) {
    this.#size = size;
    this.#put = put;
  }

  /** How many items there are. */
  get count(): number {
    return this.#count;
  }

  /** How many parts arrived, of how many. */
  get progress(): { readonly done: number; readonly total: number } {
    return { done: this.#arrived, total: this.#parts.length };
  }

  add(items: readonly T[]): void {
    for (const item of items) {
      const size = this.#size.of(item);
      const last = this.#parts.at(-1);
      if (last !== undefined && size <= this.#room) last.items.push(item);
      else {
        this.#parts.push({ at: this.#count, items: [item] });
        this.#room = this.#size.full;
      }
      this.#room -= size;
      this.#count += 1;
    }
  }

  /** Sends in the background what is full by now. */
  start(): void {
    const open = this.#room > 0 ? 1 : 0;
    if (this.#onItsWay !== null || this.#arrived >= this.#parts.length - open) return;
    // A part that could not be sent is sent again by whoever needs it, and is told why it cannot be.
    this.sendNext()?.then(
      () => this.start(),
      () => undefined,
    );
  }

  /**
   * Sends the next part, or waits for the one that is on its way; null: all arrived, or the worker lost what did.
   * @throws (by the promise) where the worker cannot be asked.
   */
  sendNext(): Promise<void> | null {
    if (this.#onItsWay !== null) return this.#onItsWay;
    const part = this.#parts[this.#arrived];
    if (part === undefined || this.#lost) return null;
    if (this.#arrived === this.#parts.length - 1) this.#room = 0;
    const end = (): void => {
      this.#onItsWay = null;
    };
    this.#onItsWay = this.#put(part)
      .then(({ held }) => {
        this.#arrived += 1;
        this.#lost = !held;
      })
      .finally(end);
    return this.#onItsWay;
  }

  /** Everything is to be sent again, from the beginning. */
  async restart(): Promise<void> {
    // Of no use any more, whether it arrives or not.
    await this.#onItsWay?.catch(() => undefined);
    this.#arrived = 0;
    this.#lost = false;
  }
}
