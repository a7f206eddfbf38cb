/**
 * Counts by a pair of 32-bit numbers, in typed arrays: a map keyed by both would need an object or a heap
 * number for each.
 */
export class PairCounts {
  #high = new Int32Array(1 << 12);
  #low = new Int32Array(1 << 12);
  #counts = new Int32Array(1 << 12);
  #used = 0;

  /** Counts one up or down, and tells whether the pair has just come into use or gone out of it. */
  crossed(high: number, low: number, by: 1 | -1): boolean {
    const slot = this.#slotOf(high | 0, low | 0);
    const after = (this.#counts[slot] ?? 0) + by;
    this.#counts[slot] = after;
    return by === 1 ? after === 1 : after === 0;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#counts.length - 1;
    let slot = ((Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 5) & mask;
    // A pair whose count fell to zero keeps its slot: (0, 0) is no pair, and marks an empty one.
    while (this.#high[slot] !== 0 || this.#low[slot] !== 0) {
      if (this.#high[slot] === high && this.#low[slot] === low) return slot;
      slot = (slot + 1) & mask;
    }
    if (this.#used * 2 > mask) {
      this.#grow();
      return this.#slotOf(high, low);
    }
    this.#used++;
    this.#high[slot] = high;
    this.#low[slot] = low;
    return slot;
  }

  #grow(): void {
    const [high, low, counts] = [this.#high, this.#low, this.#counts];
    const length = counts.length * 4;
    this.#high = new Int32Array(length);
    this.#low = new Int32Array(length);
    this.#counts = new Int32Array(length);
    this.#used = 0;
    for (let old = 0; old < counts.length; old++) {
      if (counts[old] !== 0) this.#counts[this.#slotOf(high[old] ?? 0, low[old] ?? 0)] = counts[old] ?? 0;
    }
  }
}
