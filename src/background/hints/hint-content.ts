import { halves } from './hint-record';

/**
 * What the engine sees of all records: the mark of each. Its name tells whether anything of it is another than when it
 * was looked at last; it is a sum, so the order in which records come and go does not matter.
 */
export class HintContent {
  readonly #marks = new Map<string, string>();
  #one = 0;
  #two = 0;

  get size(): number {
    return this.#marks.size;
  }

  /** The keys of all records, in their order. */
  get keys(): readonly string[] {
    return [...this.#marks.keys()].sort();
  }

  get name(): string {
    return [this.size, this.#one, this.#two].map((number) => number.toString(36)).join('.');
  }

  has(key: string): boolean {
    return this.#marks.has(key);
  }

  set(key: string, mark: string): void {
    this.delete(key);
    this.#marks.set(key, mark);
    this.#add(key, mark, 1);
  }

  delete(key: string): void {
    const mark = this.#marks.get(key);
    if (mark === undefined) return;
    this.#marks.delete(key);
    this.#add(key, mark, -1);
  }

  #add(key: string, mark: string, sign: 1 | -1): void {
    const [one, two] = halves(`${key}\u0001${mark}`);
    this.#one = (this.#one + sign * one) >>> 0;
    this.#two = (this.#two + sign * two) >>> 0;
  }
}
