import type { LinkFacts, LinkRefusal } from '../azure-table/read-link';
import type { Instant } from '../domain/referral';
import type { PlannedCounts, PlannedRow } from './file-verbs';

export type { LinkFacts, LinkRefusal };

/** A pasted text that is no link to take. Nothing of it is kept. */
export interface RefusedLink {
  readonly kind: 'refused';
  readonly reason: LinkRefusal;
}

/** A request to the table failed. `status`: HTTP; null: there was no response. */
export interface FailedTable {
  readonly kind: 'failed';
  readonly status: number | null;
}

/** What connecting a table of leads would bring. Nothing is written. */
export interface TriedLeads {
  readonly kind: 'tried';
  readonly facts: LinkFacts;
  readonly leads: number;
  /** How many of them are tests. */
  readonly tests: number;
  /** When the newest was written. */
  readonly newest: Instant | null;
  /** Leads that are not taken: they are older than what is kept, or their customer was erased. */
  readonly old: number;
  readonly erased: number;
  /** Rows that cannot be read. */
  readonly unread: number;
  /** The table is large: only its first pages were read. */
  readonly isPart: boolean;
  readonly counts: PlannedCounts;
  readonly added: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
}

/** A connected table of leads, without its secret. */
export interface ConnectedLeads {
  readonly kind: 'connected';
  /** Who connected it: the user, or the organisation by policy. */
  readonly by: 'user' | 'policy';
  readonly facts: LinkFacts;
  readonly connectedAt: Instant;
  /** When the table was last read to its end. */
  readonly readAt: Instant | null;
  /** When it is read next; null: not until the link is changed. */
  readonly next: Instant | null;
  readonly isReading: boolean;
  /** What is wrong: access not allowed in the browser, the link is over, lost, or the last request failed. */
  readonly trouble: 'not-allowed' | 'expired' | 'link-lost' | FailedTable | null;
  /** Leads that are known from it. */
  readonly leads: number;
}

export type LeadTableView =
  /** The organisation switched it off. */
  | { readonly kind: 'off' }
  | { readonly kind: 'none' }
  /** The organisation's link cannot be used. */
  | { readonly kind: 'prescribed'; readonly reason: LinkRefusal }
  | ConnectedLeads;

/**
 * Verbs of what the user connected. The link is a secret: it travels to the worker as it was pasted, and never back.
 */
export interface ConnectionVerbs {
  'leads.get': { request: Record<never, never>; response: LeadTableView };
  /** Whether a pasted text is a link to a table of leads. No request is made. */
  'leads.check': {
    request: { readonly text: string };
    response: RefusedLink | { readonly kind: 'link'; readonly facts: LinkFacts };
  };
  /** Reads the table and says what it would bring. Writes nothing. */
  'leads.try': { request: { readonly text: string }; response: RefusedLink | FailedTable | TriedLeads };
  'leads.connect': { request: { readonly text: string }; response: RefusedLink | LeadTableView };
  /** Reads it now. */
  'leads.read': { request: Record<never, never>; response: LeadTableView };
  /** The link is forgotten, the leads stay. */
  'leads.disconnect': { request: Record<never, never>; response: LeadTableView };
}
