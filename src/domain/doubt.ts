import type { Instant } from './referral';

/**
 * What one look at a page said against what is known of a referral, where one look is not enough: a page may still
 * show the rows of the list before under the name of the next one.
 */
export interface Doubt {
  /** What the look said. */
  readonly says: string;
  /** When it was first said. */
  readonly at: Instant;
}

/** A second look agrees only after so long. */
const APART_MS = 300;

/** The doubt after one more look says the same or something else; null: an earlier look said the same, so it holds. */
export function doubtAfter(known: Doubt | null | undefined, says: string, at: Instant): Doubt | null {
  if (known?.says !== says) return { says, at };
  return Date.parse(at) - Date.parse(known.at) < APART_MS ? known : null;
}
