import type { unwrap } from 'idb';
import type { Change, TriageDatabase } from './database';
import { noteRowChanges } from './note-row-changes';
import { STORE_META } from './store-meta';

/** What a change writes to. */
const STORES = [
  'referrals',
  'summaries',
  'readings',
  'meta',
  'files',
  'fileTexts',
  'answers',
  'decisions',
  'rowBlocks',
  'rowChanges',
] as const;
/** What follows from the rest, and is written apart from it. */
const ALL_STORES = [...STORES, 'hints', 'hintMarks'] as const;

/**
 * Writes the change in one transaction, and resolves once it is on disk.
 * @param unwrapped the `unwrap` of whoever opened the connection: another copy of it does not know its objects.
 * @throws DOMException when it could not be written; then nothing of it was.
 */
export async function writeChange(
  db: TriageDatabase,
  change: Change,
  unwrapped: typeof unwrap,
): Promise<void> {
  const { remove = [] } = change;
  // What follows from a record goes with it, so that no stop in between leaves something of it behind.
  const transaction = db.transaction(remove.length === 0 ? STORES : ALL_STORES, 'readwrite');
  // Plain requests: thousands of wrapped promises would cost more than the writing itself.
  const storeOf: StoreOf = (name) => unwrapped(transaction.objectStore(name)) as unknown as IDBObjectStore;
  writeReferrals(change, storeOf);
  writeReadings(change, storeOf);
  writeMeta(change, storeOf);
  writeFiles(change, storeOf);
  writeAnswers(change, storeOf);
  await transaction.done;
}

type StoreOf = (name: (typeof ALL_STORES)[number]) => IDBObjectStore;

function writeReferrals(change: Change, storeOf: StoreOf): void {
  const { put = [], remove = [], putBlocks = [], renewBlocks = false } = change;
  const referrals = storeOf('referrals');
  for (const record of put) referrals.put(record);
  for (const key of remove) {
    referrals.delete(key);
    removeDerived(key, storeOf('hints'), storeOf('hintMarks'));
  }
  const summaries = storeOf('summaries');
  if (renewBlocks) summaries.clear();
  for (const block of putBlocks)
    if (block.keys.length > 0) summaries.put(block);
    else summaries.delete(block.number);
}

function writeReadings({ health = [], removeHealth = [] }: Change, storeOf: StoreOf): void {
  const readings = storeOf('readings');
  for (const entry of health) readings.put(entry);
  for (const key of removeHealth) readings.delete(key);
}

/** The small values, and the signs by which readers see that records changed. */
function writeMeta(change: Change, storeOf: StoreOf): void {
  const { put = [], remove = [], meta = {}, renewBlocks = false } = change;
  const small = storeOf('meta');
  for (const [name, value] of Object.entries(meta)) small.put(value, name);
  if (put.length + remove.length > 0 || renewBlocks) {
    small.put(crypto.randomUUID(), STORE_META.state);
    small.delete(STORE_META.forecast);
    noteRowChanges(storeOf, change);
  }
  if (remove.length > 0) small.put(crypto.randomUUID(), STORE_META.removals);
}

function writeFiles({ keepFiles = [], dropFiles = [] }: Change, storeOf: StoreOf): void {
  const [files, texts] = [storeOf('files'), storeOf('fileTexts')];
  for (const { file, text } of keepFiles) {
    files.put(file);
    texts.put(text, file.id);
  }
  for (const id of dropFiles) {
    files.delete(id);
    texts.delete(id);
  }
}

function writeAnswers(change: Change, storeOf: StoreOf): void {
  const { putAnswers = [], removeAnswers = [], putDecisions = [], removeDecisions = [] } = change;
  const [answers, decisions] = [storeOf('answers'), storeOf('decisions')];
  for (const answer of putAnswers) answers.put(answer);
  for (const key of removeAnswers) answers.delete(key);
  for (const decision of putDecisions) decisions.put(decision);
  for (const { a, b, kind } of removeDecisions) decisions.delete([a, b, kind]);
}

/** Removes the duplicate hints of a record, and what they were worked out of. */
function removeDerived(key: string, hints: IDBObjectStore, marks: IDBObjectStore): void {
  marks.delete(key);
  hints.delete(IDBKeyRange.bound([key], [key, []]));
  const asSecond = hints.index('byB').getAllKeys(key);
  asSecond.addEventListener('success', () => {
    for (const pair of asSecond.result) hints.delete(pair);
  });
}

/** Removes everything but the database's own name, in one transaction. */
export async function clearStores(db: TriageDatabase): Promise<void> {
  const transaction = db.transaction(ALL_STORES, 'readwrite');
  // Together: where a request fails first, the end of the transaction fails too, and is heard.
  await Promise.all([clear(), transaction.done]);

  async function clear(): Promise<void> {
    const meta = transaction.objectStore('meta');
    const id = await meta.get(STORE_META.id);
    await Promise.all([
      ...ALL_STORES.map((name) => transaction.objectStore(name).clear()),
      meta.put(crypto.randomUUID(), STORE_META.removals),
      meta.put(crypto.randomUUID(), STORE_META.state),
      ...(id === undefined ? [] : [meta.put(id, STORE_META.id)]),
    ]);
  }
}
