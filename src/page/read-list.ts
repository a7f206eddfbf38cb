import type { ColumnMeaning, ColumnReading, Drift } from '../domain/reading';
import type { Instant, ListName, ReferralKind, ReferralReading } from '../domain/referral';
import { understandColumns, understandInSteps, type ColumnSample } from './columns/understand-columns';
import type { ColumnContext } from './columns/column-candidate';
import { nameStyleOf, type NameStyle } from './columns/name-style';
import { withFill } from './column-fill';
import { orderOf } from './column-order';
import type { Compartments } from './compartment';
import { daysOfPage } from './days-of-page';
import { columnsOf, noColumns, type Columns, type SeenRow } from './drawn-under';
import type { DriftTally } from './drift-tally';
import { evidenceOf } from './list-evidence';
import { looksLikeReferrals } from './looks-like-referrals';
import { kindOfColumns, type PageKind } from './read-page-kind';
import { readRow, valueReaders, type ReadRow, type RowContext } from './read-row';
import type { DrawnList } from './rows/grid-list';
import type { NeutralHeader, NeutralRow } from './rows/neutral-list';
import { identifiedByColumn, resettle, settledForm, settleIdentity, type Unsettled } from './settle-identity';
import { sumRows } from './sum-rows';
import type { DateOrder } from '../language/values/date';
import { seenRows, type DataRow } from './seen-rows';
import type { KnownRow } from './known-rows';
import { restAfter, sample } from './evidence';

/** What holds for the page around a list. */
export interface ListPlace extends PageKind {
  readonly languages: readonly string[];
  readonly now: Instant;
  readonly said: (header: string) => ColumnMeaning | null;
  /** What the labels beside the list call a text that the chosen row shows. */
  readonly labelled: (text: string) => ColumnMeaning | null;
  /** IDs of the referrals whose details the page shows. */
  readonly detailed: ReadonlySet<string>;
}

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
  const { languages } = place;
  memory.now = place.now;
  const all: DataRow[] = [];
  for (const known of drawn) if (known.read.kind === 'row') all.push({ known, row: known.read.row });
  const about: ColumnContext = {
    languages,
    kind: place.kind,
    said: place.said,
    cards: list.headers.every(({ text }) => text === ''),
    now: place.now,
  };
  const { columns, drift: unread } = yield* understandInSteps(
    samplesOf(list, all, place.labelled),
    about,
    (error) => parts.note({ step: 'list', engine: 'columns' }, error),
  );
  const sums = sumRows(
    all.map(({ row }) => row),
    columns,
  );
  const data = all.filter(({ row }) => !sums.has(row));
  const rowsOfData = data.map(({ row }) => row);
  const evidence = evidenceOf({ headers: list.headers, rows: rowsOfData, columns, unread }, place);
  const similarity =
    list.strangers === true && !fitsWithout(columns, unread)
      ? 'unsure'
      : looksLikeReferrals(columns, place, evidence);
  if (similarity === 'no') return null;
  const pending = drawn.filter(({ read }) => read.kind === 'pending').length;
  const untied = drawn.filter(({ read }) => read.kind === 'untied').length;
  const kind = place.kind ?? kindOfColumns(columns);
  const drawnColumns = all.some(({ row }) => row.drawn !== undefined) ? columnsOf(list.headers) : noColumns;
  /** A list that scrolls sideways draws the columns in sight, and says how many it has. */
  const undrawn = Number(list.container.getAttribute('aria-colcount') ?? 0) - list.headers.length;
  const around = (into: DriftTally): void => {
    for (const one of unread) if (one.at !== '') into.add(one.kind, one.at);
    if (pending > 0) into.add('skeleton', list.layout, undefined, pending);
    if (untied > 0) into.add('fallback', list.layout, undefined, untied);
    if (undrawn > 0) into.add('undrawn-columns', list.layout, undefined, undrawn);
  };
  around(drift);
  if (similarity === 'unsure' || kind === null) {
    drift.add(kind === null ? 'unknown-list' : 'no-list', list.layout);
    const none = { referrals: [], chosen: null, drawnColumns, seenRows: () => [], again: () => null };
    return { sure: false, columns, kind, pending, ...none };
  }
  if (drawn.length === 0) drift.add('no-rows', list.layout);
  const told = { languages, orders: memory.orders };
  const orders = columns.map((column, n) => orderOf(column, n, data, told));
  const few = data.slice(0, sample.rows);
  const styles = columns.map(({ meaning }, n) =>
    nameStyleOf(
      meaning,
      few.map(({ row }) => row.cells[n]),
    ),
  );
  const context = contextOf({ place, kind, columns, orders, styles }, memory);
  const rows: DataRow[] = [];
  const unsettled: Unsettled[] = [];
  for (const [n, one] of data.entries()) {
    if (n % restAfter.rows === restAfter.rows - 1) yield;
    const { known, row } = one;
    const at = { step: 'row', engine: 'values' } as const;
    const failed = (error: unknown): void => parts.note(at, error);
    const read = parts.run(at, () => made(known, row, context, failed).reading, null);
    if (read === null) continue;
    rows.push(one);
    unsettled.push({ reading: read, identity: row.identity });
  }
  yield;
  const settled = parts.run({ step: 'identity' }, () => settleIdentity(unsettled), null);
  const { referrals, nameless, doubled } = settled ?? identifiedByColumn(unsettled);
  yield;
  const within = (into: DriftTally): void => {
    for (const { known } of rows)
      for (const { kind: what, at, word } of known.made?.row.troubles ?? []) into.add(what, at, word);
    if (nameless > 0) into.add('no-identity', list.layout, undefined, nameless);
    if (doubled > 0) into.add('duplicate-id', list.layout, undefined, doubled);
  };
  within(drift);

  const filled = withFill(
    columns,
    rows.map(({ row }) => row),
    languages,
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
        return again(now, changes, into);
      },
    };
  };

  function again(before: readonly ReferralReading[], changes: Changes, into: DriftTally): ListRead | null {
    const now = [...before];
    let inSample = false;
    let found = 0;
    for (const [n, { known }] of rows.entries()) {
      const fresh = changes.get(known);
      if (fresh === undefined) continue;
      found += 1;
      const was = unsettled[n];
      const place = was === undefined ? -1 : now.indexOf(settledForm(was.reading));
      if (fresh.read.kind !== 'row' || was === undefined || place < 0) return null;
      const changed: Unsettled = {
        reading: made(fresh, fresh.read.row, context).reading,
        identity: fresh.read.row.identity,
      };
      const settled = resettle(was, changed);
      if (settled === null) return null;
      rows[n] = { known: fresh, row: fresh.read.row };
      unsettled[n] = changed;
      now[place] = settled;
      inSample ||= n < sample.rows;
    }
    // What was no row may be one now, or hold a list.
    if (found < changes.size) return null;
    if (
      inSample &&
      JSON.stringify(understandColumns(samplesOf(list, rows, place.labelled), about).columns) !==
        JSON.stringify(columns)
    )
      return null;
    around(into);
    within(into);
    return asRead(now);
  }

  return asRead(referrals);
}

