import type { Day } from '../domain/referral';
import { columnDates, orderOfColumn, readFileDate, type DateOrder } from './file-dates';
import { CREATED, firstText, readMarketplaceLead, type Bag } from './marketplace-lead';
import type { DateQuestion, FileLine, LineProblem, ReferralFile } from './referral-file';
import type { SlicedWork } from './slices';
import type { ReadOptions } from './table-file';

/** One marketplace lead of a file, and its place. */
export interface LeadRow {
  readonly line: number;
  readonly lead: Bag;
}

const ENGLISH: readonly string[] = ['en'];
const SLICE_ROWS = 200;

/** Reads marketplace leads, in the order of dates that all of them together show. */
export function* readLeadRows(
  rows: readonly LeadRow[],
  file: Pick<ReferralFile, 'origin' | 'where' | 'columns' | 'headerLine'>,
  { languages = ENGLISH, today, zone, dateOrders, onLines }: ReadOptions,
  before: readonly LineProblem[] = [],
): SlicedWork<ReferralFile> {
  const created = new Set(rows.map(({ lead }) => firstText(lead, CREATED) ?? ''));
  const dates = columnDates(created, languages, today ?? null);
  const order = dateOrders?.createdAt ?? orderOfColumn(dates);
  const problems = [...before];
  const lines: FileLine[] = [];
  const rules = {
    date: (text: string, of: DateOrder | null) => readFileDate(text, of, languages),
    order,
    zone,
    tell: (problem: LineProblem) => void problems.push(problem),
  };
  for (let at = 0; at < rows.length; at += SLICE_ROWS) {
    const told = lines.length;
    for (const { line, lead } of rows.slice(at, at + SLICE_ROWS)) {
      const reading = readMarketplaceLead(lead, line, rules);
      if (reading !== null) lines.push({ line, reading });
    }
    onLines?.(lines.slice(told));
    yield { done: at, total: rows.length };
  }
  // Rows that carry a time stamp may have settled their dates one by one.
  const isOpen = problems.some(({ reason }) => reason === 'ambiguous-date');
  const question: DateQuestion = { field: 'createdAt', column: 'CreatedTime', example: dates.open ?? '' };
  return {
    kind: 'referrals',
    ...file,
    rewritten: null,
    questions: isOpen && dates.open !== null ? [question] : [],
    others: [],
    lines,
    problems: problems.sort((a, b) => a.line - b.line),
  };
}

/** The latest day that it is anywhere on Earth at this moment. */
export function latestToday(now: number): Day {
  return new Date(now + 14 * 3_600_000).toISOString().slice(0, 10);
}
