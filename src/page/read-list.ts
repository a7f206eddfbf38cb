import type { ColumnReading } from '../domain/reading';
import type { Instant, ListName, ReferralKind, ReferralReading } from '../domain/referral';
import { nameStyleOf } from './columns/name-style';
import { withFill } from './column-fill';
import { orderOf } from './column-order';
import type { Compartments } from './compartment';
import { daysOfPage } from './days-of-page';
import type { Columns, SeenRow } from './drawn-under';
import type { DriftTally } from './drift-tally';
import { readRow, valueReaders, type ReadRow, type RowContext } from './read-row';
import type { DrawnList } from './rows/drawn-list';
import type { NeutralRow } from './rows/neutral-list';
import { identifiedByColumn, resettle, settledForm, settleIdentity, type Unsettled } from './settle-identity';
import type { DateOrder } from '../language/values/date';
import { seenRows, type DataRow } from './seen-rows';
import type { KnownRow } from './known-rows';
import { restAfter, sample } from './evidence';
import { readHead, sameColumns, type ListPlace } from './list-head';

type Changes = ReadonlyMap<KnownRow, KnownRow>;

export interface ListRead {
  /** False: the page says that it lists referrals, but too little of the list was understood to read its rows. */
  readonly sure: boolean;
  readonly columns: readonly ColumnReading[];
  readonly kind: ReferralKind | null;
  readonly referrals: readonly ReferralReading[];
  /** The row that the page shows as chosen. */
  readonly chosen: ReferralReading | null;
  /** Skeletons that rows will replace. */
  readonly pending: number;
  /** The headings that are drawn above the rows. */
  readonly drawnColumns: Columns;
  /** The rows that the referrals were made of. */
  readonly seenRows: () => Iterable<SeenRow>;
  /** Reads again after these rows changed and nothing else did; null where that is not enough. */
  readonly again: (changes: Changes, drift: DriftTally, now: Instant) => ListRead | null;
}

/** What outlives one reading of a list. */
export interface ListMemory {
  /** Orders of numeric dates that some rows settled hold for other pages of the same list. */
  readonly orders: Map<string, DateOrder>;
  /** When the page was last looked at. */
  now: Instant;
  context: { readonly key: string; readonly value: RowContext } | null;
}

/** What a reading of a list needs besides the list. */
interface ListReading {
  readonly place: ListPlace;
  readonly memory: ListMemory;
  readonly parts: Compartments;
}

/** Says what a list's columns mean and makes referrals of its rows; null where it lists something else. */
export function* readList(
  list: DrawnList,
  drawn: readonly KnownRow[],
  { place, memory, parts }: ListReading,
  drift: DriftTally,
): Generator<void, ListRead | null> {
  memory.now = place.now;
  const head = yield* readHead(list, drawn, place, parts);
  if (head === null) return null;
  const { columns, kind, pending, drawnColumns, data } = head;
  head.tell(drift);
  if (!head.sure || kind === null) {
    drift.add(kind === null ? 'unknown-list' : 'no-list', list.layout);
    const none = { referrals: [], chosen: null, seenRows: () => [], again: () => null };
    return { sure: false, columns, kind, pending, drawnColumns, ...none };
  }
  if (drawn.length === 0) drift.add('no-rows', list.layout);
  const context = contextOf({ place, kind, columns, data }, memory);
  const rows = yield* readRows(data, context, parts);
  yield;
  const unsettled = rows.map(({ unsettled: one }) => one);
  const settled = parts.run({ step: 'identity' }, () => settleIdentity(unsettled), null);
  const { referrals, nameless, doubled } = settled ?? identifiedByColumn(unsettled);
  yield;
  const tell = (into: DriftTally): void => {
    for (const { known } of rows)
      for (const { kind: what, at, word } of known.made?.row.troubles ?? []) into.add(what, at, word);
    if (nameless > 0) into.add('no-identity', list.layout, undefined, nameless);
    if (doubled > 0) into.add('duplicate-id', list.layout, undefined, doubled);
  };
  tell(drift);
  const filled = withFill(
    columns,
    rows.map(({ row }) => row),
    place.languages,
  );
  const asRead = (now: readonly ReferralReading[]): ListRead => {
    const shown = daysOfPage(now);
    return {
      sure: true,
      columns: filled,
      kind,
      referrals: shown,
      chosen: chosenOf(rows),
      pending,
      drawnColumns,
      seenRows: () => seenRows(rows, now, shown),
      again: (changes, into, at) => {
        memory.now = at;
        const changed = withChanges(rows, now, changes, context);
        if (changed === null || (changed.inSample && !sameColumns(list, rows, head, place))) return null;
        head.tell(into);
        tell(into);
        return asRead(changed.referrals);
      },
    };
  };
  return asRead(referrals);
}