/**
 * Cells that were tied to the headings that are known: a value that cannot stand below its heading shows that
 * they are not its.
 */
const fitsWithout = (columns: readonly ColumnReading[], unread: readonly Drift[]): boolean =>
  unread.every(({ kind }) => kind !== 'bad-value') &&
  columns.some(({ meaning }) => meaning === 'stage' || meaning === 'createdAt' || meaning === 'closeDate');

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
  readonly orders: readonly (DateOrder | null)[];
  readonly styles: readonly NameStyle[];
}

function contextOf({ place, kind, columns, orders, styles }: Understood, memory: ListMemory): RowContext {
  const { languages } = place;
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

function samplesOf(
  list: DrawnList,
  rows: readonly DataRow[],
  labelled: ListPlace['labelled'],
): readonly ColumnSample[] {
  const few = rows.slice(0, sample.rows);
  return list.headers.map((header, column) => ({
    header,
    cells: few.map(({ row }) => row.cells[column] ?? null),
    hint: hintOf(header, column, rows, labelled),
  }));
}

/** A pane beside a list of cards labels what the chosen card shows without labels. */
function hintOf(
  header: NeutralHeader,
  column: number,
  rows: readonly DataRow[],
  labelled: ListPlace['labelled'],
): ColumnMeaning | null {
  if (header.text !== '') return null;
  const [only, ...others] = rows.filter(({ row }) => row.selected);
  return only === undefined || others.length > 0 ? null : labelled(only.row.cells[column]?.text ?? '');
}

function chosenOf(rows: readonly DataRow[]): ReferralReading | null {
  const [only, ...others] = rows.filter(({ row }) => row.selected);
  const reading = others.length === 0 ? only?.known.made?.row.reading : undefined;
  return reading === undefined ? null : settledForm(reading);
}
