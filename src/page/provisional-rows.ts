import type { PageReading } from '../domain/reading';
import type { ReferralReading } from '../domain/referral';
import type { ChangeTimes } from './change-times';
import type { DrawnReading, DrawnUnder, SeenRow } from './drawn-under';
import { isMostlyNew, stillFor, timeLeft, type Around, type LookTime } from './row-patience';
import {
  confirm,
  nameAnew,
  newPart,
  newRow,
  noteRow,
  type NotedAt,
  withoutTicking,
  type Part,
  type RowState,
} from './row-state';
import { patience, restAfter } from './evidence';

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
    const part = parts.get(detail) ?? newPart(under, to);
    parts.set(detail, part);
    nameAnew(part, under, to);
    return part;
  }

  function stateOf(seen: SeenRow, part: Part, to: number): RowState {
    let state: RowState | undefined;
    for (const piece of seen.pieces) state ??= states.get(piece);
    if (state === undefined) part.changedAt = to;
    state ??= newRow(seen, part.under, to);
    for (const piece of seen.pieces) states.set(piece, state);
    return state;
  }

  /** What is known of each row of a list, and one element of each that is not steady. */
  function* statesIn(
    { reading, rows }: DrawnReading,
    part: Part,
    at: NotedAt,
    pause: () => Generator<void, void>,
  ): Generator<void, { readonly seen: readonly RowState[]; readonly unsteady: readonly Element[] }> {
    const seen: RowState[] = [];
    const unsteady: Element[] = [];
    const isFirstName = !named && reading.list !== null;
    for (const row of rows()) {
      if (seen.length % restAfter.settled === restAfter.settled - 1) yield* pause();
      const state = stateOf(row, part, at.to);
      noteRow(state, row, part, at);
      if (isFirstName && state.under.list === null && at.to - state.firstAt < patience.firstNameMs)
        state.under = part.under;
      seen.push(state);
      if (!state.settled && state.withList) unsteady.push(...row.pieces.slice(0, 1));
    }
    if (part.count !== seen.length) part.changedAt = at.to;
    part.count = seen.length;
    return { seen, unsteady };
  }

  function* settle(
    look: LookToSettle,
    { from, to }: LookTime,
    pause: () => Generator<void, void>,
  ): Generator<void, SettledLook> {
    if (look.loading) loadingAt = to;
    const [readings, sure]: [PageReading[], PageReading[]] = [[], []];
    const unsteady: Element[] = [];
    const waits: number[] = [];
    let [held, renamed] = [0, false];
    for (const drawn of look.drawn) {
      const { reading, columns } = drawn;
      const { list, kind, account, detail } = reading;
      const part = partOf({ list, kind, account, columns }, detail, to);
      renamed ||= part.since === to && part.count >= 0;
      const of = yield* statesIn(drawn, part, { to, inRows: detail ? null : look.inRows }, pause);
      unsteady.push(...of.unsteady);
      const [mostlyNew, stillMs] = [isMostlyNew(of.seen, part), stillFor(of.seen, part)];
      const settled = settledReading(reading, of.seen, part, { from, to, loadingAt, mostlyNew, stillMs });
      readings.push(settled.reading);
      held += settled.missing;
      const emptyMs = emptyLeft(reading, part, { from, to });
      waits.push(...settled.waits, ...(emptyMs > 0 ? [emptyMs] : []));
      if (emptyMs <= 0 && (settled.reading.referrals.length > 0 || settled.missing === 0))
        sure.push(settled.reading);
    }
    named ||= look.drawn.some(({ reading }) => reading.list !== null);
    const againMs = waits.length === 0 ? null : waits.reduce((least, ms) => Math.min(least, ms));
    return { readings, sure, held, unsteady, renamed, againMs };
  }

  return { settle };
}

/** A reading without its provisional rows, how many these are, and in how many ms each may be settled. */
function settledReading(
  reading: PageReading,
  seen: readonly RowState[],
  part: Part,
  around: Around,
): { readonly reading: PageReading; readonly missing: number; readonly waits: readonly number[] } {
  const waits: number[] = [];
  const kept = new Map<ReferralReading, ReferralReading | null>();
  for (const state of seen) {
    const leftMs = timeLeft(state, part, around);
    if (leftMs > 0) waits.push(leftMs);
    else confirm(state);
    kept.set(state.last.referral, leftMs > 0 ? null : withoutTicking(state));
  }
  // One whose row is not known cannot be told from a half-drawn one.
  const referrals = reading.referrals.flatMap((one) => kept.get(one) ?? []);
  const missing = reading.referrals.length - referrals.length;
  const isWhole = missing === 0 && referrals.every((one, n) => one === reading.referrals[n]);
  return { reading: isWhole ? reading : { ...reading, referrals }, missing, waits };
}

/** In so many ms a list without rows may be taken for an empty one; 0 or less: now, or it has rows. */
function emptyLeft({ referrals }: PageReading, part: Part, { from, to }: LookTime): number {
  if (referrals.length > 0) part.emptySince = null;
  else part.emptySince ??= to;
  return part.emptySince === null ? 0 : patience.sameMs - (from - part.emptySince);
}
