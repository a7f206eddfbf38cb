import { momentSpan } from './moment';
import type { Instant, Referral } from './referral';

export type TryKind = 'called' | 'mailed' | 'no-answer' | 'replied';
export const TRY_KINDS: readonly TryKind[] = ['called', 'mailed', 'no-answer', 'replied'];

/** One try to reach the customer, or the customer's answer to it, as the user wrote it down. */
export interface Try {
  /** Chosen where it is written down, so that saying it twice keeps it once. */
  readonly id: string;
  readonly kind: TryKind;
  readonly at: Instant;
  readonly note: string | null;
  /** The colleague who made it, by the display name; absent: this user. */
  readonly by?: string;
}

/** Microsoft's advice for marketplace leads: a typical deal takes 5 to 12 follow-ups; do not stop after the first. */
export const USUAL_TRIES = { from: 5, to: 12 } as const;
/** More than anybody makes; the oldest go first. */
const TRIES_LIMIT = 100;
const NOTE_LIMIT = 2_000;

function oldestFirst(a: Try, b: Try): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The log with one more entry, oldest first; one with the same ID is replaced. */
export function withTry(tries: readonly Try[], made: Try): readonly Try[] {
  return [...tries.filter(({ id }) => id !== made.id), made].sort(oldestFirst).slice(-TRIES_LIMIT);
}

/** How often somebody tried; the customer's own replies are none. */
export function triesMade(tries: readonly Try[]): number {
  return tries.filter(({ kind }) => kind !== 'replied').length;
}

/** Whether following up may be offered at all: never where the customer must not be contacted, nor for a test lead. */
export function mayFollowUp({
  doNotContact,
  test,
  stage,
}: Pick<Referral, 'doNotContact' | 'test' | 'stage'>): boolean {
  return !doNotContact && !test && stage !== 'archived';
}

/** A note trimmed and cut to what is kept; null where it says nothing. */
function keptNote(note: string | null): string | null {
  const said = note?.trim().slice(0, NOTE_LIMIT) ?? '';
  return said === '' ? null : said;
}

/**
 * A try out of a message or a file, its note trimmed and cut to what is kept; null: it is none. A date in the
 * future is `now`.
 */
export function validTry(value: unknown, now: Instant | null = null): Try | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, kind, at, note, by } = value as Readonly<Record<keyof Try, unknown>>;
  const known = TRY_KINDS.find((one) => one === kind);
  if (typeof id !== 'string' || id === '' || known === undefined) return null;
  if (typeof at !== 'string' || momentSpan(at) === null) return null;
  if (note !== null && typeof note !== 'string') return null;
  const when = new Date(at).toISOString();
  return {
    id,
    kind: known,
    at: now !== null && when > now ? now : when,
    note: keptNote(note),
    ...(typeof by === 'string' && by !== '' && { by }),
  };
}
