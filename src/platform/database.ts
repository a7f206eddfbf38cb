import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { DATABASE_NAME } from '../domain/database-name';
import type { ListHealth } from '../domain/health';
import type { HintDecision, HintKind, HintPair } from '../domain/hint';
import type { KeptReferral } from '../domain/kept';
import type { KeptFile } from '../domain/kept-file';
import type { PendingAnswer } from '../domain/pending-answer';
import type { RowBlock } from '../domain/row-block';
import type { SummaryBlock } from '../domain/summary-block';

export { DATABASE_NAME } from '../domain/database-name';

/** What lies where. */
export interface TriageSchema extends DBSchema {
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
  /** What badge and views need of each referral, several in one block; it follows from the referrals. */
  readonly summaries: { key: number; value: SummaryBlock };
  /** Rows of the full page's table, some hundred in one; they follow from the referrals, and may lag behind them. */
  readonly rowBlocks: { key: number; value: RowBlock };
  /** The keys of what was written since the row blocks were made; each note by a name of its own. */
  readonly rowChanges: { key: string; value: readonly string[] };
  /** What the user said of pairs. */
  readonly decisions: { key: [string, string, HintKind]; value: HintDecision };
}

export type TriageDatabase = IDBPDatabase<TriageSchema>;
const VERSION = 5;

/** An older copy of the extension that still holds the database is waited for so long, in milliseconds. */
const BLOCKED_MS = 3_000;

/**
 * The way to the database: opens it on first use, keeps the connection, and opens it again after the browser
 * closed it. A failed opening is not remembered: the next call tries again.
 * @param lost is called when the connection ended: what is in memory may not be what is stored any more.
 * @throws DOMException (by the returned promise), e.g. `VersionError` when a newer version wrote the data; Error named
 * `BlockedError` where an older copy holds the database open: then the opening goes on, and a later call finds it done.
 */
export function databaseConnection(
  name: string = DATABASE_NAME,
  lost: () => void = () => undefined,
): () => Promise<TriageDatabase> {
  let open: Promise<TriageDatabase> | null = null;
  let orBlocked: Promise<never> | null = null;
  const forget = (): void => {
    open = null;
  };
  const end = (): void => {
    forget();
    lost();
  };
  const begin = (): Promise<TriageDatabase> => {
    let isBlocked = (): void => undefined;
    orBlocked = new Promise((_resolve, reject) => {
      isBlocked = () => {
        const error = Object.assign(new Error('an older copy holds it open'), {
          name: 'BlockedError',
        });
        setTimeout(() => reject(error), BLOCKED_MS);
      };
    });
    return openDB<TriageSchema>(name, VERSION, {
      upgrade,
      blocked: () => isBlocked(),
      // A newer copy of the extension wants in: step aside, or its upgrade waits for ever.
      blocking(_now, _wanted, event) {
        end();
        (event.target as IDBDatabase).close();
      },
      terminated: end,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
  };
  return () => {
    open ??= begin();
    return orBlocked === null ? open : Promise.race([open, orBlocked]);
  };
}

/** One `if` a version, oldest first; a released line is never edited. */
function upgrade(db: TriageDatabase, from: number): void {
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
  // They are made of the referrals by the first life that finds none.
  if (from < 4) db.createObjectStore('summaries', { keyPath: 'number' });
  // They are made by the first full page.
  if (from < 5) {
    db.createObjectStore('rowBlocks', { keyPath: 'number' });
    db.createObjectStore('rowChanges');
  }
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
  /** It changes small values alone, and neither badge nor views show them: nothing is drawn anew. */
  readonly unshown?: boolean;
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
  /** Blocks of summaries that follow from it; an empty one goes. */
  readonly putBlocks?: readonly SummaryBlock[];
  /** The blocks take the place of all that are stored. */
  readonly renewBlocks?: boolean;
}
