import { paceOf } from './change-times';
import { differenceOf } from './drawn-under';
import { otherFields } from './row-change';
import { wait, type Part, type RowState } from './row-state';
import { patience } from './evidence';

/** When a look began and ended, on a clock that only goes forward, in ms. */
export interface LookTime {
  readonly from: number;
  readonly to: number;
}

/** Whether most rows were drawn since the page got its name. */
export function isMostlyNew(seen: readonly RowState[], part: Part): boolean {
  const fresh = seen.filter(
    ({ under, drawnAt }) => drawnAt >= part.since && differenceOf(under, part.under) === null,
  );
  return fresh.length * 2 >= seen.length;
}

/**
 * How long a list must stand still whose cells come one by one. A column in which no row differs takes a moment for
 * each row, and nothing is seen to change meanwhile; two such columns may stand side by side.
 */
export function stillFor(seen: readonly RowState[], { bout }: Part): number {
  const changing = seen.filter(({ settled, withList }) => !settled && withList).length;
  return Math.max(patience.partlyMs, patience.quietColumns * changing * paceOf(bout));
}

/** What one look knows of the list around a row. */
export interface Around extends LookTime {
  readonly mostlyNew: boolean;
  readonly loadingAt: number;
  readonly stillMs: number;
}

/** In so many ms a row may be taken for what it shows; 0: now. */
export function timeLeft(
  state: RowState,
  part: Part,
  { from, to, mostlyNew, loadingAt, stillMs }: Around,
): number {
  const difference = differenceOf(state.under, part.under);
  if (difference !== null) {
    const same = state.settled && otherFields(state.base.referral, state.last.referral).length === 0;
    if (difference === 'columns' && same) {
      state.under = part.under;
      return 0;
    }
    const restAt = Math.max(part.since, part.changedAt, loadingAt) + patience.staleMs;
    const soonAt = mostlyNew ? Math.max(part.since, part.changedAt) + patience.mostlyNewMs : Infinity;
    const leftMs = Math.min(restAt, soonAt, part.since + patience.longestStaleMs) - from;
    if (leftMs > 0) return leftMs;
    state.under = part.under;
    state.before = null;
    wait(state, to, patience.sameMs, false);
    return patience.sameMs;
  }
  if (state.settled) return 0;
  const ownMs = from - state.since;
  if (ownMs >= patience.rowMs) return 0;
  const quietMs = state.withList ? Math.min(ownMs, from - part.replacedAt) : ownMs;
  const needed = state.needMs === patience.partlyMs ? stillMs : state.needMs;
  return Math.max(0, Math.min(needed - quietMs, patience.rowMs - ownMs));
}
