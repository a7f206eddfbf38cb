import type { ColumnMeaning, ColumnReading } from '../domain/reading';
import type { Instant, ListName, ReferralKind, ReferralReading } from '../domain/referral';
import {
  understandColumns,
  understandInSteps,
  type ColumnContext,
  type ColumnSample,
} from './columns/understand-columns';
import { namesAreLinks } from './columns/linked-names';
import { saysNothing, shownText } from './columns/value-shapes';
import type { DriftTally } from './drift-tally';
import { looksLikeReferrals } from './looks-like-referrals';
import { kindOfColumns, type PageKind } from './read-page-kind';
import { readRow, valueReaders, type ReadRow, type RowContext } from './read-row';
import type { DrawnList } from './rows/grid-list';
import type { NeutralHeader, NeutralRow } from './rows/neutral-list';
import { resettle, settledForm, settleIdentity, type Unsettled } from './settle-identity';
import { sumRows } from './sum-rows';
import { columnDateOrder, type DateOrder } from './values/date';
import type { KnownRow } from './known-rows';

/** What holds for the page around a list. */
export interface ListPlace extends PageKind {
  readonly languages: readonly string[];
  readonly now: Instant;
  readonly said: (header: string) => ColumnMeaning | null;
  /** What the labels beside the list call a text that the chosen row shows. */
  readonly labelled: (text: string) => ColumnMeaning | null;
}

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
  /** Reads again after these rows changed and nothing else did; null where that is not enough. */
  readonly again: (changes: ReadonlyMap<KnownRow, KnownRow>, drift: DriftTally) => ListRead | null;
}

/** What outlives one reading of a list. */
export interface ListMemory {
  /** Orders of numeric dates that some rows settled hold for other pages of the same list. */
  readonly orders: Map<string, DateOrder>;
  context: { readonly key: string; readonly value: RowContext } | null;
}

/** Rows looked at to say what a column means: enough to be sure, few enough to be quick. */
const sampleSize = 30;
/** Different dates looked at to find their order. */
const mostDates = 200;

interface DataRow {
  readonly known: KnownRow;
  readonly row: NeutralRow;
}

/** Says what a list's columns mean and makes referrals of its rows; null where it lists something else. */
export function* readList(
  list: DrawnList,
  drawn: readonly KnownRow[],
  place: ListPlace,
  memory: ListMemory,
  drift: DriftTally,
): Generator<void, ListRead | null> {
  const { languages } = place;
  const all: DataRow[] = [];
  for (const known of drawn) if (known.read.kind === 'row') all.push({ known, row: known.read.row });
  const about: ColumnContext = {
    languages,
    kind: place.kind,
    said: place.said,
    cards: list.headers.every(({ text }) => text === ''),
    now: place.now,
  };
  const { columns, drift: unread } = yield* understandInSteps(samplesOf(list, all, place.labelled), about);
  const sums = sumRows(
    all.map(({ row }) => row),
    columns,
  );
  const rows = all.filter(({ row }) => !sums.has(row));
  const likeness = looksLikeReferrals(columns, place);
  if (likeness === 'no') return null;
  const pending = drawn.filter(({ read }) => read.kind === 'pending').length;
  const untied = drawn.filter(({ read }) => read.kind === 'untied').length;
  const kind = place.kind ?? kindOfColumns(columns);
  const around = (into: DriftTally): void => {
    for (const one of unread) if (one.at !== '') into.add(one.kind, one.at);
    if (pending > 0) into.add('skeleton', list.layout, undefined, pending);
    if (untied > 0) into.add('fallback', list.layout, undefined, untied);
  };
  around(drift);
  if (likeness === 'unsure' || kind === null) {
    drift.add(kind === null ? 'unknown-list' : 'no-list', list.layout);
    return { sure: false, columns, kind, referrals: [], chosen: null, pending, again: () => null };
  }
  if (drawn.length === 0) drift.add('no-rows', list.layout);
  const orders = columns.map((column, n) => orderOf(column, n, rows, languages, memory));
  const few = rows.slice(0, sampleSize);
  const linked = columns.map(({ meaning }, n) =>
    namesAreLinks(
      meaning,
      few.map(({ row }) => row.cells[n]),
    ),
  );
  const context = contextOf(place, kind, columns, orders, linked, memory);
  const unsettled: Unsettled[] = [];
  for (const [n, { known, row }] of rows.entries()) {
    if (n % 32 === 31) yield;
    unsettled.push({ reading: made(known, row, context).reading, identity: row.identity });
  }
  yield;
  const { referrals, nameless, doubled } = settleIdentity(unsettled);
  yield;
  const within = (into: DriftTally): void => {
    for (const { known } of rows)
      for (const { kind: what, at, word } of known.made?.row.troubles ?? []) into.add(what, at, word);
    if (nameless > 0) into.add('no-identity', list.layout, undefined, nameless);
    if (doubled > 0) into.add('duplicate-id', list.layout, undefined, doubled);
  };
  within(drift);

  const asRead = (now: readonly ReferralReading[]): ListRead => ({
    sure: true,
    columns,
    kind,
    referrals: now,
    chosen: chosenOf(rows),
    pending,
    again: (changes, into) => again(now, changes, into),
  });

  function again(
    before: readonly ReferralReading[],
    changes: ReadonlyMap<KnownRow, KnownRow>,
    into: DriftTally,
  ): ListRead | null {
    const now = [...before];
    let inSample = false;
    for (const [n, { known }] of rows.entries()) {
      const fresh = changes.get(known);
      if (fresh === undefined) continue;
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
      inSample ||= n < sampleSize;
    }
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

function made(known: KnownRow, row: NeutralRow, context: RowContext): ReadRow {
  if (known.made?.by !== context) known.made = { by: context, row: readRow(row, context) };
  return known.made.row;
}

function contextOf(
  place: ListPlace,
  kind: ReferralKind,
  columns: readonly ColumnReading[],
  orders: readonly (DateOrder | null)[],
  linked: readonly boolean[],
  memory: ListMemory,
): RowContext {
  const { languages, now } = place;
  const list: ListName | null = place.list === 'favorites' ? null : place.list;
  const key = JSON.stringify([
    languages,
    kind,
    list,
    columns.map(({ meaning, header }) => [meaning, header]),
    orders,
    linked,
  ]);
  if (memory.context?.key !== key)
    memory.context = {
      key,
      value: {
        languages,
        kind,
        list,
        columns,
        values: valueReaders(columns, orders, languages, linked),
        now,
      },
    };
  return memory.context.value;
}

function orderOf(
  column: ColumnReading,
  n: number,
  rows: readonly DataRow[],
  languages: readonly string[],
  memory: ListMemory,
): DateOrder | null {
  if (column.meaning !== 'createdAt' && column.meaning !== 'closeDate') return null;
  const texts = new Set<string>();
  for (const { row } of rows) {
    const cell = row.cells[n];
    if (cell !== null && cell !== undefined && texts.size < mostDates) texts.add(shownText(cell));
  }
  const name = `${languages.join()} ${column.header}`;
  const order =
    columnDateOrder(
      [...texts].filter((text) => text !== '' && !saysNothing(text, languages)),
      languages,
    ) ??
    memory.orders.get(name) ??
    null;
  if (order !== null) memory.orders.set(name, order);
  return order;
}

function samplesOf(
  list: DrawnList,
  rows: readonly DataRow[],
  labelled: ListPlace['labelled'],
): readonly ColumnSample[] {
  const few = rows.slice(0, sampleSize);
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
