import { LEADS_PAUSE, nextPoll, type Pace } from '../azure-table/pace';
import type { Continuation, Page, Query } from '../azure-table/table-client';
import { LEAD_COLUMNS } from './lead-rows';

/** A reading of the table that is under way: it goes on after each page, also in another life of the worker. */
interface LeadRun {
  /** Only rows written at or after this, ISO 8601; null: all. */
  readonly since: string | null;
  readonly next: Continuation | null;
  /** Pages read so far. */
  readonly pages: number;
  /** The latest `Timestamp` so far, in epoch milliseconds; null: none. */
  readonly latest: number | null;
}

/** How far the table of leads was read: plain data, stored together with the leads of each page. */
export interface LeadPoll {
  /** The latest `Timestamp` of a reading that came to its end, in epoch milliseconds; null: none did. */
  readonly watermark: number | null;
  /** When a reading of all rows began that came to its end, in epoch milliseconds; null: none did. */
  readonly readAllAt: number | null;
  readonly run: LeadRun | null;
  readonly pace: Pace;
  /** The status of the last failure, null where there was no response; absent: the last request was answered. */
  readonly failed?: number | null;
}

/** What to ask next. */
interface LeadRequest {
  readonly query: Query;
  readonly from: Continuation | null;
}

interface PollTime {
  /** Epoch milliseconds. */
  readonly now: number;
  /** A number from 0 up to, not including, 1. */
  readonly random: number;
  /** Milliseconds between two readings; a policy may set it. */
  readonly pause?: number;
}

/** Rows may be seen a little later than their time says: so much, in milliseconds, is read again. */
const OVERLAP = 5 * 60_000;
/** Everything is read once in this many milliseconds, whatever the times say. */
const READ_ALL_AFTER = 24 * 3_600_000;
/** A continuation that goes on for longer has no end. */
const MOST_PAGES = 2_000;

/** A table that was never read; it is read at once. */
export function newLeadPoll(now: number): LeadPoll {
  return { watermark: null, readAllAt: null, run: null, pace: { failures: 0, next: now } };
}

/** What to ask now; null: it is not time yet, or the link has to be changed first. */
export function beginRequest(poll: LeadPoll, now: number): { poll: LeadPoll; request: LeadRequest } | null {
  // A clock that was set back must not put a poll off for long.
  const isTime = poll.pace.next !== null && (now >= poll.pace.next || poll.pace.next - now > READ_ALL_AFTER);
  if (!isTime) return null;
  const run = poll.run ?? newRun(poll, now);
  const filter = run.since === null ? {} : { filter: `Timestamp ge datetime'${run.since}'` };
  return { poll: { ...poll, run }, request: { query: { ...filter, select: LEAD_COLUMNS }, from: run.next } };
}

function newRun({ watermark, readAllAt }: LeadPoll, now: number): LeadRun {
  const isAllDue = readAllAt === null || Math.abs(now - readAllAt) >= READ_ALL_AFTER;
  const since =
    isAllDue || watermark === null ? null : new Date(Math.max(watermark - OVERLAP, 0)).toISOString();
  return { since, next: null, pages: 0, latest: null };
}

/**
 * The poll after a page was read; its `run` is null where that was the last one. Stored in one go with the
 * page's leads.
 */
export function tookPage(
  poll: LeadPoll,
  page: Page,
  { now, random, pause = LEADS_PAUSE }: PollTime,
): LeadPoll {
  const { run } = poll;
  if (run === null) return poll;
  const latest = latestOf(page, run.latest);
  const pages = run.pages + 1;
  if (page.next !== null) {
    const isSame = page.next.partition === run.next?.partition && page.next.row === run.next.row;
    if (isSame || pages >= MOST_PAGES)
      return failedRequest({ ...poll, run: null }, { status: 200 }, { now, random });
    const { failed: _failed, ...answered } = poll;
    return { ...answered, run: { ...run, next: page.next, pages, latest } };
  }
  return {
    // The watermark moves at the end only: pages come in the order of keys, not of time.
    watermark: latest === null ? poll.watermark : Math.max(latest, poll.watermark ?? latest),
    readAllAt: run.since === null ? now : poll.readAllAt,
    run: null,
    pace: nextPoll(poll.pace, { kind: 'done' }, { now, pause, random }),
  };
}

/** The poll after a request failed. Nothing that was read is given up, and nothing ages by it. */
export function failedRequest(
  poll: LeadPoll,
  { status, retryAfter = null }: { readonly status: number | null; readonly retryAfter?: number | null },
  { now, random, pause = LEADS_PAUSE }: PollTime,
): LeadPoll {
  if (status === 400 && poll.run !== null && poll.run.next !== null) {
    // The service does not know the place any more at which the reading stopped: it begins anew.
    return { ...poll, run: null };
  }
  const pace = nextPoll(poll.pace, { kind: 'failed', status, retryAfter }, { now, pause, random });
  return { ...poll, pace, failed: status };
}

function latestOf({ rows }: Page, before: number | null): number | null {
  let latest = before;
  for (const { Timestamp } of rows) {
    const at = typeof Timestamp === 'string' ? Date.parse(Timestamp) : Number.NaN;
    if (!Number.isNaN(at) && (latest === null || at > latest)) latest = at;
  }
  return latest;
}
