/*
 * What keeps the reports of pages. The worker loads it when a page first reports in its life: drawing the badge and
 * preparing the views need none of it (see platform/later-script.ts).
 */
export { columnMeaning, validFaults } from '../../domain/valid-reading';
export { pageReader } from './read-page';
export { storeRows } from './store-rows';
