/** How far a table was read: plain data, all times in epoch milliseconds. */
export interface Watermark {
  /** The latest `Timestamp` that was read. */
  readonly newest: number;
  /** Rows up to this `Timestamp` were all read; null: of none that is sure. */
  readonly complete: number | null;
  /** When that one was read first, by the own clock. */
  readonly seenAt: number;
}

/** A reading that was done, by the own clock. */
interface DoneReading {
  readonly begun: number;
  readonly ended: number;
  /** The latest `Timestamp` that it showed. */
  readonly newest: number;
}

/** Rows may become visible a little later than their `Timestamp` says: by at most so many milliseconds. */
const LATEST_SIGHT = 5 * 60_000;

/**
 * The `Timestamp` from which the next reading has to ask. While rows come, it asks again for the last minutes; where
 * none came for some minutes, for the newest alone, however many came with it.
 */
export function readFrom({ newest, complete }: Watermark): number {
  return Math.max(newest - LATEST_SIGHT, complete ?? 0, 0);
}

/** How far the table was read after one more reading. */
export function afterReading(before: Watermark | null, { begun, ended, newest }: DoneReading): Watermark {
  if (before === null) return { newest, complete: null, seenAt: ended };
  if (newest > before.newest) return { newest, complete: before.complete, seenAt: ended };
  const waited = begun - before.seenAt;
  // All that is not later than the newest is visible by now.
  if (waited >= LATEST_SIGHT) return { ...before, complete: before.newest };
  // A clock that was set back begins to wait anew.
  return waited < 0 ? { ...before, seenAt: ended } : before;
}
