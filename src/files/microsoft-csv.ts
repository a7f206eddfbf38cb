import type { ReferralKind } from '../domain/referral';
import { headsOf, openCsv, readCsv, type CsvRecord } from './csv';
import { fieldOf, fileColumns, isDocumentedHeader, plainHeader } from './file-columns';
import { orderOfColumn, type DateOrder } from './file-dates';
import { cellText } from './file-values';
import { lineReader, type TableRules } from './file-line';
import type { FileLine, LineProblem, ReferralFile, RefusedFile } from './referral-file';
import type { SlicedWork } from './slices';

/** Microsoft's tables of referrals. */
export type TableOrigin = 'leads' | 'co-sell' | 'insights-leads' | 'insights-co-sell';

export interface ReadOptions {
  /** BCP 47, in order of trust: languages that headers and words may be in besides English. */
  readonly languages?: readonly string[];
  /** Which file it is, where the user said so; else its headers decide. */
  readonly origin?: TableOrigin;
  /**
   * Takes lines as soon as they are understood, so that what comes next need not wait for the last one. Where a file says
   * of a referral more than once, the result has fewer lines than were told.
   */
  readonly onLines?: (lines: readonly FileLine[]) => void;
}

/** Headers that only one of the files is known to have. */
const MARKS: Readonly<Record<TableOrigin, ReadonlySet<string>>> = {
  leads: new Set(
    'leadcreationdatetime leadid leadname leadnotes leadstatus leadsubstatus leadquality emailvalidity phonevalidity customeremail leadqualification'.split(
      ' ',
    ),
  ),
  'insights-leads': new Set(
    'creationdate updateddate referralprogram businessprofileid offerid offername leadcurrency leadvalue leadvalueusd statusreason'.split(
      ' ',
    ),
  ),
  'co-sell': new Set(
    (
      'partnerreferralsubstatus partnerreferralstatus microsoftreferralstatus declinedlosterrorreason microsofthelprequired ' +
      'whatspecifichelpfrommicrosoft sharewithmicrosoftsalesteam notestomicrosoft consenttosharecustomerpartnercontact migratedpscdealid ' +
      'dealname estimatedclosedate salesstage crmid customerdunsid solution1 teammember1 engagementid'
    ).split(' '),
  ),
  'insights-co-sell': new Set(
    'referralcreationdate dealdirection dealtype dealcurrency estimateddealvalueusd dealid partnerprogram partnerrole statusreason'.split(
      ' ',
    ),
  ),
};
/** Headers that only files of leads have; then a column that the co-sell file also has says nothing. */
const LEADS_ONLY = /^(?:lead|calltoaction|emailvalidity|phonevalidity|callaction)/u;
const ORIGINS = ['leads', 'insights-leads', 'co-sell', 'insights-co-sell'] as const;

/** Which of Microsoft's tables has these headers, in any order; null: none, or two equally well. */
export function originOf(headers: readonly string[]): TableOrigin | null {
  const plain = headers.map(plainHeader);
  const ofLeads = plain.some((header) => LEADS_ONLY.test(header));
  const ranked = ORIGINS.filter((origin) => kindOf(origin) === 'lead' || !ofLeads)
    .map((origin) => ({ origin, marks: plain.filter((header) => MARKS[origin].has(header)).length }))
    .filter(({ marks }) => marks > 0)
    .sort((a, b) => b.marks - a.marks);
  const [best, next] = ranked;
  if (best !== undefined) return next?.marks === best.marks ? null : best.origin;
  return ofLeads ? 'leads' : null;
}

/** Whether a table of this origin holds leads or co-sell referrals. */
export function kindOf(origin: TableOrigin): ReferralKind {
  return origin === 'leads' || origin === 'insights-leads' ? 'lead' : 'co-sell';
}

/**
 * Reads one of Microsoft's CSV files: columns by header name in any order and case, unknown ones left alone.
 * Every line gives a referral or a problem that says why not. The first half of the progress is reading the
 * table, the second half is understanding it. Never throws.
 */
export function* readMicrosoftCsv(
  text: string,
  options: ReadOptions = {},
  heads = headsOf(text),
): SlicedWork<ReferralFile | RefusedFile> {
  const languages = options.languages ?? ['en'];
  // Other languages' words are only looked for where no documented name stands: data are no headings.
  const shape =
    openCsv(text, (cells) => cells.filter(isDocumentedHeader).length, heads) ??
    openCsv(text, (cells) => cells.filter((cell) => fieldOf(cell, languages) !== null).length, heads);
  if (shape === null)
    return {
      kind: 'refused',
      reason: openCsv(text, undefined, heads) === null ? 'not-a-table' : 'unknown-file',
    };
  const origin = options.origin ?? originOf(shape.headers);
  if (origin === null) return { kind: 'refused', reason: 'unknown-file' };

  const problems: LineProblem[] = [];
  const records: CsvRecord[] = [];
  const total = text.length * 2;
  for (const batch of readCsv(text, shape)) {
    for (const record of batch.records) records.push(record);
    for (const { line, lastLine, kind } of batch.problems) {
      problems.push({ line, lastLine, column: null, reason: kind, refused: 'line', found: null });
    }
    yield { done: batch.readTo, total };
  }
  if (records.length === 0 && problems.length === 0) return { kind: 'refused', reason: 'no-records' };

  const columns = fileColumns(shape.headers, languages);
  const dateOrders = {
    // Microsoft's documentation of the co-sell file: MM/DD/YYYY, in UTC. Of the other dates it says nothing.
    closeDate: orderIn(records, columns, 'closeDate', origin === 'co-sell' ? 'month-first' : null),
    createdAt: orderIn(records, columns, 'createdAt', null),
  };
  const rules: TableRules = { kind: kindOf(origin), languages, columns, dateOrders };
  const lines: FileLine[] = [];
  const read = lineReader(rules, (problem) => problems.push(problem));
  for (let at = 0; at < records.length; at += SLICE_RECORDS) {
    const told = lines.length;
    for (const record of records.slice(at, at + SLICE_RECORDS)) {
      const reading = read(record);
      if (reading !== null) lines.push({ line: record.line, reading });
    }
    options.onLines?.(lines.slice(told));
    yield { done: text.length + Math.floor((text.length * at) / records.length), total };
  }
  const sure = withoutRepeatedIds(
    lines,
    (problem) => problems.push(problem),
    columns.find(({ field }) => field === 'id')?.header ?? null,
  );
  problems.sort((a, b) => a.line - b.line);
  yield { done: total, total };
  return { kind: 'referrals', origin, columns, lines: sure, problems };
}

/** So many records are understood in a millisecond or two. */
const SLICE_RECORDS = 100;

function orderIn(
  records: readonly CsvRecord[],
  columns: TableRules['columns'],
  field: 'closeDate' | 'createdAt',
  documented: DateOrder | null,
): DateOrder | null {
  const places = columns.flatMap((column, at) => (column.field === field ? [at] : []));
  if (places.length === 0) return documented;
  return orderOfColumn(
    new Set(records.flatMap(({ cells }) => places.map((at) => cellText(cells[at] ?? '') ?? ''))),
    documented,
  );
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
