import type { Page } from '../../azure-table/table-client';
import type { KeptReferral } from '../../domain/kept';
import { DAY, instant } from '../../domain/moment';
import type { ReferralIndex } from '../../domain/referral-index';
import type { TableLead } from '../../lead-table/lead-rows';
import { about } from '../about';
import type { Command } from '../overview';
import { META } from '../meta';
import type { Services } from '../services';
import { breather } from '../time-slices';
import { erasedRows, leadTableState, type LeadTableState } from './lead-table-state';

type Parts = Pick<Services, 'browser' | 'heldSettings' | 'stateStore' | 'leadTable' | 'storeRows'>;

/** Leads that are stored in one go: larger parts would keep others waiting for longer than 50 ms. */
const PART = 200;

/** Rows that are read between two looks at the clock: a few milliseconds. */
const SLICE_ROWS = 50;

/** The leads of some rows, sorted by whether they are taken. */
interface SortedLeads {
  readonly all: readonly TableLead[];
  /** Those that are not known yet, not too old and not of an erased customer. */
  readonly fresh: readonly TableLead[];
  readonly old: number;
  readonly erased: number;
  /** Rows that could not be read. */
  readonly unread: number;
}

/** Reads rows as leads and says which are new. */
export async function sortLeads(
  { browser, heldSettings, stateStore, leadTable }: Parts,
  rows: Page['rows'],
  table: { readonly account: string; readonly table: string },
): Promise<SortedLeads> {
  const { leadMark, withoutErased } = leadTable();
  const { all, unread } = await readInSlices({ browser, leadTable }, rows, table);
  const [{ index, meta }, { values }] = await Promise.all([stateStore.state(), heldSettings()]);
  const unknown = withoutKnown(all, index);
  // What retention removed must not come back with the next reading of the whole table.
  const oldest = instant(Date.now() - values.retentionDays * DAY);
  const recent = unknown.filter(({ writtenAt }) => writtenAt === null || writtenAt >= oldest);
  const { salt, marks } = erasedRows(meta.get(META.erasedRows)) ?? { salt: '', marks: [] };
  const fresh = await withoutErased(recent, new Set(marks), (row) => leadMark(row, salt));
  return {
    all,
    fresh,
    old: unknown.length - recent.length,
    erased: recent.length - fresh.length,
    unread,
  };
}

/** Reads rows as leads; others have their turn meanwhile. */
async function readInSlices(
  { browser, leadTable }: Pick<Parts, 'browser' | 'leadTable'>,
  rows: Page['rows'],
  table: { readonly account: string; readonly table: string },
): Promise<Pick<SortedLeads, 'all' | 'unread'>> {
  const breathe = breather({ stayAwake: async () => void (await browser.runtime.getPlatformInfo()) });
  const { readLeads } = leadTable();
  const all: TableLead[] = [];
  let unread = 0;
  for (let at = 0; at < rows.length; at += SLICE_ROWS) {
    const { leads, problems } = readLeads(rows.slice(at, at + SLICE_ROWS), table);
    for (const lead of leads) all.push(lead);
    unread += problems.filter(({ refused }) => refused === 'line').length;
    await breathe();
  }
  return { all, unread };
}

/** A row is written once and never changes: one that was taken says nothing new. */
function withoutKnown(leads: readonly TableLead[], index: ReferralIndex): readonly TableLead[] {
  const known = new Set([...index.values()].map(({ tableRow }) => tableRow));
  return leads.filter(({ row }) => !known.has(row));
}

/** A lead whose time to answer was over when it was read first; whether somebody answered it, no table says. */
function endedByTime(record: KeptReferral, now: number): KeptReferral {
  const { actionable, expiresAt, stageShown } = record;
  const isOver = actionable && !stageShown && expiresAt !== null && Date.parse(expiresAt) + DAY < now;
  if (!isOver) return record;
  const ended = { at: instant(now), why: 'time' } as const;
  return { ...record, ended, actionable: false, expiresAt: null, expiresAtExact: false };
}

/**
 * Stores a page of the table and how far it was read: the last part of its leads and the poll in one transaction, so
 * that a page half of which was stored is read again. A page of a later reading that holds only rows of the one before
 * says nothing new: then no record is touched.
 * @param connection with the reading that is under way. @param after the state after the page, out of the one that holds then. @returns whether the connection still is.
 */
export async function keepPage(
  parts: Parts,
  page: Page,
  connection: LeadTableState & { readonly facts: { readonly account: string; readonly table: string } },
  after: (state: LeadTableState) => LeadTableState,
): Promise<boolean> {
  const marks = await parts.leadTable().rowMarks(page.rows, connection.id);
  const isLater = (connection.poll.run?.since ?? null) !== null;
  const noted = (state: LeadTableState): LeadTableState => ({ ...after(state), seen: marks ?? [] });
  if (isLater && marks !== null && marks.every((mark) => connection.seen?.includes(mark) === true))
    return parts.stateStore.execute(about([], keepLeads(parts, [], connection.id, noted)));
  const { fresh } = await sortLeads(parts, page.rows, connection.facts);
  for (let at = 0; at === 0 || at < fresh.length; at += PART) {
    const isLast = at + PART >= fresh.length;
    const leads = fresh.slice(at, at + PART);
    if (!(await parts.stateStore.execute(keepLeads(parts, leads, connection.id, isLast ? noted : null))))
      return false;
  }
  return true;
}

function keepLeads(
  { storeRows }: Pick<Parts, 'storeRows'>,
  leads: readonly TableLead[],
  id: string,
  after: ((state: LeadTableState) => LeadTableState) | null,
): Command<boolean> {
  return ({ index, meta }) => {
    const state = leadTableState(meta.get(META.leadTable));
    // Disconnected, or connected anew, while the page was on its way.
    if (state?.id !== id) return { change: { unshown: true }, response: false };
    const now = Date.now();
    const referrals = withoutKnown(leads, index).map(({ reading }) => reading);
    const reading = { account: null, list: null, readAt: instant(now), referrals, file: true };
    const put = referrals.length === 0 ? [] : storeRows(reading, index, instant(now)).records;
    return {
      change: {
        unshown: put.length === 0,
        put: put.map((record) => endedByTime(record, now)),
        ...(after !== null && { meta: { [META.leadTable]: after(state) } }),
      },
      response: true,
    };
  };
}
