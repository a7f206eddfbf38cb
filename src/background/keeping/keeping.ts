/*
 * What keeps the reports of pages. The worker loads it when a page first reports in its life: drawing the badge and
 * preparing the views need none of it (see platform/later-script.ts).
 */
export { columnMeaning, validFaults, validReading } from '../../domain/valid-reading';
export { keepReading } from './keep-reading';
export { PageAccounts } from './page-accounts';
export { storeRows } from './store-rows';
