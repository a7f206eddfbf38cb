import type { Summary } from '../domain/summary';

/** The summaries of all referrals, in the blocks in which they are stored. */
export type Blocks = ReadonlyMap<number, readonly Summary[]>;

/** The summaries of all referrals, in memory. */
export class Register {
  readonly #blocks: Map<number, readonly Summary[]>;

  constructor(blocks: Blocks = new Map()) {
    this.#blocks = new Map(blocks);
  }

  get size(): number {
    return [...this.#blocks.values()].reduce((size, block) => size + block.length, 0);
  }

  get blocks(): Blocks {
    return this.#blocks;
  }

  all(): readonly Summary[] {
    return [...this.#blocks.values()].flat();
  }

  /** Puts these blocks in the place of those with their numbers; an empty one goes. */
  take(blocks: Blocks): void {
    for (const [number, block] of blocks)
      if (block.length === 0) this.#blocks.delete(number);
      else this.#blocks.set(number, block);
  }
}
