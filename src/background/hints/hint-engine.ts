/*
 * What works out duplicate hints, as the worker takes it in when a referral was written since hints were last brought
 * up to what is kept: most of its lives need none of it (see platform/later-script.ts).
 */
import type { unwrap } from 'idb';
import { learnNameTables } from '../../dedupe/name-tables';
import nameTables from '../../dedupe/name-tables.txt?url';
import type { TriageDatabase } from '../../platform/database';
import { packageText } from '../../platform/package-file';
import { databaseHints } from './hint-store';
import { type HintRecords, HintWork } from './hint-work';

let taught = false;

/** Has the tables of names learned, once a life. */
async function learn(): Promise<void> {
  if (!taught) learnNameTables(await packageText(nameTables));
  taught = true;
}

/** Gives what works hints out, and keeps them. */
export const hintWork = (
  connection: () => Promise<TriageDatabase>,
  unwrapped: typeof unwrap,
  records: HintRecords,
  kept: () => void,
): HintWork => new HintWork({ store: databaseHints(connection, unwrapped), records, learn, kept });
