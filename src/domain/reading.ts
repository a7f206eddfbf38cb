import type { ReadingFault } from './reading-fault';
import type { FieldName, Instant, ListName, ReferralKind, ReferralReading } from './referral';

/** What a column of a list means: a field, the favourite mark, nothing, or not known. */
export type ColumnMeaning = FieldName | 'favorite' | 'expires' | 'selection' | 'nothing';

/** A meaning that a column may have, and what speaks for it. */
export interface LikelyMeaning {
  readonly meaning: ColumnMeaning;
  /** Its heading, or the page's key of it, can be said of it. */
  readonly byHeading: boolean;
  /** The share of its values that fit, from 0 to 1; null: it has none that say something. */
  readonly fits: number | null;
}

/** How a column of the list was understood. */
export interface ColumnReading {
  /** As shown; structure only, it is a heading and holds no customer data. */
  readonly header: string;
  /** The page's language-neutral key of the column, e.g. `tenantId`, where it has one. */
  readonly key: string | null;
  /** Null: not understood. */
  readonly meaning: ColumnMeaning | null;
  /** What decided it; null: nothing did. */
  readonly because: 'user' | 'key' | 'header' | 'values' | null;
  /** Whether nearly all of many rows show something in it, or none does; absent: neither, or few rows. */
  readonly fill?: 'full' | 'empty';
  /** What a column that was not understood may mean, the likelier first; absent: nothing speaks for any. */
  readonly likely?: readonly LikelyMeaning[];
}

/** How much of the whole list the page shows, as far as it tells. */
export interface ListExtent {
  readonly page: number | null;
  readonly pages: number | null;
  /** Rows that the list says it has in all (`aria-rowcount`, "1-10 of 444"). */
  readonly total: number | null;
  /** Filters that the page says are applied, by their names. */
  readonly filters: readonly string[];
  readonly search: boolean;
}

/**
 * One thing that could not be read or looked different from what is known. Structure only, never page text of
 * a customer.
 */
export interface Drift {
  readonly kind:
    | 'no-list'
    | 'no-rows'
    | 'fallback'
    | 'unknown-column'
    | 'ambiguous-column'
    | 'unknown-status'
    | 'ambiguous-date'
    | 'bad-value'
    | 'duplicate-id'
    | 'no-identity'
    | 'unknown-list'
    | 'skeleton'
    /** A column that was full and is empty in all rows now. */
    | 'emptied-column'
    /** Columns that the list says it has, and does not draw. */
    | 'undrawn-columns';
  /** Where: a column's header, a layout's name. */
  readonly at: string;
  /** For `unknown-status`: the word. It is Partner Center's vocabulary, not the customer's. */
  readonly word?: string;
  readonly count: number;
}

/** Everything that one reading of one page gives. Plain data. */
export interface PageReading {
  readonly account: string | null;
  readonly kind: ReferralKind | null;
  readonly list: ListName | 'favorites' | null;
  /** BCP 47, the language that the values were read in. */
  readonly language: string;
  /** The reader that found the rows, e.g. `aria-grid`, `native-table`, `list`, `detail`. */
  readonly layout: string;
  readonly readAt: Instant;
  readonly tookMs: number;
  readonly columns: readonly ColumnReading[];
  readonly extent: ListExtent;
  readonly referrals: readonly ReferralReading[];
  readonly drift: readonly Drift[];
  /** What failed in our own code; the rest was read. */
  readonly faults: readonly ReadingFault[];
  /** True when this reading holds a detail pane or page and not list rows. */
  readonly detail: boolean;
}
