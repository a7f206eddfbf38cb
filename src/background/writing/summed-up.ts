import type { KeptReferral } from '../../domain/kept';
import { type Summary, summaryOf } from '../../domain/summary';
import { BLOCK_SIZE } from '../../domain/summary-block';
import type { Blocks } from '../register';

/** Records that are summed up in one go: few of them are in memory at a time. */
const PART = 1_000;

/** Gives at most `most` records that come after a key, in the order of their keys. */
interface Records {
  after(key: string | null, most: number): Promise<readonly KeptReferral[]>;
}

/** The blocks of all stored records. @param sound gives a record as it is reckoned with. */
export async function summedUp(
  store: Records,
  sound: (record: KeptReferral) => KeptReferral,
): Promise<Blocks> {
  const all: Summary[] = [];
  for (let last: string | null = null; ;) {
    const part: readonly KeptReferral[] = await store.after(last, PART);
    for (const record of part) all.push(summaryOf(sound(record)));
    last = part.at(-1)?.key ?? null;
    if (part.length < PART) break;
  }
  const blocks = new Map<number, readonly Summary[]>();
  for (let at = 0; at < all.length; at += BLOCK_SIZE)
    blocks.set(at / BLOCK_SIZE, all.slice(at, at + BLOCK_SIZE));
  return blocks;
}
