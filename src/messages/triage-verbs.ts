import type { KeptReferral } from '../domain/kept';
import type { Instant, Referral } from '../domain/referral';
import type { Settings } from '../domain/settings';
import type { HintSummary } from './hint-verbs';
import type { WalkState } from './walk-verbs';

export type Tab = 'marketplace' | 'qualified' | 'co-sell' | 'favorites';

/** What popup, side panel and full page ask for. Null account: all accounts added up. */
export interface TriageQuery {
  readonly tab: Tab;
  readonly search: string;
  readonly account: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** One line of a list; most urgent first. What the user added is there where it is known. */
export type TriageRow = Referral & Partial<Pick<KeptReferral, 'tries' | 'snoozedUntil' | 'waiting'>>;

/** How the reading stands, in the order in which it should worry. */
export type Freshness =
  | { readonly kind: 'never' }
  | { readonly kind: 'fresh'; readonly readAt: Instant }
  | { readonly kind: 'stale'; readonly readAt: Instant }
  | { readonly kind: 'unreadable'; readonly since: Instant };

export interface TriageView {
  readonly query: TriageQuery;
  /** Rows of the tab, before search. */
  readonly counts: Readonly<Record<Tab, number>>;
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
  /** What the surfaces need to know of the settings. */
  readonly settings: Pick<Settings, 'warningHours' | 'urgentHours' | 'keyboardShortcuts'>;
  /** "Read all pages", as far as it is. */
  readonly walk: WalkState;
  /** These are invented referrals, to try the extension with. */
  readonly sample?: true;
  readonly now: Instant;
}

/** Verbs that the extension's own pages ask of the worker. */
export interface TriageVerbs {
  'triage.view': { ask: TriageQuery; answer: TriageView };
  'referral.get': { ask: { readonly key: string }; answer: KeptReferral | null };
  /** Sets or takes back the heart of the extension; one set in Partner Center stays (`favorite` tells). */
  'referral.favorite': { ask: { readonly key: string; readonly on: boolean }; answer: KeptReferral };
  /** Focuses an open Partner Center tab if there is one, else opens one, at the referral or the list. */
  'partner-center.open': { ask: { readonly key: string | null }; answer: { readonly reused: boolean } };
}
