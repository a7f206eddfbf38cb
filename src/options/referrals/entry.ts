import { type DeadlineState, deadlineState, type Thresholds } from '../../domain/deadline';
import { searchText } from '../../domain/search-text';
import { type Summary, summaryOf } from '../../domain/summary';
import type { TableRow } from '../../domain/table-row';
import { byRank, rank, type Rank } from '../../domain/urgency';
import { sourceText } from '../../ui/referral-face';

/** A row with what sorting, filtering and searching ask of it again and again, worked out once. */
export interface Entry extends Pick<Summary, 'response' | 'contact'>, Rank {
  readonly key: string;
  readonly row: TableRow;
  readonly summary: Summary;
  /** All that the search looks through, folded; worked out when it is first asked for. */
  readonly hay: string;
  /** Where it comes from, in words. */
  readonly source: string;
}

/** Sources are few, referrals many: each is taken apart once. */
const sources = new Map<string, string>();

function sourceOf(row: TableRow): string {
  const known = `${row.kind}|${row.list ?? ''}|${row.leadSource ?? ''}`;
  const before = sources.get(known);
  if (before !== undefined) return before;
  const source = sourceText(row) ?? '';
  sources.set(known, source);
  return source;
}

class RowEntry implements Entry {
  readonly key: string;
  readonly response: Entry['response'];
  readonly contact: Entry['contact'];
  readonly source: string;
  #hay: string | null = null;

  constructor(
    readonly row: TableRow,
    readonly summary: Summary,
    readonly group: number,
    readonly within: number,
  ) {
    this.key = summary.key;
    this.response = summary.response;
    this.contact = summary.contact;
    this.source = sourceOf(row);
  }

  get hay(): string {
    this.#hay ??= searchText(this.row);
    return this.#hay;
  }
}

/** @param now epoch milliseconds. */
export function entryOf(row: TableRow, now: number, thresholds: Thresholds): Entry {
  const summary = summaryOf(row);
  const { group, within } = rank(summary, now, thresholds);
  return new RowEntry(row, summary, group, within);
}

/** How its deadlines stand: of those still to come the next one; null where none is known or due. */
export function entryState(
  { response, contact }: Entry,
  now: number,
  thresholds: Thresholds,
): DeadlineState | null {
  const next = Math.min(
    response !== null && response.from > now ? response.from : Infinity,
    contact !== null && contact.from > now ? contact.from : Infinity,
  );
  if (next < Infinity) return deadlineState(next, now, thresholds);
  return response === null ? null : 'passed';
}

/** The order in which to work, as it was when the entries were made. */
export const byEntryUrgency: (a: Entry, b: Entry) => number = byRank;
