import { halves } from './hint-record';

/**
 * What the engine sees of all records: the mark of each. Its name tells whether anything of it is another than when it
 * was looked at last; it is a sum, so the order in which records come and go does not matter.
 */
export class HintContent {
  readonly #marks = new Map<string, string>();
  /** The keys in their order; null: others came or went since they were sorted. */
  #sorted: readonly string[] | null = null;
  #one = 0;
  #two = 0;

  get size(): number {
    return this.#marks.size;
  }

  /** The keys of all records, in their order. Sorting 50,000 takes longer than a slice of work may. */
  get keys(): readonly string[] {
    this.#sorted ??= [...this.#marks.keys()].sort();
    return this.#sorted;
  }

  get name(): string {
    return [this.size, this.#one, this.#two].map((number) => number.toString(36)).join('.');
  }

  has(key: string): boolean {
    return this.#marks.has(key);
  }

  set(key: string, mark: string): void {
    const before = this.#marks.get(key);
    if (before === undefined) this.#sorted = null;
    else this.#add(key, before, -1);
    this.#marks.set(key, mark);
    this.#add(key, mark, 1);
  }

  delete(key: string): void {
    const mark = this.#marks.get(key);
    if (mark === undefined) return;
    this.#sorted = null;
    this.#marks.delete(key);
    this.#add(key, mark, -1);
  }

  #add(key: string, mark: string, sign: 1 | -1): void {
    const [one, two] = halves(`${key}\u0001${mark}`);
    this.#one = (this.#one + sign * one) >>> 0;
    this.#two = (this.#two + sign * two) >>> 0;
  }
}
