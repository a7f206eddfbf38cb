/** So few are counted each time somebody asks. */
const FEW = 2_000;
/** What many were counted to be is believed for so many times as long as counting took. */
const BELIEVED = 10;

/**
 * Tells whether another program changed the store: by the number of records. Counting 50,000 takes 150 ms, in which
 * nothing else is read or written. So those who ask at once share a count, and that of many is believed for a while.
 */
export class RecordCount {
  readonly #store: { count(): Promise<number> };
  #counting: Promise<number> | null = null;
  /** In milliseconds of `performance.now()`. */
  #believedUntil = 0;

  constructor(store: { count(): Promise<number> }) {
    this.#store = store;
  }

  /** Whether as many records are stored as are known. */
  async is(known: number): Promise<boolean> {
    if (known > FEW && performance.now() < this.#believedUntil) return true;
    this.#counting ??= this.#count();
    return (await this.#counting) === known;
  }

  async #count(): Promise<number> {
    const began = performance.now();
    try {
      const count = await this.#store.count();
      this.#believedUntil = began + (performance.now() - began) * BELIEVED;
      return count;
    } finally {
      this.#counting = null;
    }
  }
}
