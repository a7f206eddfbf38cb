import { type HintPair, pairName } from '../domain/hint';

/** Pairs by the keys of both sides. */
export class HintPairs {
  readonly #all = new Map<string, HintPair>();
  readonly #ofKey = new Map<string, Set<string>>();

  constructor(pairs: Iterable<HintPair> = []) {
    for (const pair of pairs) this.put(pair);
  }

  get size(): number {
    return this.#all.size;
  }

  values(): IterableIterator<HintPair> {
    return this.#all.values();
  }

  get(one: string, two: string): HintPair | undefined {
    return this.#all.get(pairName(one, two));
  }

  of(key: string): readonly HintPair[] {
    return [...this.#ofKey.get(key) ?? []].flatMap((name) => this.#all.get(name) ?? []);
  }

  put(pair: HintPair): void {
    const name = pairName(pair.a, pair.b);
    this.#all.set(name, pair);
    for (const key of [pair.a, pair.b]) {
      const names = this.#ofKey.get(key);
      if (names === undefined) this.#ofKey.set(key, new Set([name]));
      else names.add(name);
    }
  }

  delete({ a, b }: HintPair): void {
    const name = pairName(a, b);
    this.#all.delete(name);
    for (const key of [a, b]) {
      const names = this.#ofKey.get(key);
      names?.delete(name);
      if (names?.size === 0) this.#ofKey.delete(key);
    }
  }
}
