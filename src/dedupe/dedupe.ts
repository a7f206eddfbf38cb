import { DedupeIndex } from './dedupe-index';
import { learnNameTables } from './name-tables';
import nameTables from './name-tables.txt?raw';
import type { Hint, LeadRecord } from './record';
import type { Weights } from './weights';

/*
 * The whole engine as one module, with its name tables inside: for Node, for tests, for measuring. The extension's
 * worker imports dedupe-index.ts instead and teaches it the tables from a file of the package (see name-tables.ts).
 */

export type { DedupeIndex, Progress } from './dedupe-index';
export type { Confidence, Hint, HintKind, LeadRecord, Reason } from './record';
export { modelVersion, weights } from './weights';

learnNameTables(nameTables);

/** An empty index, for records that come one after another. `weights` only for tuning. */
export function createIndex(weights?: Weights): DedupeIndex {
  return new DedupeIndex(weights);
}

/** Every pair among the records that the product would show; the order of the records does not matter. */
export function findDuplicates(records: readonly LeadRecord[], weights?: Weights): readonly Hint[] {
  return createIndex(weights).load(records);
}
