/*
 * What works out duplicate hints, as the worker takes it in when a referral has no hints of today: most of its lives
 * need none (see platform/later-script.ts).
 */
import type { unwrap } from 'idb';
import { learnNameTables } from '../../dedupe/name-tables';
import nameTables from '../../dedupe/name-tables.txt?url';
import type { TriageDatabase } from '../../platform/database';
import { packageText } from '../../platform/package-file';
import { databaseHints } from './hint-store';
import { HintWork } from './hint-work';

export { differences } from './hint-differences';

let taught = false;

/**
 * Gives what works hints out, and keeps them. Its tables of names are learned once a life, before the first
 * record is read.
 */
export async function hintWork(
  connection: () => Promise<TriageDatabase>,
  unwrapped: typeof unwrap,
  kept: () => void,
): Promise<HintWork> {
  if (!taught) learnNameTables(await packageText(nameTables));
  taught = true;
  return new HintWork(databaseHints(connection, unwrapped), kept);
}