/** A row that was read, before its identity is settled. */
interface RowOfList extends DataRow {
  readonly unsettled: Unsettled;
}

const rowOfList = (known: KnownRow, row: NeutralRow, { reading }: ReadRow): RowOfList => ({
  known,
  row,
  unsettled: { reading, identity: row.identity },
});

/** Reads rows in slices; one that fails is left out. */
function* readRows(
  data: readonly DataRow[],
  context: RowContext,
  parts: Compartments,
): Generator<void, RowOfList[]> {
  const at = { step: 'row', engine: 'values' } as const;
  const failed = (error: unknown): void => parts.note(at, error);
  const rows: RowOfList[] = [];
  for (const [n, { known, row }] of data.entries()) {
    if (n % restAfter.rows === restAfter.rows - 1) yield;
    const read = parts.run(at, () => made(known, row, context, failed), null);
    if (read !== null) rows.push(rowOfList(known, row, read));
  }
  return rows;
}

/** Reads rows again that changed, in their places; null where that is not enough. `inSample`: they tell columns. */
function withChanges(
  rows: RowOfList[],
  before: readonly ReferralReading[],
  changes: Changes,
  context: RowContext,
): { readonly referrals: readonly ReferralReading[]; readonly inSample: boolean } | null {
  const referrals = [...before];
  let inSample = false;
  let found = 0;
  for (const [n, { known, unsettled: was }] of rows.entries()) {
    const fresh = changes.get(known);
    if (fresh === undefined) continue;
    found += 1;
    const place = referrals.indexOf(settledForm(was.reading));
    if (fresh.read.kind !== 'row' || place < 0) return null;
    const { row } = fresh.read;
    const changed = rowOfList(fresh, row, made(fresh, row, context));
    const settled = resettle(was, changed.unsettled);
    if (settled === null) return null;
    rows[n] = changed;
    referrals[place] = settled;
    inSample ||= n < sample.rows;
  }
  // What was no row may be one now, or hold a list.
  return found < changes.size ? null : { referrals, inSample };
}

/** What a row says; a row of which something failed is read anew at the next look. */
function made(
  known: KnownRow,
  row: NeutralRow,
  context: RowContext,
  failed: ((error: unknown) => void) | null = null,
): ReadRow {
  if (known.made?.by === context) return known.made.row;
  let whole = true;
  const noted = (error: unknown): void => {
    whole = false;
    failed?.(error);
  };
  const read = readRow(row, context, failed === null ? null : noted);
  if (whole) known.made = { by: context, row: read };
  return read;
}

interface Understood {
  readonly place: ListPlace;
  readonly kind: ReferralKind;
  readonly columns: readonly ColumnReading[];
  readonly data: readonly DataRow[];
}

function contextOf({ place, kind, columns, data }: Understood, memory: ListMemory): RowContext {
  const { languages } = place;
  const told = { languages, orders: memory.orders };
  const orders = columns.map((column, n) => orderOf(column, n, data, told));
  const few = data.slice(0, sample.rows);
  const styles = columns.map(({ meaning }, n) =>
    nameStyleOf(
      meaning,
      few.map(({ row }) => row.cells[n]),
    ),
  );
  const list: ListName | null = place.list === 'favorites' ? null : place.list;
  const key = JSON.stringify([
    languages,
    kind,
    list,
    columns.map(({ meaning, header }) => [meaning, header]),
    orders,
    styles,
  ]);
  if (memory.context?.key !== key)
    memory.context = {
      key,
      value: {
        languages,
        kind,
        list,
        columns,
        values: valueReaders(columns, orders, languages, styles),
        get now() {
          return memory.now;
        },
      },
    };
  return memory.context.value;
}

function chosenOf(rows: readonly DataRow[]): ReferralReading | null {
  const [only, ...others] = rows.filter(({ row }) => row.selected);
  const reading = others.length === 0 ? only?.known.made?.row.reading : undefined;
  return reading === undefined ? null : settledForm(reading);
}
