/*
 * What changes what is kept. The worker loads it for the first change of its life, or when it needs all records:
 * drawing the badge and preparing the views need none of it (see platform/later-script.ts).
 */
export { blockOf } from '../../domain/summary-block';
export { clearStores, writeChange } from '../../platform/write-change';
export { allRecords } from './all-records';
export { blocksAfter } from './blocks-after';
export { blocksOfRecords } from './blocks-of-records';
export { remember } from './remember';
export { summedUp } from './summed-up';
