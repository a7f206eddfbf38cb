import type { PageReading } from '../domain/reading';
import type { FieldName, ReferralReading } from '../domain/referral';
import { joinedTimes, type ChangeTimes } from './change-times';
import {
  differenceOf,
  isRedrawn,
  onlyFilled,
  otherTexts,
  sameIdentity,
  shownIn,
  type DrawnReading,
  type DrawnUnder,
  type SeenRow,
} from './drawn-under';
import { otherFields, rowChange, type RowChange } from './row-change';
import {
  isMostlyNew,
  stillFor,
  timeLeft,
  wait,
  type LookTime,
  type Part,
  type RowState,
} from './row-patience';
import { patience, restAfter } from './evidence';

const needMs: Readonly<Record<RowChange, number>> = {
  named: patience.staleMs,
  whole: patience.sameMs,
  partly: patience.partlyMs,
};

interface LookToSettle {
  readonly drawn: readonly DrawnReading[];
  /** Something is still being loaded. */
  readonly loading: boolean;
  /** When rows changed since the look before; null: not known. */
  readonly inRows: ChangeTimes | null;
}

export interface SettledLook {
  /** All readings, without the rows that are provisional. */
  readonly readings: readonly PageReading[];
  /** Those that say something for sure. */
  readonly sure: readonly PageReading[];
  /** Rows that are provisional. */
  readonly held: number;
  /** After so long another look may find some of them settled; null: nothing is provisional. */
  readonly againMs: number | null;
  /** One element of each row that changed in its place: the next look reads them again, whatever was heard of them. */
  readonly unsteady: readonly Element[];
  /** The page has another name or other columns than in the look before. */
  readonly renamed: boolean;
}

interface ProvisionalRows {
  /** Tells rows that are what they seem from those that may be half drawn, or drawn for another list. */
  readonly settle: (
    look: LookToSettle,
    time: LookTime,
    /** A moment at which the work may rest. */
    pause: () => Generator<void, void>,
  ) => Generator<void, SettledLook>;
}

/**
 * A page draws its name, its headings, its rows and their cells at different moments. A row is believed once two
 * looks, 300 ms apart, saw it the same, under the name and the columns under which it was drawn.
 */
