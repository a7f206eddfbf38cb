import type { PageReading } from '../domain/reading';
import type { PageReport } from '../domain/page-state';
import type { ChangeTimes } from './change-times';
import type { DrawnReading } from './drawn-under';
import { noControls, type PagingControls } from './paging-controls';

/** What one look at a page gives: a list, the details of one referral, both or neither. */
export interface PageLook {
  readonly readings: readonly PageReading[];
  /** The same readings, each with the rows that it was made of. */
  readonly drawn: readonly DrawnReading[];
  /** When rows changed since the look before; null: not known. */
  readonly inRows: ChangeTimes | null;
  /** Rows that are left out of the readings, as they may be half drawn or drawn for another list. */
  readonly held: number;
  /** What the look came to, also where nothing was read. */
  readonly report: PageReport;
  /** The list that was read, to find the controls that page through it. */
  readonly list: Element | null;
  /** Something is still being loaded. */
  readonly loading: boolean;
  /** The page should show a list of referrals: its address or its selected tab names one. */
  readonly expectsList: boolean;
  /** The controls around the list. */
  readonly controls: PagingControls;
}

/** A look that read nothing. */
export const emptyLook = (report: PageReport): PageLook => ({
  readings: [],
  drawn: [],
  inRows: null,
  held: 0,
  report,
  list: null,
  loading: false,
  expectsList: false,
  controls: noControls,
});
