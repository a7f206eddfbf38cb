import { DAY } from '../domain/moment';
import type { Policy } from '../domain/policy';
import type { LeadTableState } from './connections/lead-table-state';
import type { TeamConnection } from './team/team-connection';

/** The first of some moments, epoch milliseconds; null: none is known. */
export const firstOf = (turns: readonly (number | null)[]): number | null => {
  const known = turns.filter((turn) => turn !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/** Tables of the user's own, by the feature that switches each off. */
const PRESCRIBED = { 'lead-table': 'leadTable', team: 'team' } as const;

/**
 * When one of the user's own tables is to be asked, epoch milliseconds; null: none is connected, or not until
 * the link is changed. @param stored `META.leadTable` or `META.team`.
 */
export function tableTurn(
  feature: keyof typeof PRESCRIBED,
  stored: unknown,
  policy: Policy,
  now: number,
): number | null {
  if (policy.featuresOff.includes(feature)) return null;
  const { poll } = (stored ?? {}) as Partial<LeadTableState | TeamConnection>;
  const first = policy[PRESCRIBED[feature]] ? now : null;
  const next = poll === undefined ? first : poll.pace.next;
  // A clock that was set back must not put a reading off for long.
  return next !== null && next - now > DAY ? now : next;
}
