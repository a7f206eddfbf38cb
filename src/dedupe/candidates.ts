import { aloneLimit, blockLimit, kindOf } from './block-keys';
import { Blocks } from './blocks';

/** How a record was met so far in one search: not at all, through one weak block, or well enough to be compared. */
const metOnce = 1;
const met = 2;

/**
 * Finds the records worth comparing with one: those that share a small block with it, or two blocks of
 * different kinds. A large block alone says too little ("Solutions" in the company's name), and would cost the most.
 */
export class Candidates {
  readonly #blocks = new Blocks();
  readonly #memberships: (Int32Array | undefined)[] = [];
  /**
   * For each record: four times the number of the search that met it last, plus how; and the kind of the
   * first weak block.
   */
  #meetings = new Int32Array(1_024);
  #kinds = new Uint8Array(1_024);
  #search = 0;

  insert(at: number, keys: readonly number[]): void {
    const blocks = new Int32Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const block = this.#blocks.of(keys[i] ?? 0);
      blocks[i] = block;
      this.#blocks.put(block, at);
    }
    this.#memberships[at] = blocks;
  }

  remove(at: number): void {
    for (const block of this.#memberships[at] ?? []) this.#blocks.drop(block, at);
    this.#memberships[at] = undefined;
  }

  /** Places of records worth comparing with the one at `at`. */
  of(at: number): readonly number[] {
    if (this.#meetings.length < this.#memberships.length) {
      this.#meetings = new Int32Array(this.#memberships.length * 2);
      this.#kinds = new Uint8Array(this.#memberships.length * 2);
      this.#search = 0;
    }
    const search = ++this.#search * 4;
    const found: number[] = [];
    const own = this.#memberships[at];
    if (own === undefined) return found;
    for (let i = 0; i < own.length; i++) {
      const block = own[i] ?? 0;
      const size = this.#blocks.sizeOf(block);
      if (size < 2) continue;
      const key = this.#blocks.keyOf(block);
      if (size > blockLimit(key)) continue;
      const enough = size <= aloneLimit(key);
      const kind = kindOf(key);
      for (let entry = this.#blocks.firstOf(block); entry !== 0; entry = this.#blocks.after(entry)) {
        const place = this.#blocks.placeAt(entry);
        if (place === at) continue;
        const meeting = this.#meetings[place] ?? 0;
        if (meeting === search + met) continue;
        if (enough || (meeting === search + metOnce && this.#kinds[place] !== kind)) {
          this.#meetings[place] = search + met;
          found.push(place);
        } else if (meeting !== search + metOnce) {
          this.#meetings[place] = search + metOnce;
          this.#kinds[place] = kind;
        }
      }
    }
    return found;
  }
}
