import { plainHeader } from './file-columns';
import { leadColumns } from './lead-columns';
import { readLeadRows, type LeadRow } from './lead-rows';
import type { LineProblem, ReferralFile, RefusedFile } from './referral-file';
import type { SlicedWork } from './slices';
import type { OpenTable, Table } from './table';
import type { ReadOptions } from './table-file';

const KEYS = ['partitionkey', 'rowkey'];
/** The customer's data as JSON in one cell: only a lead destination's table has that. */
const PACKED = ['customerinfo', 'userdetails', 'customerdetails'];
const OF_LEADS = [...PACKED, 'leadsource', 'actioncode', 'offerdisplayname', 'offertitle'];

/**
 * An Azure table's export with marketplace leads (often named `marketplaceleads`); null: another file. Columns, any
 * of them: PartitionKey, RowKey, Timestamp, ActionCode, CreatedTime, CustomerInfo (JSON), Description, LeadSource,
 * OfferDisplayName. Storage Explorer adds an `…@type` beside each, which says nothing of the lead.
 */
export function openAzureTable(open: OpenTable): Table | null {
  return open((cells) => {
    const headers = new Set(cells.slice(0, 500).map((cell) => plainHeader(cell)));
    const isPacked = PACKED.some((name) => headers.has(name));
    const isKeyed = KEYS.every((key) => headers.has(key)) && OF_LEADS.some((name) => headers.has(name));
    return isPacked || isKeyed ? cells.length : 0;
  });
}

/** Reads the table's rows as marketplace leads. */
export function* readAzureTable(table: Table, options: ReadOptions): SlicedWork<ReferralFile | RefusedFile> {
  const columns = leadColumns(table.headers);
  const rows: LeadRow[] = [];
  const problems: LineProblem[] = [];
  for (const batch of table.batches()) {
    for (const { line, lastLine, kind } of batch.problems)
      problems.push({ line, lastLine, column: null, reason: kind, refused: 'line', found: null });
    for (const { line, cells } of batch.records) {
      const lead = Object.fromEntries(table.headers.map((header, at) => [header, cells[at] ?? '']));
      rows.push({ line, lead });
    }
    yield { done: batch.readTo, total: table.total };
  }
  if (rows.length === 0 && problems.length === 0) return { kind: 'refused', reason: 'no-records' };
  const file = { origin: 'azure-table', where: null, columns, headerLine: table.headerLine } as const;
  return yield* readLeadRows(rows, file, options, problems);
}
