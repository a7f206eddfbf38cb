import type { FieldName } from '../domain/referral';
import { paceOf, type ChangeTimes } from './change-times';
import { differenceOf, type DrawnUnder, type Shown } from './drawn-under';
import { otherFields } from './row-change';
import { patience } from './evidence';

/** When a look began and ended, on a clock that only goes forward, in ms. */
export interface LookTime {
  readonly from: number;
  readonly to: number;
}

/** What is known of one row. */
export interface RowState {
  under: DrawnUnder;
  readonly firstAt: number;
  /** When it was drawn under those facts. */
  drawnAt: number;
  last: Shown;
  /** As it last was for sure; as it was first seen, where it never was. */
  base: Shown;
  /** As it was when the page got another name or other columns. */
  before: Shown | null;
  /** Since when it has been as it is. */
  since: number;
  /** How long it must stay so. */
  needMs: number;
  /** The whole list must stand still for as long. */
  withList: boolean;
  settled: boolean;
  /** Looks that saw it change since it was last settled. */
  steps: number;
  tick: { readonly place: number; readonly count: number } | null;
  /** Fields that a clock in the row changes all the time. */
  ticking: ReadonlySet<FieldName>;
}

/** What is known of one list, or of the details beside it. */
export interface Part {
  under: DrawnUnder;
  /** Since when the page says so. */
  since: number;
  /** The last time that something of a row was replaced in its place. */
  replacedAt: number;
  /** When rows changed in their places, the last time that they did. */
  bout: ChangeTimes | null;
  /** The last time that rows came, went or changed. */
  changedAt: number;
  count: number;
  emptySince: number | null;
}

/** A row that changed must stay as it is, and with it the whole list. */
export function wait(state: RowState, to: number, needMs: number, withList: boolean): void {
  state.since = to;
  state.needMs = needMs;
  state.withList = withList;
  state.settled = false;
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
interface Around extends LookTime {
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
