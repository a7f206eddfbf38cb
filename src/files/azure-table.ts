import { headsOf, openCsv, readCsv, type CsvShape } from './csv';
import { plainHeader } from './file-columns';
import { readMarketplaceLead } from './marketplace-lead';
import type { FileLine, LineProblem, ReferralFile, RefusedFile } from './referral-file';
import type { SlicedWork } from './slices';

const KEYS = ['partitionkey', 'rowkey'];
const OF_LEADS = [
  'customerinfo',
  'leadsource',
  'actioncode',
  'offerdisplayname',
  'offertitle',
  'userdetails',
];

/**
 * The shape of an Azure table's export with marketplace leads (often named `marketplaceleads`); null: another
 * file. Columns: PartitionKey, RowKey, Timestamp, ActionCode, CreatedTime, CustomerInfo (JSON), Description,
 * LeadSource, OfferDisplayName; Storage Explorer adds an `…@type` beside each, which says nothing of the lead.
 */
export function openAzureTable(text: string, heads = headsOf(text)): CsvShape | null {
  return openCsv(
    text,
    (cells) => {
      const headers = new Set(cells.map(plainHeader));
      const isTable = KEYS.every((key) => headers.has(key)) && OF_LEADS.some((name) => headers.has(name));
      return isTable ? cells.length : 0;
    },
    heads,
  );
}

/** Reads the table's rows as marketplace leads. */
export function* readAzureTable(text: string, shape: CsvShape): SlicedWork<ReferralFile | RefusedFile> {
  const columns = shape.headers.map((header) => ({ header, field: 'ignored' as const, repeated: false }));
  const lines: FileLine[] = [];
  const problems: LineProblem[] = [];
  for (const batch of readCsv(text, shape)) {
    for (const { line, lastLine, kind } of batch.problems)
      problems.push({ line, lastLine, column: null, reason: kind, refused: 'line', found: null });
    for (const { line, cells } of batch.records) {
      const lead = Object.fromEntries(shape.headers.map((header, at) => [header, cells[at] ?? '']));
      const reading = readMarketplaceLead(lead, line, (problem) => problems.push(problem));
      if (reading !== null) lines.push({ line, reading });
    }
    yield { done: batch.readTo, total: text.length };
  }
  if (lines.length === 0 && problems.length === 0) return { kind: 'refused', reason: 'no-records' };
  problems.sort((a, b) => a.line - b.line);
  return { kind: 'referrals', origin: 'azure-table', columns, lines, problems };
}
