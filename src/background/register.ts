import type { Summary } from '../domain/summary';
import { summariesIn, type SummaryBlock } from '../domain/summary-block';

/** The summaries of all referrals, in the blocks in which they are stored. */
export type Blocks = ReadonlyMap<number, readonly Summary[]>;

/** One object for each referral is held so long after it was last asked for, in milliseconds. */
const HELD_MS = 5_000;

/**
 * The summaries of all referrals, in memory: packed as they are stored. Unpacked they take many times as much room,
 * which a worker at rest need not hold.
 */
export class Register {
  readonly #packed: Map<number, SummaryBlock>;
  #lists: Map<number, readonly Summary[]> | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(blocks: Iterable<SummaryBlock> = []) {
    this.#packed = new Map([...blocks].map((block) => [block.number, block]));
  }

  get size(): number {
    return [...this.#packed.values()].reduce((size, { keys }) => size + keys.length, 0);
  }

  get blocks(): Blocks {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#lists = null;
    }, HELD_MS);
    this.#lists ??= new Map([...this.#packed].map(([number, block]) => [number, summariesIn(block)]));
    return this.#lists;
  }

  all(): readonly Summary[] {
    return [...this.blocks.values()].flat();
  }

  /** Puts these blocks in the place of those with their numbers; an empty one goes. */
  take(blocks: Iterable<SummaryBlock>): void {
    for (const block of blocks) {
      const { number, keys } = block;
      if (keys.length === 0) {
        this.#packed.delete(number);
        this.#lists?.delete(number);
      } else {
        this.#packed.set(number, block);
        this.#lists?.set(number, summariesIn(block));
      }
    }
  }
}
