import type { LinkFacts } from '../azure-table/read-link';
import type { Instant } from '../domain/referral';
import type { ClaimMark } from '../domain/team-mark';
import type { Template } from '../domain/template';
import type { FailedTable, LinkRefusal, RefusedLink } from './connection-verbs';

/** A colleague's installation; `day`: the day last seen, `YYYY-MM-DD` in UTC, never a time. */
export interface TeamMember {
  readonly name: string;
  readonly day: string;
}

/** The name that the organisation gives this user in the team. */
export type PrescribedName =
  | { readonly kind: 'set'; readonly name: string }
  /** It is the browser profile's, which the extension may not read yet; or nobody is signed in to the browser. */
  | { readonly kind: 'not-allowed' | 'signed-out' };

/** What a team's table holds, before anything is written. */
export interface TriedTeam {
  readonly kind: 'tried';
  readonly facts: LinkFacts;
  /** The team's name; null: nobody connected this table as a team's yet. */
  readonly team: string | null;
  /** Whether the team shares notes. */
  readonly notes: boolean;
  readonly members: readonly TeamMember[];
  /** Referrals of which somebody shared something. */
  readonly referrals: number;
  /** The team asks for a newer version of the extension: it would only be read. */
  readonly readOnly: boolean;
  /** Null: the user chooses the name. */
  readonly prescribed: PrescribedName | null;
}

/** Why nothing reaches the team now. What was changed waits, and nothing is lost. */
export type TeamTrouble = 'not-allowed' | 'expired' | 'link-lost' | 'read-only' | 'not-stored' | FailedTable;

/** A connected team, without its secret. */
export interface ConnectedTeam {
  readonly kind: 'connected';
  readonly by: 'user' | 'policy';
  readonly facts: LinkFacts;
  readonly team: string;
  /** The user's display name. */
  readonly name: string;
  /** Whether the team shares notes, and whether the organisation lets this installation do so. */
  readonly notes: boolean;
  readonly notesAllowed: boolean;
  readonly members: readonly TeamMember[];
  readonly connectedAt: Instant;
  readonly readAt: Instant | null;
  /** When the table is asked next; null: not until the link is changed. */
  readonly next: Instant | null;
  readonly isReading: boolean;
  /** Referrals with changes that are not in the table yet. */
  readonly waiting: number;
  readonly trouble: TeamTrouble | null;
}

export type TeamView =
  /** The organisation switched it off. */
  | { readonly kind: 'off' }
  | { readonly kind: 'none' }
  /** The organisation's link cannot be used. */
  | { readonly kind: 'prescribed'; readonly reason: LinkRefusal }
  /** The organisation's link waits for the user's name. */
  | { readonly kind: 'unnamed'; readonly facts: LinkFacts }
  | ConnectedTeam;

/** What a user wants of a claim. */
export type ClaimWish = 'claim' | 'take-over' | 'give-back';

/** What became of it, and who has the referral now as far as it is known. */
export type ClaimReply =
  | { readonly kind: 'mine' | 'theirs'; readonly claim: ClaimMark | null }
  | { readonly kind: 'free' }
  /** Not shared: no team is connected, or the referral has no ID. */
  | { readonly kind: 'not-shared' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'read-only' }
  | FailedTable;

/** What became of a template that was to be shared, or taken out of the team. */
export type ShareReply =
  | { readonly kind: 'shared' }
  /** A colleague changed it meanwhile; their version is here now. */
  | { readonly kind: 'changed'; readonly by: string }
  /** It is longer than a row of the table holds. */
  | { readonly kind: 'too-long' }
  | { readonly kind: 'read-only' }
  | FailedTable;

/** A note that a later one replaced. */
export interface EarlierNote {
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
}

/** Verbs of the team. The link is a secret: it travels to the worker as it was pasted, and never back. */
export interface TeamVerbs {
  'team.get': { request: Record<never, never>; response: TeamView };
  'team.check': {
    request: { readonly text: string };
    response: RefusedLink | { readonly kind: 'link'; readonly facts: LinkFacts };
  };
  /** Reads the table and says who is there. Writes nothing. Without a text: the organisation's link. */
  'team.try': { request: { readonly text: string | null }; response: RefusedLink | FailedTable | TriedTeam };
  /**
   * A name that the organisation sets holds. `team` and `notes` count where nobody connected the table yet. Without a
   * text: the organisation's link.
   */
  'team.connect': {
    request: {
      readonly text: string | null;
      readonly name: string;
      readonly team: string;
      readonly notes: boolean;
    };
    response: RefusedLink | FailedTable | TeamView;
  };
  /** Reads and writes now. */
  'team.sync': { request: Record<never, never>; response: TeamView };
  /** Switches notes on or off for the whole team. Off, they are also taken out of the rows that were written. */
  'team.notes': { request: { readonly on: boolean }; response: FailedTable | TeamView };
  /** One's claims are given back and the link is forgotten; what is the user's stays. */
  'team.leave': { request: Record<never, never>; response: TeamView };
  /** Shares a template with the team, or changes the team's one of the same ID; a null template takes it out. */
  'team.template': {
    request: { readonly id: string; readonly template: Template | null };
    response: ShareReply;
  };
  'team.claim': { request: { readonly key: string; readonly wish: ClaimWish }; response: ClaimReply };
  /** Somebody works in a surface: the table is asked more often for a while. */
  'team.active': { request: Record<never, never>; response: Record<never, never> };
  /** Notes on a referral that later ones replaced, the latest first. */
  'team.earlier': { request: { readonly key: string }; response: { readonly notes: readonly EarlierNote[] } };
}
