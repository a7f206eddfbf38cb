/*
 * What works out duplicate hints, as the worker takes it in when a referral has no hints of today: most of its lives
 * need none (see platform/later-script.ts).
 */
export { learnNameTables } from '../dedupe/name-tables';
export { HintWork } from './hint-work';
