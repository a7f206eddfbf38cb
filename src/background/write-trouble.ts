import type { StoredValue } from '../platform/stored';
import { HOUR } from '../domain/moment';

/** What could not be written, and when it was tried. */
interface NotWritten {
  readonly reason: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What nobody waits for (retention, reminders) is tried again so long after a write failed, in milliseconds. */
export const TRY_AGAIN_MS = HOUR / 4;

/**
 * Why the last write failed, over the lives of the worker: a full disk is said until something can be written again.
 * It lies where nothing is written to a disk.
 */
export class WriteTrouble {
  readonly #stored: StoredValue<NotWritten | null>;
  #known: NotWritten | null | undefined;

  /** @param stored in the memory of the browser's session. */
  constructor(stored: StoredValue<NotWritten | null>) {
    this.#stored = stored;
  }

  /** Null: the last write did not fail. */
  async last(): Promise<NotWritten | null> {
    this.#known ??= await this.#stored.get();
    return this.#known;
  }

  /** @param reason of a write that failed; null: it did not. */
  async note(reason: string | null, now: number): Promise<void> {
    if (reason === null && (await this.last()) === null) return;
    this.#known = reason === null ? null : { reason, at: now };
    await this.#stored.update(() => this.#known ?? null);
  }
}

/** From when on what nobody waits for may be tried again. */
export const mayTryAt = (last: NotWritten | null): number =>
  last === null ? Number.NEGATIVE_INFINITY : last.at + TRY_AGAIN_MS;
