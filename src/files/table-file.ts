import type { Day } from '../domain/referral';
import type { CsvRecord } from './csv';
import { fieldOf, fileColumns, isDocumentedHeader, type FileColumn, type FileField } from './file-columns';
import { columnDates, orderOfColumn, type ColumnDates, type DateOrder } from './file-dates';
import { cellText } from './file-values';
import { lineReader, type TableRules } from './file-line';
import { isWholeSource } from './lead-parts';
import type {
  DateQuestion,
  FileLine,
  LineProblem,
  ReferralFile,
  RefusedFile,
  Rewritten,
} from './referral-file';
import { reportRows } from './report-rows';
import { rewrittenSigns } from './rewritten';
import type { SlicedWork } from './slices';
import type { OpenTable, Table } from './table';
import { isCrmOrigin, kindOf, namesPeople, originOf, type TableOrigin } from './table-origin';

export type DateField = 'closeDate' | 'createdAt';

export interface ReadOptions {
  /** BCP 47, in order of trust: languages that headers and words may be in besides English. */
  readonly languages?: readonly string[];
  /** Which file it is, where the user said so; else its headers decide. */
  readonly origin?: TableOrigin;
  /** The order of a column's dates, where the user said so. */
  readonly dateOrders?: Readonly<Partial<Record<DateField, DateOrder>>>;
  /** What the user said of columns that were not understood, by their headings. */
  readonly said?: ReadonlyMap<string, FileField>;
  /** The user's IANA time zone; undefined: the environment's. */
  readonly zone?: string;
  /** Today, anywhere on Earth: nothing can have been created later. */
  readonly today?: Day;
  /**
   * Takes lines as soon as they are understood, so that what comes next need not wait for the last one. Where
   * a file says of a referral more than once, the result has fewer lines than were told.
   */
  readonly onLines?: (lines: readonly FileLine[]) => void;
}

/** No file of these has more; each column costs time, and a hostile file may have a hundred thousand. */
const MOST_COLUMNS = 2_000;
/** Records in one slice of work: they take a millisecond or two. */
const SLICE_RECORDS = 100;
const ENGLISH: readonly string[] = ['en'];

/**
 * Reads a table of referrals: columns by header name in any order and case, unknown ones left alone. Every line
 * gives a referral or a problem that says why not. The first half of the progress is reading the table, the second
 * half is understanding it. Never throws.
 */
export function* readTableFile(
  open: OpenTable,
  options: ReadOptions = {},
): SlicedWork<ReferralFile | RefusedFile> {
  const { languages = ENGLISH } = options;
  const table = withHeader(open, languages);
  if (table === null) return { kind: 'refused', reason: open() === null ? 'not-a-table' : 'unknown-file' };
  if (table.headers.length > MOST_COLUMNS) return { kind: 'refused', reason: 'too-many-columns' };
  const origin = options.origin ?? originOfTable(table, languages);
  if (origin === null) return { kind: 'refused', reason: 'unknown-file' };

  const total = table.total * 2;
  const { records, problems } = yield* isCrmOrigin(origin) ? reportOf(table, total) : recordsOf(table, total);
  if (records.length === 0 && problems.length === 0) return { kind: 'refused', reason: 'no-records' };

  const columns = fileColumns(table.headers, languages, {
    crm: isCrmOrigin(origin),
    said: options.said ?? new Map(),
  });
  const { rewritten, dateOrders, questions } = datesOf({ table, origin, columns, records, options });
  const rules: TableRules = {
    kind: kindOf(origin),
    origin,
    languages,
    zone: options.zone,
    columns,
    dateOrders,
  };
  const read = lineReader(rules, (problem) => problems.push(problem));
  const lines = yield* linesOf(records, read, table.total, options.onLines);
  const sure = withoutRepeatedIds(
    lines,
    (problem) => problems.push(problem),
    columns.find(({ field }) => field === 'id')?.header ?? null,
  );
  problems.sort((a, b) => a.line - b.line);
  yield { done: total, total };
  return {
    kind: 'referrals',
    origin,
    where: null,
    columns: records.length === 0 ? columns : columns.map((column) => withUse(column, read.isUsed)),
    headerLine: table.headerLine,
    rewritten,
    questions,
    others: read.others(),
    lines: sure,
    problems,
  };
}

/** The records that are looked through to tell where a table comes from. */
const TELLING_RECORDS = 200;

/** Where a table comes from: by its headers, else a table of people by a marketplace's lead source in a cell. */
function originOfTable(table: Table, languages: readonly string[]): TableOrigin | null {
  const byHeaders = originOf(table.headers, languages);
  if (byHeaders !== null) return byHeaders;
  if (!namesPeople(table.headers, languages)) return null;
  let left = TELLING_RECORDS;
  for (const { records } of table.batches())
    for (const { cells } of records) {
      if (cells.some((cell) => isWholeSource(cell.trim()))) return 'crm';
      left -= 1;
      if (left === 0) return null;
    }
  return null;
}

interface TableRecords {
  readonly records: readonly CsvRecord[];
  readonly problems: LineProblem[];
}

/** The records of a table, and the lines that hold no record. */
function* recordsOf(table: Table, total: number): SlicedWork<TableRecords> {
  const problems: LineProblem[] = [];
  const records: CsvRecord[] = [];
  for (const batch of table.batches()) {
    for (const record of batch.records) records.push(record);
    for (const { line, lastLine, kind } of batch.problems)
      problems.push({ line, lastLine, column: null, reason: kind, refused: 'line', found: null });
    yield { done: batch.readTo, total };
  }
  return { records, problems };
}

