import type { FieldName, ReferralReading } from '../domain/referral';
import { joinedTimes, type ChangeTimes } from './change-times';
import {
  differenceOf,
  isRedrawn,
  onlyFilled,
  otherTexts,
  sameIdentity,
  shownIn,
  type DrawnUnder,
  type SeenRow,
  type Shown,
} from './drawn-under';
import { otherFields, rowChange, type RowChange } from './row-change';
import { patience } from './evidence';

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

const needMs: Readonly<Record<RowChange, number>> = {
  named: patience.staleMs,
  whole: patience.sameMs,
  partly: patience.partlyMs,
};

export const newPart = (under: DrawnUnder, to: number): Part => ({
  under,
  since: to,
  replacedAt: -Infinity,
  bout: null,
  changedAt: to,
  count: -1,
  emptySince: null,
});

/** Takes note of the name and the columns that the page shows now; an account that is not shown stays. */
export function nameAnew(part: Part, under: DrawnUnder, to: number): void {
  if (differenceOf(part.under, under) !== null) {
    part.since = to;
    part.emptySince = null;
  }
  part.under = { ...under, account: under.account ?? part.under.account };
}

export const newRow = (seen: SeenRow, under: DrawnUnder, to: number): RowState => {
  const shown = shownIn(seen);
  return {
    under,
    firstAt: to,
    drawnAt: to,
    last: shown,
    base: shown,
    before: null,
    since: to,
    needMs: patience.sameMs,
    withList: false,
    settled: false,
    steps: 0,
    tick: null,
    ticking: new Set(),
  };
};

/** When a look that saw a row ended, and when rows changed since the look before; null: not known. */
export interface NotedAt {
  readonly to: number;
  readonly inRows: ChangeTimes | null;
}

/** Compares a row with how it was seen before. */
export function noteRow(state: RowState, seen: SeenRow, part: Part, at: NotedAt): void {
  const { last } = state;
  const { to } = at;
  const difference = differenceOf(state.under, part.under);
  if (difference === null) {
    state.before = null;
    if (state.under.account === null) state.under = part.under;
  } else state.before ??= last;
  if (last.referral === seen.referral && last.row === seen.row) return;
  const now = shownIn(seen);
  state.last = now;
  const places = otherTexts(last.texts, now.texts);
  const renamed = !sameIdentity(last.identity, now.identity);
  const fields = otherFields(last.referral, now.referral);
  if (places.length === 0 && !renamed) {
    // The row is the same, and is understood in another way.
    if (fields.length > 0 && difference === null) wait(state, to, patience.sameMs, false);
    return;
  }
  if (isClock(state, places, renamed, fields)) return;
  waitForChange(state, part, at);
  if (difference !== null && isDrawnFor(state, part, difference)) {
    state.under = part.under;
    state.drawnAt = to;
    state.before = null;
  }
}

/** What a row that changed waits for: one that was filled for itself, one that was replaced for its list. */
function waitForChange(state: RowState, part: Part, { to, inRows }: NotedAt): void {
  part.changedAt = to;
  state.steps += 1;
  if (onlyFilled(state.base, state.last)) return wait(state, to, patience.sameMs, false);
  if (part.replacedAt !== to && inRows !== null)
    part.bout = joinedTimes(to - part.replacedAt > patience.partlyMs * 2 ? null : part.bout, inRows);
  part.replacedAt = to;
  const atOnce = state.steps === 1 && inRows !== null && inRows.last - inRows.first <= patience.atOnceMs;
  wait(state, to, needMs[rowChange(state.base, state.last, atOnce)], true);
}

/** It is what it shows. */
export function confirm(state: RowState): void {
  state.settled = true;
  state.base = state.last;
  state.steps = 0;
}

/** A clock changes one cell again and again; its row stands still all the same. */
function isClock(
  state: RowState,
  places: readonly number[],
  renamed: boolean,
  fields: readonly FieldName[],
): boolean {
  const [place, ...others] = places;
  if (renamed || place === undefined || others.length > 0) {
    state.tick = null;
    state.ticking = new Set();
    return false;
  }
  state.tick = { place, count: state.tick?.place === place ? state.tick.count + 1 : 1 };
  if (state.tick.count < patience.ticks) return false;
  state.ticking = new Set([...state.ticking, ...fields]);
  return true;
}

/** Its referral, without the fields that a clock changes. */
export function withoutTicking({ last: { referral }, ticking }: RowState): ReferralReading {
  if (ticking.size === 0) return referral;
  const fields = Object.fromEntries(
    Object.entries(referral.fields).filter(([name]) => !ticking.has(name as FieldName)),
  );
  return { ...referral, fields };
}

/** Whether a row that changed was drawn for the name and the columns that the page shows now. */
function isDrawnFor({ before, last, under }: RowState, part: Part, difference: 'name' | 'columns'): boolean {
  if (before === null || !isRedrawn(before, last, difference)) return false;
  const { columns } = part.under;
  // Other columns want another number of cells.
  return columns.count === under.columns.count || last.texts.length !== before.texts.length;
}
