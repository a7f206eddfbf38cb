import type { ReferralIndex } from '../../domain/referral-index';
import { summaryOf } from '../../domain/summary';
import type { Blocks } from '../register';
import { blocksAfter } from './blocks-after';

/**
 * The blocks that all records show to be others than they are in memory.
 * @param written keys of what was written while the records were being read: theirs are right.
 */
export function blocksOfRecords(blocks: Blocks, index: ReferralIndex, written: ReadonlySet<string>): Blocks {
  const all = [...blocks.values()].flat();
  const gone = all.flatMap(({ key }) => (index.get(key) === undefined && !written.has(key) ? key : []));
  const read = [...index.values()].filter(({ key }) => !written.has(key));
  return blocksAfter(blocks, read.map(summaryOf), gone);
}
