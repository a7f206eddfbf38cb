import type { ServiceRow } from '../azure-table/table-client';
import { isTestLead } from '../domain/lead-source';
import type { ReferralReading } from '../domain/referral';
import { isMarketplaceLead, readMarketplaceLead } from '../files/marketplace-lead';
import type { LineProblem } from '../files/referral-file';
import { readLeadDate } from './lead-date';

/** The columns that Microsoft's connector writes: nothing else is asked for. */
export const LEAD_COLUMNS: readonly string[] = [
  'PartitionKey',
  'RowKey',
  'Timestamp',
  'ActionCode',
  'CreatedTime',
  'CustomerInfo',
  'Description',
  'LeadSource',
  'OfferDisplayName',
];

/** A table of leads: where it is. */
interface LeadTable {
  readonly account: string;
  readonly table: string;
}

/** A lead of the table. */
export interface TableLead {
  /** The row's name: table and keys, as one text. The lead's identity. */
  readonly row: string;
  readonly reading: ReferralReading;
  /** When the service wrote the row, ISO 8601; null: it does not say. */
  readonly writtenAt: string | null;
  readonly test: boolean;
}

interface LeadRows {
  readonly leads: readonly TableLead[];
  /** What was not taken; `line`: the row's place in what was read, from 1. It may hold customers' data. */
  readonly problems: readonly LineProblem[];
}

/** Reads rows of the partner's table as leads. A row that is not a lead, or is damaged, stops no other. */
export function readLeads(rows: readonly ServiceRow[], { account, table }: LeadTable): LeadRows {
  const of = `${account}/${table.toLowerCase()} `;
  const problems: LineProblem[] = [];
  const leads = rows.flatMap((row, at): readonly TableLead[] => {
    const line = at + 1;
    const keys = keysOf(row);
    if (keys === null || !isMarketplaceLead(row)) {
      const problem = { line, lastLine: line, column: null, refused: 'line', found: null } as const;
      problems.push({ ...problem, reason: 'not-a-lead' });
      return [];
    }
    const rules = {
      date: readLeadDate,
      order: null,
      zone: undefined,
      tell: (problem: LineProblem) => void problems.push(problem),
    };
    const reading = readMarketplaceLead(row, line, rules);
    if (reading === null) return [];
    const writtenAt = timeOf(row['Timestamp']);
    const { leadSource = null, company = null, contactName = null } = reading.fields;
    const test = isTestLead(leadSource, company, contactName, textOf(row['ActionCode']));
    const tableRow = of + keys;
    // The page has a key of its own for a row: the two must not replace each other.
    return [{ row: tableRow, reading: { ...reading, rowKey: null, tableRow }, writtenAt, test }];
  });
  return { leads, problems };
}

/** What a dry run says: how many leads, how many of them tests, and when the newest was written (ISO 8601). */
interface LeadSummary {
  readonly leads: number;
  readonly tests: number;
  readonly newest: string | null;
}

export function summaryOf(leads: readonly TableLead[]): LeadSummary {
  const times = leads.flatMap(({ writtenAt }) => writtenAt ?? []).sort();
  return {
    leads: leads.length,
    tests: leads.filter(({ test }) => test).length,
    newest: times.at(-1) ?? null,
  };
}

/**
 * The mark by which an erased lead is known again: a salted SHA-256 hash of its row's name, hexadecimal. It
 * names nobody, and without the salt it cannot be tried out.
 */
export async function leadMark(row: string, salt: string): Promise<string> {
  const text = JSON.stringify([salt, row]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of so many rows marks are kept: a reading without news shows the few of the last minutes again. */
const MOST_MARKS = 200;

/** The marks of a page's rows; null: there are more than are kept. @param salt the connection's own. */
export async function rowMarks(rows: readonly ServiceRow[], salt: string): Promise<readonly string[] | null> {
  if (rows.length > MOST_MARKS) return null;
  return Promise.all(rows.map((row) => leadMark(keysOf(row) ?? '', salt)));
}

/** The leads whose marks are not among those of erased ones. */
export async function withoutErased(
  leads: readonly TableLead[],
  erased: ReadonlySet<string>,
  markOf: (row: string) => Promise<string>,
): Promise<readonly TableLead[]> {
  if (erased.size === 0) return leads;
  const marks = await Promise.all(leads.map(({ row }) => markOf(row)));
  return leads.filter((_lead, at) => !erased.has(marks[at] ?? ''));
}

function keysOf(row: ServiceRow): string | null {
  const { PartitionKey, RowKey } = row;
  if (typeof PartitionKey !== 'string' || typeof RowKey !== 'string') return null;
  return JSON.stringify([PartitionKey, RowKey]);
}

function timeOf(value: unknown): string | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
