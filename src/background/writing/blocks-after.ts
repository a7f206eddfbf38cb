import { isSameSummary, type Summary } from '../../domain/summary';
import { BLOCK_SIZE } from '../../domain/summary-block';
import type { Blocks } from '../register';

/**
 * The blocks that a change makes others, as they will be then. A referral stays in its block; a new one comes where
 * there is room.
 * @param remove keys of referrals that go.
 */
export function blocksAfter(blocks: Blocks, put: readonly Summary[], remove: readonly string[]): Blocks {
  const changes = new Map<string, Summary | null>(put.map((summary) => [summary.key, summary]));
  for (const key of remove) changes.set(key, null);
  const after = new Map<number, readonly Summary[]>();
  if (changes.size === 0) return after;
  const known = new Set<string>();
  for (const [number, before] of blocks) {
    let isOther = false;
    const now = before.flatMap((one) => {
      const other = changes.get(one.key);
      if (other === undefined) return one;
      known.add(one.key);
      if (other !== null && isSameSummary(one, other)) return one;
      isOther = true;
      return other ?? [];
    });
    if (isOther) after.set(number, now);
  }
  const fresh = [...changes].flatMap(([key, summary]) => (summary === null || known.has(key) ? [] : summary));
  for (let number = 0, placed = 0; placed < fresh.length; number += 1) {
    const now = after.get(number) ?? blocks.get(number) ?? [];
    const room = BLOCK_SIZE - now.length;
    if (room <= 0) continue;
    after.set(number, [...now, ...fresh.slice(placed, placed + room)]);
    placed += room;
  }
  return after;
}
