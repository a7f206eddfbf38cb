import type { PackedRows } from '../domain/table-row';
import type { TableViews } from '../domain/table-view';
import type { Settings } from '../domain/settings';
import type { HintSummary } from './hint-verbs';
import type { ReferralEdit } from './referral-verbs';

/** Rows asked for at once: few enough that taking them over fits into one frame. */
export const TABLE_PART = 500;

/** A part of all referrals, as they stood at `mark`. */
interface TablePart {
  /** Names one state of what is kept, in one life of the worker. */
  readonly mark: string;
  readonly offset: number;
  readonly total: number;
  readonly rows: PackedRows;
  readonly settings: Settings;
}

/** What completes the rows that the page reads from the store by itself ({@link readStoredRows}). */
type TableStart =
  | {
      readonly kind: 'blocks';
      /** The rows that it completes are those of this state of the blocks; of another one they are read again. */
      readonly blocks: string;
      readonly mark: string;
      readonly total: number;
      /** What was written since the blocks were made, as it stands at `mark`. */
      readonly put: PackedRows;
      readonly removed: readonly string[];
      readonly settings: Settings;
    }
  /** No blocks can be used: ask for all rows part by part. */
  | { readonly kind: 'parts' };

/** What became different since a mark. `reload`: the worker does not remember that far. */
type TableChanges =
  | {
      readonly kind: 'changes';
      readonly mark: string;
      readonly put: PackedRows;
      readonly removed: readonly string[];
      readonly settings: Settings;
    }
  | { readonly kind: 'reload' };

/** Verbs of the full page's table. */
export interface TableVerbs {
  /**
   * All referrals, part by part, in no order. A part at 0 is of what is kept now; the next ones belong to it as long
   * as their `mark` is the same: where it is another, begin again.
   */
  'table.rows': { request: { readonly offset: number; readonly limit: number }; response: TablePart };
  'table.start': { request: Record<never, never>; response: TableStart };
  /** Has what changed put into the blocks that the next page will read. Answers when that is done. */
  'table.tidy': { request: Record<never, never>; response: Record<never, never> };
  'table.changes': { request: { readonly since: string }; response: TableChanges };
  /**
   * The duplicate hints of rows, by key; null where they are still those of `since`. `only`: what it says is of these
   * rows, and all others show what they showed at `since`. `next`: there are more; ask for those from there on. They
   * belong together as long as their `mark` is the same: where it is another, begin again.
   */
  'table.hints': {
    request: { readonly since: string | null; readonly offset?: number };
    response: {
      readonly mark: string;
      readonly hints: Readonly<Record<string, readonly HintSummary[]>> | null;
      readonly only?: readonly string[];
      readonly next?: number;
    };
  };
  'views.get': { request: Record<never, never>; response: TableViews };
  /** Keeps views as a whole; what is no view is left out. */
  'views.set': { request: { readonly views: TableViews }; response: TableViews };
  /** The same change to many referrals, in one write. Those that are gone by now are left out. */
  'referrals.edit': {
    request: { readonly keys: readonly string[]; readonly edit: BulkEdit };
    response: { readonly changed: number };
  };
}

/** What can be done to many referrals at once. An absent part stays as it is. */
export interface BulkEdit extends Pick<ReferralEdit, 'snoozedUntil' | 'owner'> {
  readonly favorite?: boolean;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

const VIEWS_KEY = 'views';

/**
 * The user's views as they are stored, for the first paint: one storage call, no worker. Null: none were kept, or
 * by a version that this one does not know; then the worker is asked.
 */
export async function readStoredViews(): Promise<unknown> {
  const saved: Record<string, unknown> = await chrome.storage.local.get(VIEWS_KEY);
  const value = saved[VIEWS_KEY] as { readonly v: number; readonly data: unknown } | undefined;
  return value?.v === 0 ? value.data : null;
}
