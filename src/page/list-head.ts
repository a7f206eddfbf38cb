import type { ColumnMeaning, ColumnReading, Drift } from '../domain/reading';
import type { Instant, ReferralKind } from '../domain/referral';
import { understandColumns, understandInSteps, type ColumnSample } from './columns/understand-columns';
import type { ColumnContext } from './columns/column-candidate';
import type { Compartments } from './compartment';
import { columnsOf, noColumns, type Columns } from './drawn-under';
import type { DriftTally } from './drift-tally';
import { evidenceOf } from './list-evidence';
import type { KnownRow } from './known-rows';
import { looksLikeReferrals } from './looks-like-referrals';
import { kindOfColumns, type PageKind } from './read-page-kind';
import type { DrawnList } from './rows/drawn-list';
import type { NeutralHeader } from './rows/neutral-list';
import type { DataRow } from './seen-rows';
import { sumRows } from './sum-rows';
import { sample } from './evidence';

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

/** What was understood of a list before its rows are read. */
interface ListHead {
  readonly about: ColumnContext;
  readonly columns: readonly ColumnReading[];
  readonly kind: ReferralKind | null;
  readonly pending: number;
  readonly drawnColumns: Columns;
  readonly data: readonly DataRow[];
  /** It lists referrals for sure. */
  readonly sure: boolean;
  /** Says what of it was not understood. */
  readonly tell: (into: DriftTally) => void;
}

/** Understands the columns of a list; null where it lists something else. */
export function* readHead(
  list: DrawnList,
  drawn: readonly KnownRow[],
  place: ListPlace,
  parts: Compartments,
): Generator<void, ListHead | null> {
  const all = drawn.flatMap((known): DataRow | readonly [] =>
    known.read.kind === 'row' ? { known, row: known.read.row } : [],
  );
  const about: ColumnContext = {
    languages: place.languages,
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
  const rows = data.map(({ row }) => row);
  const evidence = evidenceOf({ headers: list.headers, rows, columns, unread }, place);
  const isStrange = list.strangers === true && !fitsWithout(columns, unread);
  const similarity = isStrange ? 'unsure' : looksLikeReferrals(columns, place, evidence);
  if (similarity === 'no') return null;
  const counted = (kind: KnownRow['read']['kind']): number =>
    drawn.filter(({ read }) => read.kind === kind).length;
  const [pending, untied] = [counted('pending'), counted('untied')];
  /** A list that scrolls sideways draws the columns in sight, and says how many it has. */
  const undrawn = Number(list.container.getAttribute('aria-colcount') ?? 0) - list.headers.length;
  return {
    about,
    columns,
    kind: place.kind ?? kindOfColumns(columns),
    pending,
    drawnColumns: all.some(({ row }) => row.drawn !== undefined) ? columnsOf(list.headers) : noColumns,
    data,
    sure: similarity !== 'unsure',
    tell: (into) => {
      for (const one of unread) if (one.at !== '') into.add(one.kind, one.at);
      if (pending > 0) into.add('skeleton', list.layout, undefined, pending);
      if (untied > 0) into.add('fallback', list.layout, undefined, untied);
      if (undrawn > 0) into.add('undrawn-columns', list.layout, undefined, undrawn);
    },
  };
}

/** Whether rows that changed leave the columns what they were. */
export const sameColumns = (
  list: DrawnList,
  rows: readonly DataRow[],
  { about, columns }: ListHead,
  { labelled }: ListPlace,
): boolean =>
  JSON.stringify(understandColumns(samplesOf(list, rows, labelled), about).columns) ===
  JSON.stringify(columns);

/**
 * Cells that were tied to the headings that are known: a value that cannot stand below its heading shows that
 * they are not its.
 */
const fitsWithout = (columns: readonly ColumnReading[], unread: readonly Drift[]): boolean =>
  unread.every(({ kind }) => kind !== 'bad-value') &&
  columns.some(({ meaning }) => meaning === 'stage' || meaning === 'createdAt' || meaning === 'closeDate');

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
