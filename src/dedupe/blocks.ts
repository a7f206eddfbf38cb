/** First entry of a list: one more than where it stands, so that 0 is none. */
const none = 0;

/** A typed array of at least `length`, with what the old one holds. */
function grown(old: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (old.length > length) return old;
  const wider = new Int32Array(Math.max(old.length * 2, length + 1));
  wider.set(old);
  return wider;
}

/**
 * Which records share which key. Half a million keys of which most have one record: so plain numbers in typed
 * arrays (an open hash table, and a linked list of places for each key) and no object for a key.
 */
export class Blocks {
  /** Hash table: the number of a block, plus one. */
  #slots = new Int32Array(1 << 12);
  #keys = new Int32Array(1 << 10);
  #sizes = new Int32Array(1 << 10);
  #first = new Int32Array(1 << 10);
  #count = 0;
  #places = new Int32Array(1 << 10);
  #next = new Int32Array(1 << 10);
  #used = 1;

  /** The number of a key's block; a new one where the key is new. */
  of(key: number): number {
    let mask = this.#slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const block = (this.#slots[slot] ?? 0) - 1;
      if (block < 0) break;
      if (this.#keys[block] === key) return block;
      slot = (slot + 1) & mask;
    }
    const block = this.#count++;
    this.#keys = grown(this.#keys, block);
    this.#sizes = grown(this.#sizes, block);
    this.#first = grown(this.#first, block);
    this.#keys[block] = key;
    this.#slots[slot] = this.#count;
    if (this.#count * 2 > mask) {
      mask = this.#slots.length * 4 - 1;
      this.#slots = new Int32Array(mask + 1);
      for (let old = 0; old < this.#count; old++) {
        slot = (Math.imul(this.#keys[old] ?? 0, 0x9e3779b1) >>> 7) & mask;
        while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
        this.#slots[slot] = old + 1;
      }
    }
    return block;
  }

  keyOf(block: number): number {
    return this.#keys[block] ?? 0;
  }

  sizeOf(block: number): number {
    return this.#sizes[block] ?? 0;
  }

  /** Puts a record into a block, at most once when that is asked for several times in a row. */
  put(block: number, place: number): void {
    const first = this.#first[block] ?? none;
    if (first !== none && this.#places[first] === place) return;
    const entry = this.#used++;
    this.#places = grown(this.#places, entry);
    this.#next = grown(this.#next, entry);
    this.#places[entry] = place;
    this.#next[entry] = first;
    this.#first[block] = entry;
    this.#sizes[block] = (this.#sizes[block] ?? 0) + 1;
  }

  /** Takes a record out of a block. */
  drop(block: number, place: number): void {
    let before = none;
    for (let entry = this.#first[block] ?? none; entry !== none; entry = this.#next[entry] ?? none) {
      if (this.#places[entry] !== place) {
        before = entry;
        continue;
      }
      const next = this.#next[entry] ?? none;
      if (before === none) this.#first[block] = next;
      else this.#next[before] = next;
      this.#sizes[block] = (this.#sizes[block] ?? 1) - 1;
      return;
    }
  }

  /** The first entry of a block, newest record first; 0 for none. See `after` and `placeAt`. */
  firstOf(block: number): number {
    return this.#first[block] ?? none;
  }

  after(entry: number): number {
    return this.#next[entry] ?? none;
  }

  placeAt(entry: number): number {
    return this.#places[entry] ?? -1;
  }
}
