import { type DBSchema, deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { ListHealth } from '../domain/health';
import type { HintDecision, HintKind, HintPair } from '../domain/hint';
import type { KeptReferral } from '../domain/kept';
import type { KeptFile } from '../domain/kept-file';
import type { PendingAnswer } from '../domain/pending-answer';

interface TriageSchema extends DBSchema {
  /** Public: name, key path and fields are leaned on by other tools. */
  readonly referrals: { key: string; value: KeptReferral };
  /** One entry a list and account: how its last reading went. */
  readonly readings: { key: string; value: ListHealth };
  /** Small values that must change together with the records. */
  readonly meta: { key: string; value: unknown };
  /** Files kept as they were written; their texts lie apart, so that listing them loads none. */
  readonly files: { key: string; value: KeptFile };
  readonly fileTexts: { key: string; value: string };
  /** Answers that wait for an upload, by the record's key. */
  readonly answers: { key: string; value: PendingAnswer };
  /** Duplicate hints as they were last worked out; they follow from the referrals. */
  readonly hints: { key: [string, string]; value: HintPair; indexes: { readonly byB: string } };
  /** What of each referral its hints were worked out of, and by which model; by the record's key. */
  readonly hintMarks: { key: string; value: string };
  /** What the user said of pairs. */
  readonly decisions: { key: [string, string, HintKind]; value: HintDecision };
}

export type TriageDatabase = IDBPDatabase<TriageSchema>;
export const DATABASE_NAME = 'partner-center-triage';
const VERSION = 3;

/**
 * The way to the database: opens it on first use, keeps the connection, and opens it again after the browser
 * closed it. A failed opening is not remembered: the next call tries again.
 * @throws DOMException (by the returned promise), e.g. `VersionError` when a newer version wrote the data.
 */
export function databaseConnection(name = DATABASE_NAME): () => Promise<TriageDatabase> {
  let open: Promise<TriageDatabase> | null = null;
  const forget = (): void => {
    open = null;
  };
  return () => {
    open ??= openDB<TriageSchema>(name, VERSION, {
      // One `if` a version, oldest first; a released line is never edited.
      upgrade(db, from) {
        if (from < 1) {
          db.createObjectStore('referrals', { keyPath: 'key' });
          db.createObjectStore('readings', { keyPath: 'key' });
          db.createObjectStore('meta');
        }
        if (from < 2) {
          db.createObjectStore('files', { keyPath: 'id' });
          db.createObjectStore('fileTexts');
          db.createObjectStore('answers', { keyPath: 'key' });
        }
        if (from < 3) {
          db.createObjectStore('hints', { keyPath: ['a', 'b'] }).createIndex('byB', 'b');
          db.createObjectStore('hintMarks');
          db.createObjectStore('decisions', { keyPath: ['a', 'b', 'kind'] });
        }
      },
      // A newer copy of the extension wants in: step aside, or its upgrade waits for ever.
      blocking(_now, _wanted, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return open;
  };
}

/** Whether there is a database of this name. It is not made by asking. */
export async function databaseExists(name: string): Promise<boolean> {
  return (await indexedDB.databases()).some((one) => one.name === name);
}

/** Removes a whole database; open connections to it step aside. */
export function deleteDatabase(name: string): Promise<void> {
  return deleteDB(name);
}

/** What is written in one go: all of it or nothing. */
export interface Change {
  readonly put?: readonly KeptReferral[];
  readonly remove?: readonly string[];
  readonly health?: readonly ListHealth[];
  readonly removeHealth?: readonly string[];
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly keepFiles?: readonly { readonly file: KeptFile; readonly text: string }[];
  readonly dropFiles?: readonly string[];
  readonly putAnswers?: readonly PendingAnswer[];
  /** By the record's key. */
  readonly removeAnswers?: readonly string[];
  readonly putDecisions?: readonly HintDecision[];
  readonly removeDecisions?: readonly HintDecision[];
}

/** What a change writes to. */
const STORES = ['referrals', 'readings', 'meta', 'files', 'fileTexts', 'answers', 'decisions'] as const;
/** What follows from the rest, and is written apart from it. */
const DERIVED = ['hints', 'hintMarks'] as const;

/**
 * Writes the change in one transaction, and resolves once it is on disk.
 * @throws DOMException when it could not be written; then nothing of it was.
 */
export async function write(db: TriageDatabase, change: Change): Promise<void> {
  const { put = [], remove = [], health = [], removeHealth = [], meta = {} } = change;
  const { keepFiles = [], dropFiles = [], putAnswers = [], removeAnswers = [] } = change;
  const { putDecisions = [], removeDecisions = [] } = change;
  const transaction = db.transaction(STORES, 'readwrite');
  const plain = (name: (typeof STORES)[number]): IDBObjectStore =>
    unwrap(transaction.objectStore(name)) as unknown as IDBObjectStore;
  const referrals = plain('referrals');
  // Plain requests: thousands of wrapped promises would cost more than the writing itself.
  for (const record of put) referrals.put(record);
  for (const key of remove) referrals.delete(key);
  const readings = plain('readings');
  for (const entry of health) readings.put(entry);
  for (const key of removeHealth) readings.delete(key);
  const small = plain('meta');
  for (const [name, value] of Object.entries(meta)) small.put(value, name);
  for (const { file, text } of keepFiles) {
    plain('files').put(file);
    plain('fileTexts').put(text, file.id);
  }
  for (const id of dropFiles) {
    plain('files').delete(id);
    plain('fileTexts').delete(id);
  }
  for (const answer of putAnswers) plain('answers').put(answer);
  for (const key of removeAnswers) plain('answers').delete(key);
  for (const decision of putDecisions) plain('decisions').put(decision);
  for (const { a, b, kind } of removeDecisions) plain('decisions').delete([a, b, kind]);
  await transaction.done;
}

/** Removes everything, in one transaction. */
export async function clear(db: TriageDatabase): Promise<void> {
  const stores = [...STORES, ...DERIVED];
  const transaction = db.transaction(stores, 'readwrite');
  await Promise.all([...stores.map((name) => transaction.objectStore(name).clear()), transaction.done]);
}