/** The records of a CRM's report. Below its last one, lines that are too short say who made it. */
function* reportOf(table: Table, total: number): SlicedWork<TableRecords> {
  const { records, problems } = yield* recordsOf(table, total);
  const rows = reportRows(table.headers, records);
  const end = rows.at(-1)?.line ?? 0;
  const isFooter = ({ line, reason }: LineProblem): boolean => line > end && reason === 'too-few-cells';
  return { records: rows, problems: problems.filter((problem) => !isFooter(problem)) };
}

/** Understands the records; the progress goes on from `before`, the half that is done. */
function* linesOf(
  records: readonly CsvRecord[],
  read: ReturnType<typeof lineReader>,
  before: number,
  onLines: ReadOptions['onLines'],
): SlicedWork<readonly FileLine[]> {
  const lines: FileLine[] = [];
  for (let at = 0; at < records.length; at += SLICE_RECORDS) {
    const told = lines.length;
    for (const record of records.slice(at, at + SLICE_RECORDS)) {
      const reading = read.line(record);
      if (reading !== null) lines.push({ line: record.line, reading });
    }
    onLines?.(lines.slice(told));
    yield { done: before + Math.floor((before * at) / records.length), total: before * 2 };
  }
  return lines;
}

function withUse(column: FileColumn, isUsed: (field: FileField | null) => boolean): FileColumn {
  return column.field === null || isUsed(column.field) ? column : { ...column, field: 'unused' };
}

/** Other languages' words are only looked for where no documented name stands: data are no headings. */
function withHeader(open: OpenTable, languages: readonly string[]): Table | null {
  const few = (cells: readonly string[]): readonly string[] => cells.slice(0, MOST_COLUMNS);
  return (
    open((cells) => few(cells).filter(isDocumentedHeader).length) ??
    open((cells) => few(cells).filter((cell) => fieldOf(cell, languages) !== null).length)
  );
}

const DATE_FIELDS: readonly DateField[] = ['closeDate', 'createdAt'];

interface Dates {
  readonly rewritten: Rewritten | null;
  readonly dateOrders: TableRules['dateOrders'];
  readonly questions: readonly DateQuestion[];
}

/** In which order the file writes its dates, and what only the user can say of it. */
function datesOf(of: {
  readonly table: Table;
  readonly origin: TableOrigin;
  readonly columns: readonly FileColumn[];
  readonly records: readonly CsvRecord[];
  readonly options: ReadOptions;
}): Dates {
  const { table, origin, columns, records, options } = of;
  const { languages = ENGLISH, today = null } = options;
  const byField = new Map<DateField, ColumnDates>();
  for (const field of DATE_FIELDS) {
    const places = columns.flatMap((column, at) => (column.field === field ? [at] : []));
    if (places.length === 0) continue;
    const texts = new Set(
      records.flatMap(({ cells }) => places.map((at) => cellText(cells[at] ?? '') ?? '')),
    );
    byField.set(field, columnDates(texts, languages, field === 'createdAt' ? today : null));
  }
  const rewritten = rewrittenSigns({ table, origin, columns, records, dates: byField });
  const orderOf = (field: DateField): DateOrder | null => {
    const said = options.dateOrders?.[field];
    const dates = byField.get(field);
    if (said !== undefined || dates === undefined) return said ?? null;
    return orderOfColumn(dates, {
      // Microsoft's documentation of the co-sell file: MM/DD/YYYY, in UTC. Of the other dates it says nothing.
      documented: field === 'closeDate' && origin === 'co-sell' ? 'month-first' : null,
      rewritten: rewritten !== null,
      others: DATE_FIELDS.flatMap((other) => (other === field ? [] : (byField.get(other) ?? []))),
    });
  };
  const dateOrders = { closeDate: orderOf('closeDate'), createdAt: orderOf('createdAt') };
  const questions = DATE_FIELDS.flatMap((field) => {
    const example = byField.get(field)?.open ?? null;
    const column = columns.find((one) => one.field === field)?.header ?? '';
    return example !== null && dateOrders[field] === null ? [{ field, column, example }] : [];
  });
  return { rewritten, dateOrders, questions };
}

/** Lines that say the same of the same referral count once; where they differ, none of them can be trusted. */
function withoutRepeatedIds(
  lines: readonly FileLine[],
  tell: (problem: LineProblem) => void,
  column: string | null,
): readonly FileLine[] {
  const byId = new Map<string, FileLine[]>();
  for (const line of lines) {
    const { id } = line.reading.fields;
    if (!id) continue;
    const same = byId.get(id);
    if (same) same.push(line);
    else byId.set(id, [line]);
  }
  if (byId.size === lines.length) return lines;
  const dropped = new Set<FileLine>();
  for (const [id, same] of byId) {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) continue;
    const wanted = JSON.stringify(first.reading);
    if (others.every(({ reading }) => JSON.stringify(reading) === wanted)) {
      for (const other of others) dropped.add(other);
      continue;
    }
    for (const one of same) {
      dropped.add(one);
      tell({ line: one.line, lastLine: one.line, column, reason: 'repeated-id', refused: 'line', found: id });
    }
  }
  return dropped.size === 0 ? lines : lines.filter((line) => !dropped.has(line));
}
