import type { KeptReferral } from '../domain/kept';
import { DATABASE_NAME, databaseExists, deleteDatabase } from '../platform/database';
import type { StateStore } from './state-store';

export const SAMPLE_DATABASE = `${DATABASE_NAME}-sample`;

/** The database of the sample, as far as the sample needs to know. */
export interface SampleDatabase {
  exists(): Promise<boolean>;
  remove(): Promise<void>;
}

const browserDatabase: SampleDatabase = {
  exists: () => databaseExists(SAMPLE_DATABASE),
  remove: () => deleteDatabase(SAMPLE_DATABASE),
};

/**
 * Invented referrals to try the extension with. They live in a database of their own, are shown only as long as there
 * is no real referral, and are known to nothing but the views: badge, reminders, exports and hints never see them.
 */
export class SampleData {
  readonly #real: Pick<StateStore, 'glance'>;
  readonly #sample: StateStore;
  readonly #database: SampleDatabase;
  #there: Promise<boolean> | null = null;
  /** It was removed, and not begun anew. */
  #isGone = false;

  constructor(real: Pick<StateStore, 'glance'>, sample: StateStore, database = browserDatabase) {
    this.#real = real;
    this.#database = database;
    this.#sample = sample;
  }

  /** The state store of the sample where the sample is what is shown; null: show what is real. */
  async shown(): Promise<StateStore | null> {
    if ((await this.#real.glance()).summaries.size > 0) return null;
    return (await this.#isThere()) ? this.#sample : null;
  }

  /** Makes the sample, unless there are real referrals. Safe to repeat: what was tried out in it stays. */
  async start(sampleRecords: () => readonly KeptReferral[]): Promise<boolean> {
    if ((await this.#real.glance()).summaries.size > 0) return false;
    if (await this.#isThere()) return true;
    this.#isGone = false;
    await this.#sample.execute(() => ({ change: { put: sampleRecords() }, response: null }));
    this.#there = Promise.resolve(true);
    return true;
  }

  /** Removes the sample; nothing of it stays. Safe to repeat. @returns whether there was one. */
  async stop(): Promise<boolean> {
    if (!(await this.#isThere())) return false;
    this.#there = Promise.resolve(false);
    await this.#sample.clear();
    this.#isGone = true;
    await this.#database.remove();
    return true;
  }

  /** Say it after each opening of the database: who began to read before the end makes an empty one anew. */
  async opened(): Promise<void> {
    if (this.#isGone) await this.#database.remove();
  }

  #isThere(): Promise<boolean> {
    this.#there ??= this.#look().catch((error: unknown) => {
      this.#there = null; // asked again next time
      throw error;
    });
    return this.#there;
  }

  async #look(): Promise<boolean> {
    if (!(await this.#database.exists())) return false;
    if ((await this.#sample.glance()).summaries.size > 0) return true;
    // A stop came between its records and the database, or between the database and its records.
    await this.#database.remove();
    return false;
  }
}
