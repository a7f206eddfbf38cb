import type { ReadingFault } from './reading-fault';

/** What a look at a page came to, as far as a list of referrals goes. */
export type PageState =
  /** Neither the address nor the selected tab names a list of referrals, or the page shows one referral. */
  | { readonly kind: 'no-list-expected' }
  | { readonly kind: 'read'; readonly rows: number }
  /** The list, or the page in its place, says in words or by its own count that it is empty. */
  | { readonly kind: 'empty' }
  /** Placeholders stand where rows will be, or the page says that it works on something. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'no-list' }
  /** A list with headings is there, has no row, and does not say that it is empty. */
  | { readonly kind: 'no-rows' }
  /** A list is there, and too little of it was understood to read its rows. `headings`: what to explain. */
  | { readonly kind: 'not-understood'; readonly headings: readonly string[] }
  /** The browser replaced the page's texts by translations: neither names nor states are Partner Center's. */
  | { readonly kind: 'translated' }
  /** A list may stand in a frame that cannot be read. */
  | { readonly kind: 'in-frame' }
  /** Rows were read, and the worker refused them or did not answer. */
  | { readonly kind: 'not-kept' }
  /** Our own code failed, and no row was read. */
  | { readonly kind: 'fault' };

/** What the script on a page tells the worker of its looks, with or without rows. */
export interface PageReport {
  readonly state: PageState;
  /** Faults of the last look; empty where nothing failed. */
  readonly faults: readonly ReadingFault[];
}
