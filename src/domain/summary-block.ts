import type { Span } from './span';
import type { Summary } from './summary';

/**
 * Summaries as they are stored, many in one block: a list for each column. Numbers lie side by side, and a block is read
 * as fast as its bytes are copied.
 */
export interface SummaryBlock {
  readonly number: number;
  /** The version of the extension that made it: another one may sum up differently. */
  readonly madeBy: string;
  readonly keys: readonly string[];
  /** Each account once, and which of them each referral has. */
  readonly accounts: readonly (string | null)[];
  readonly accountOf: Uint16Array;
  /** {@link MOMENTS} of each referral; NaN: none. */
  readonly moments: Float64Array;
  readonly marks: Uint8Array;
}

/** Summaries in one block: a changed one costs the writing of its block. */
export const BLOCK_SIZE = 512;

/** Both ends of the two deadlines, the end of the snooze, and when it came. */
const MOMENTS = 6;
const TABS = ['marketplace', 'qualified', 'co-sell'] as const;
const FLAGS = ['archived', 'actionable', 'test', 'favorite', 'sent', 'spam'] as const;
/** The tab lies above the flags. */
const TAB_STEP = 2 ** FLAGS.length;

/** Puts at most {@link BLOCK_SIZE} summaries into a block. */
export function blockOf(number: number, madeBy: string, summaries: readonly Summary[]): SummaryBlock {
  const accounts = [...new Set(summaries.map(({ account }) => account))];
  return {
    number,
    madeBy,
    keys: summaries.map(({ key }) => key),
    accounts,
    accountOf: Uint16Array.from(summaries, ({ account }) => accounts.indexOf(account)),
    moments: Float64Array.from(summaries.flatMap(momentsOf)),
    marks: Uint8Array.from(summaries, marksOf),
  };
}

function momentsOf({ response, contact, snoozedUntil, cameAt }: Summary): readonly number[] {
  const none = Number.NaN;
  return [
    response?.from ?? none,
    response?.until ?? none,
    contact?.from ?? none,
    contact?.until ?? none,
    snoozedUntil ?? none,
    cameAt,
  ];
}

function marksOf(summary: Summary): number {
  const flags = FLAGS.reduce((sum, name, bit) => sum + (summary[name] ? 2 ** bit : 0), 0);
  return flags + TABS.indexOf(summary.tab) * TAB_STEP;
}

/** Whether a block holds what its keys need. All are made anew where one does not. */
export function isWhole({ keys, accounts, accountOf, moments, marks }: Partial<SummaryBlock>): boolean {
  const rows = keys?.length ?? -1;
  return (
    Array.isArray(accounts) &&
    accountOf?.length === rows &&
    moments?.length === rows * MOMENTS &&
    marks?.length === rows
  );
}

/** The summaries of a block. */
export function summariesIn({ keys, accounts, accountOf, moments, marks }: SummaryBlock): readonly Summary[] {
  const moment = (at: number): number => moments[at] ?? Number.NaN;
  const span = (at: number): Span | null => {
    const from = moment(at);
    return Number.isNaN(from) ? null : { from, until: moment(at + 1) };
  };
  return keys.map((key, row): Summary => {
    const [at, mark] = [row * MOMENTS, marks[row] ?? 0];
    const sleeps = moment(at + 4);
    return {
      key,
      account: accounts[accountOf[row] ?? 0] ?? null,
      tab: TABS[Math.floor(mark / TAB_STEP)] ?? 'marketplace',
      archived: (mark & 1) > 0,
      actionable: (mark & 2) > 0,
      test: (mark & 4) > 0,
      favorite: (mark & 8) > 0,
      sent: (mark & 16) > 0,
      spam: (mark & 32) > 0,
      response: span(at),
      contact: span(at + 2),
      snoozedUntil: Number.isNaN(sleeps) ? null : sleeps,
      cameAt: moment(at + 5) || 0,
    };
  });
}
