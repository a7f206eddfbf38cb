/** When a table is asked next. Times in epoch milliseconds, waits in milliseconds. */
export interface Pace {
  /** Failures in a row. */
  readonly failures: number;
  /** Not before then; null: not until the link is changed. */
  readonly next: number | null;
}

/** How a poll ended: with the status of its failure, null where there was no response. */
export type PollEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly status: number | null; readonly retryAfter: number | null };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** No service may ask for a longer wait. */
const LONGEST_WAIT = 24 * HOUR;

/** While somebody works, and while nobody does. */
export const ACTIVE_PAUSE = MINUTE;
export const IDLE_PAUSE = 5 * MINUTE;
export const LEADS_PAUSE = 15 * MINUTE;

interface PaceOptions {
  readonly now: number;
  /** The usual pause between two polls; taken with up to a tenth more or less, so that clients do not meet. */
  readonly pause: number;
  /** A number from 0 up to, not including, 1. */
  readonly random: number;
}

/**
 * When to ask again. A table that is busy, or does not respond, is left alone for 1 to 60 minutes, longer after each
 * failure, at random; a link that is refused for an hour; a wrong address until the link is changed.
 */
export function nextPoll(before: Pace, end: PollEnd, { now, pause, random }: PaceOptions): Pace {
  if (end.kind === 'done') return { failures: 0, next: now + Math.round(pause * (0.9 + 0.2 * random)) };
  const failures = before.failures + 1;
  const { status, retryAfter } = end;
  if (status === 400 || status === 404) return { failures, next: null };
  if (status === 401 || status === 403) return { failures, next: now + HOUR };
  const most = Math.min(2 ** failures, 60) * MINUTE;
  const wait = MINUTE + random * (most - MINUTE);
  return { failures, next: now + Math.round(Math.min(Math.max(wait, retryAfter ?? 0), LONGEST_WAIT)) };
}
