/** Counts values and tells how many there are in effect: ten of one and one of another are hardly two. */
export class Variety {
  // Most have one value for ever; the map comes with the second.
  #only = 0;
  #counts: Map<number, number> | null = null;
  #sum = 0;
  #squares = 0;

  change(value: number, by: 1 | -1): void {
    if (this.#counts === null) {
      if (this.#sum === 0 || this.#only === value) {
        this.#only = value;
        this.#sum += by;
        this.#squares = this.#sum * this.#sum;
        return;
      }
      this.#counts = new Map([[this.#only, this.#sum]]);
    }
    const before = this.#counts.get(value) ?? 0;
    const after = before + by;
    if (after > 0) this.#counts.set(value, after);
    else this.#counts.delete(value);
    this.#sum += by;
    this.#squares += after * after - before * before;
  }

  /** Inverse Simpson index, 1 and more. */
  get effective(): number {
    return this.#squares === 0 ? 1 : (this.#sum * this.#sum) / this.#squares;
  }

  /** Ordered pairs of entries, and those of one value. */
  get pairs(): number {
    return this.#sum * (this.#sum - 1);
  }
  get equalPairs(): number {
    return this.#squares - this.#sum;
  }
}

/** Groups of more pairs are left out of an `Agreement`: one customer with many leads must not speak for all. */
const mostPairs = 90;
/** What is believed before anything is seen, as a share of this many pairs. */
const believed = { share: 0.75, pairs: 20 } as const;

/**
 * How often two records of one organisation agree in a field, learned from those that share a mail domain of
 * their own: a list that gives the head office's city in each record, and one that gives everybody's own, are
 * to be read differently.
 */
export class Agreement {
  #pairs = 0;
  #equal = 0;

  /** Changes the values of one group, and what it says with them. */
  change(group: Variety, value: number, by: 1 | -1): void {
    this.#count(group, -1);
    group.change(value, by);
    this.#count(group, 1);
  }

  #count(group: Variety, by: 1 | -1): void {
    if (group.pairs > mostPairs) return;
    this.#pairs += by * group.pairs;
    this.#equal += by * group.equalPairs;
  }

  /** Share of pairs that agree, between 0 and 1. */
  get share(): number {
    return (this.#equal + believed.share * believed.pairs) / (this.#pairs + believed.pairs);
  }
}
