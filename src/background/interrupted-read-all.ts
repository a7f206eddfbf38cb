import { instant } from '../domain/moment';
import type { ReadAllState } from '../messages/read-all-verbs';

/** "Read all pages" that ended in the middle. @param at when it was last heard of, epoch milliseconds. */
export function interrupted(
  { progress }: Extract<ReadAllState, { kind: 'running' }>,
  at: number,
): ReadAllState {
  return { kind: 'ended', how: 'interrupted', progress, at: instant(at) };
}
