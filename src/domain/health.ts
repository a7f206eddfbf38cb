import type { ColumnReading, Drift, ListExtent, PageReading } from './reading';
import { withEmptied } from './emptied-columns';
import type { ReadingFault } from './reading-fault';
import type { Instant, ListName, ReferralKind } from './referral';

/** How the last reading of one list of one account went. Structure only: it can be copied into a report. */
export interface ListHealth {
  /** `account|kind|list`, unknown parts empty. */
  readonly key: string;
  readonly account: string | null;
  readonly kind: ReferralKind | null;
  readonly list: ListName | 'favorites' | null;
  /** The last time rows, or an honest "nothing here", could be read; null while it never could. */
  readonly readAt: Instant | null;
  /** Since when the page shows a list that cannot be read; null while it can. */
  readonly unreadableSince: Instant | null;
  readonly lastTryAt: Instant;
  readonly layout: string;
  readonly language: string;
  readonly rows: number;
  readonly tookMs: number;
  readonly columns: readonly ColumnReading[];
  readonly extent: ListExtent;
  readonly drift: readonly Drift[];
  /** What failed in our own code during the last reading; not there in what version 0.1 stored. */
  readonly faults?: readonly ReadingFault[];
  /** Where the list was read: the address without query and fragment. */
  readonly url: string | null;
}

/** False for what 0.1.0 kept of pages without any list: no later reading ends it, so it says nothing of now. */
export const isOfList = ({ layout }: Pick<ListHealth, 'layout'>): boolean => layout !== '';

/** Whether the page showed a list, and no row of it could be read. */
export function isUnreadable({ referrals, drift, detail }: PageReading): boolean {
  return (
    !detail && referrals.length === 0 && drift.some(({ kind }) => kind === 'no-list' || kind === 'no-rows')
  );
}

/** The health of a list after one more reading of it. A detail pane says nothing of the list. */
export function healthAfter(
  before: ListHealth | undefined,
  reading: PageReading,
  url: string | null,
): ListHealth {
  const unreadable = isUnreadable(reading);
  return {
    key: healthKey(reading),
    account: reading.account,
    kind: reading.kind,
    list: reading.list,
    readAt: unreadable ? (before?.readAt ?? null) : reading.readAt,
    unreadableSince: unreadable ? (before?.unreadableSince ?? reading.readAt) : null,
    lastTryAt: reading.readAt,
    layout: reading.layout,
    language: reading.language,
    rows: reading.referrals.length,
    tookMs: reading.tookMs,
    ...withEmptied(before, reading),
    extent: reading.extent,
    faults: reading.faults,
    url,
  };
}

export function healthKey({ account, kind, list }: Pick<PageReading, 'account' | 'kind' | 'list'>): string {
  return [account, kind, list].map((part) => part ?? '').join('|');
}
