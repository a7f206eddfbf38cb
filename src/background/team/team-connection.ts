import type { LinkFacts, LinkRefusal } from '../../azure-table/read-link';
import type { Pace } from '../../azure-table/pace';
import { isRecord } from '../../domain/is-record';
import type { Instant } from '../../domain/referral';
import type { TeamMember } from '../../messages/team-verbs';

/** The connected team, as it lies beside the records (`META.team`). The link itself lies elsewhere. */
export interface TeamConnection {
  /** Names the connection: what was asked for one that is over changes nothing. */
  readonly id: string;
  readonly by: 'user' | 'policy';
  /** Null: the organisation's link cannot be used; `refused` says why. */
  readonly facts: LinkFacts | null;
  readonly refused: LinkRefusal | null;
  /** This installation's name among all others: 8 characters. */
  readonly replica: string;
  /** The user's display name; empty: not given yet, and nothing is asked or written. */
  readonly name: string;
  readonly connectedAt: Instant;
  readonly readAt: Instant | null;
  readonly poll: { readonly pace: Pace };
  /** How the last request failed, by its HTTP status (null: no response); absent: it did not. */
  readonly failed?: number | null;
  /** Something could not be stored on this machine. */
  readonly unsaved?: true;
  /** The table refuses the link, or gave no response for long. */
  readonly isOut: boolean;
  readonly readOnly: boolean;
  readonly team: string;
  readonly notes: boolean;
  readonly members: readonly TeamMember[];
  readonly waiting: number;
}

/** The connection out of what is stored; null: no team is connected. */
export function teamConnection(stored: unknown): TeamConnection | null {
  return isRecord(stored) && isRecord(stored['poll']) && typeof stored['replica'] === 'string'
    ? (stored as unknown as TeamConnection)
    : null;
}

/** A connection that begins at `now`. */
export function newConnection(
  { by, facts, refused, name }: Pick<TeamConnection, 'by' | 'facts' | 'refused' | 'name'>,
  now: Instant,
): TeamConnection {
  return {
    id: crypto.randomUUID(),
    by,
    facts,
    refused,
    replica: crypto.randomUUID().slice(0, 8),
    name,
    connectedAt: now,
    readAt: null,
    poll: { pace: { failures: 0, next: name === '' ? null : Date.parse(now) } },
    isOut: false,
    readOnly: false,
    team: '',
    notes: false,
    members: [],
    waiting: 0,
  };
}