export function provisionalRows(): ProvisionalRows {
  const states = new WeakMap<Element, RowState>();
  const parts = new Map<boolean, Part>();
  let loadingAt = -Infinity;
  let named = false;

  function partOf(under: DrawnUnder, detail: boolean, to: number): Part {
    const known = parts.get(detail);
    if (known === undefined) {
      const part: Part = {
        under,
        since: to,
        replacedAt: -Infinity,
        bout: null,
        changedAt: to,
        count: -1,
        emptySince: null,
      };
      parts.set(detail, part);
      return part;
    }
    if (differenceOf(known.under, under) !== null) {
      known.since = to;
      known.emptySince = null;
    }
    known.under = { ...under, account: under.account ?? known.under.account };
    return known;
  }

  function stateOf(seen: SeenRow, part: Part, to: number): RowState {
    for (const piece of seen.pieces) {
      const known = states.get(piece);
      if (known !== undefined) return known;
    }
    const shown = shownIn(seen);
    part.changedAt = to;
    const state: RowState = {
      under: part.under,
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
    return state;
  }

  /** Compares a row with how it was seen before. */
  function note(seen: SeenRow, part: Part, inRows: ChangeTimes | null, to: number): RowState {
    const state = stateOf(seen, part, to);
    for (const piece of seen.pieces) states.set(piece, state);
    const { last } = state;
    const difference = differenceOf(state.under, part.under);
    if (difference === null) {
      state.before = null;
      if (state.under.account === null) state.under = part.under;
    } else state.before ??= last;
    if (last.referral === seen.referral && last.row === seen.row) return state;
    const now = shownIn(seen);
    state.last = now;
    const places = otherTexts(last.texts, now.texts);
    const renamed = !sameIdentity(last.identity, now.identity);
    const fields = otherFields(last.referral, now.referral);
    if (places.length === 0 && !renamed) {
      // The row is the same, and is understood in another way.
      if (fields.length > 0 && difference === null) wait(state, to, patience.sameMs, false);
      return state;
    }
    if (isClock(state, places, renamed, fields)) return state;
    part.changedAt = to;
    state.steps += 1;
    if (onlyFilled(state.base, now)) wait(state, to, patience.sameMs, false);
    else {
      if (part.replacedAt !== to && inRows !== null)
        part.bout = joinedTimes(to - part.replacedAt > patience.partlyMs * 2 ? null : part.bout, inRows);
      part.replacedAt = to;
      const atOnce = state.steps === 1 && inRows !== null && inRows.last - inRows.first <= patience.atOnceMs;
      wait(state, to, needMs[rowChange(state.base, now, atOnce)], true);
    }
    if (difference !== null && state.before !== null && isDrawnFor(state, part, difference)) {
      state.under = part.under;
      state.drawnAt = to;
      state.before = null;
    }
    return state;
  }

  function* settle(
    look: LookToSettle,
    { from, to }: LookTime,
    pause: () => Generator<void, void>,
  ): Generator<void, SettledLook> {
    if (look.loading) loadingAt = to;
    const readings: PageReading[] = [];
    const sure: PageReading[] = [];
    let held = 0;
    let againMs = Infinity;
    let renamed = false;
    const unsteady: Element[] = [];
    for (const { reading, columns, rows } of look.drawn) {
      const { list, kind, account } = reading;
      const part = partOf({ list, kind, account, columns }, reading.detail, to);
      renamed ||= part.since === to && part.count >= 0;
      const seen: RowState[] = [];
      for (const row of rows()) {
        if (seen.length % restAfter.settled === restAfter.settled - 1) yield* pause();
        const state = note(row, part, reading.detail ? null : look.inRows, to);
        if (!named && list !== null && state.under.list === null && to - state.firstAt < patience.firstNameMs)
          state.under = part.under;
        seen.push(state);
        const [piece] = row.pieces;
        if (!state.settled && state.withList && piece !== undefined) unsteady.push(piece);
      }
      if (part.count !== seen.length) part.changedAt = to;
      part.count = seen.length;
      const around = {
        from,
        to,
        loadingAt,
        mostlyNew: isMostlyNew(seen, part),
        stillMs: stillFor(seen, part),
      };
      const kept = new Map<ReferralReading, ReferralReading | null>();
      for (const state of seen) {
        const leftMs = timeLeft(state, part, around);
        if (leftMs > 0) againMs = Math.min(againMs, leftMs);
        else confirm(state);
        kept.set(state.last.referral, leftMs > 0 ? null : withoutTicking(state));
      }
      // One whose row is not known cannot be told from a half-drawn one.
      const referrals = reading.referrals.flatMap((one) => kept.get(one) ?? []);
      const missing = reading.referrals.length - referrals.length;
      held += missing;
      const settled = missing === 0 && referrals.every((one, n) => one === reading.referrals[n]);
      const now = settled ? reading : { ...reading, referrals };
      readings.push(now);
      if (reading.referrals.length > 0) part.emptySince = null;
      else part.emptySince ??= to;
      const emptyLeftMs = part.emptySince === null ? 0 : patience.sameMs - (from - part.emptySince);
      if (emptyLeftMs > 0) againMs = Math.min(againMs, emptyLeftMs);
      else if (referrals.length > 0 || missing === 0) sure.push(now);
    }
    named ||= look.drawn.some(({ reading }) => reading.list !== null);
    return { readings, sure, held, unsteady, renamed, againMs: againMs === Infinity ? null : againMs };
  }

  return { settle };
}

function confirm(state: RowState): void {
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

function withoutTicking({ last: { referral }, ticking }: RowState): ReferralReading {
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
