import type { KeptReferral } from '../domain/kept';
import type { PageTrouble } from '../domain/page-watch';
import type { Instant, Referral } from '../domain/referral';
import type { ClaimState } from '../domain/team-mark';
import type { GroupCount } from '../domain/to-answer';
import type { Settings } from '../domain/settings';
import type { UnreadValue } from '../domain/unread-value';
import type { HintSummary } from './hint-verbs';
import type { ReadAllState } from './read-all-verbs';

/** The tabs of popup and side panel, in their order. */
export const TABS = ['to-answer', 'marketplace', 'qualified', 'co-sell', 'favorites', 'snoozed'] as const;
export type Tab = (typeof TABS)[number];

/** What popup, side panel and full page ask for. Null account: all accounts added up. */
export interface TriageQuery {
  readonly tab: Tab;
  readonly search: string;
  readonly account: string | null;
  /** Only those that are whose, where a team is connected; absent: all. */
  readonly claim?: ClaimState;
  readonly offset: number;
  readonly limit: number;
}

/**
 * One line of a list; most urgent first. What the user added, and what deadlines follow from, is there where
 * it is known.
 */
export type TriageRow = Referral &
  Partial<
    Pick<KeptReferral, 'createdWithin' | 'stated' | 'tries' | 'snoozedUntil' | 'waiting' | 'page' | 'team'>
  >;

/** How the reading stands, in the order in which it should worry. */
export type Freshness =
  | { readonly kind: 'never' }
  | { readonly kind: 'fresh'; readonly readAt: Instant }
  | { readonly kind: 'stale'; readonly readAt: Instant }
  | { readonly kind: 'unreadable'; readonly since: Instant };

export interface TriageView {
  readonly query: TriageQuery;
  /**
   * Rows of each tab; while words are searched, the rows that match them. Test leads are no customers and not
   * counted.
   */
  readonly counts: Readonly<Record<Tab, number>>;
  /** Of each tab, the rows that reach a deadline within the warning time. */
  readonly dueCounts: Readonly<Record<Tab, number>>;
  /** The headings of "To answer" with their counts; empty in other tabs. */
  readonly groups: readonly GroupCount[];
  /** Rows that match `search`, of which `rows` is the part from `offset`. */
  readonly matching: number;
  readonly rows: readonly TriageRow[];
  /** Duplicate hints of the rows, by key; a row without any has no entry. */
  readonly hints: Readonly<Record<string, readonly HintSummary[]>>;
  readonly accounts: readonly string[];
  readonly freshness: Freshness;
  /** Headers of columns that no reading understood. */
  readonly unknownColumns: readonly string[];
  /** The badge's number: referrals of the asked account(s) that reach a deadline within the warning time. */
  readonly due: number;
  /** Those of `due` that somebody should call; their response deadline is further away. */
  readonly calls: number;
  /** Waiting referrals whose response deadline passed. */
  readonly overdue: number;
  /** Those of `overdue` that may still be open. */
  readonly perhaps: number;
  /** What the surfaces need to know of the settings. */
  readonly settings: Pick<Settings, 'warningHours' | 'urgentHours' | 'keyboardShortcuts'>;
  /** "Read all pages", as far as it is. */
  readonly walk: ReadAllState;
  /** Why lists of open pages are not read; absent: nothing is wrong. */
  readonly troubles?: readonly PageTrouble[];
  /** A team is connected. `isOut`: nothing reaches it now, and that will not change by itself soon. */
  readonly team?: { readonly isOut: boolean };
  /** These are invented referrals, to try the extension with. */
  readonly sample?: true;
  /** Stored values that cannot be read and count as unset; absent where there are none. */
  readonly unread?: readonly UnreadValue[];
  readonly now: Instant;
}

/** Verbs that the extension's own pages ask of the worker. */
export interface TriageVerbs {
  'triage.view': { request: TriageQuery; response: TriageView };
  'referral.get': { request: { readonly key: string }; response: KeptReferral | null };
  /** Sets or takes back the heart of the extension; one set in Partner Center stays (`favorite` tells). */
  'referral.favorite': { request: { readonly key: string; readonly on: boolean }; response: KeptReferral };
  /**
   * Brings Partner Center up in a tab that is open, else in a new one: at the referral where its address is
   * known, else at its list, where its row is scrolled to and outlined. Null: at the list of referrals.
   */
  'partner-center.open': {
    request: { readonly key: string | null };
    response: { readonly shows: 'referral' | 'list' };
  };
}
