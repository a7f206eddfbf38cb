import type { LinkFacts, LinkRefusal } from '../../azure-table/read-link';
import { isRecord } from '../../domain/is-record';
import type { Instant } from '../../domain/referral';
import type { LeadPoll } from '../../lead-table/lead-poll';

/** The connected table of leads, as it lies beside the records (`META.leadTable`). The link itself lies elsewhere. */
export interface LeadTableState {
  /** Names the connection: what was asked for one that is over changes nothing. */
  readonly id: string;
  readonly by: 'user' | 'policy';
  /** Null: the organisation's link cannot be used; `refused` says why. */
  readonly facts: LinkFacts | null;
  readonly refused: LinkRefusal | null;
  readonly connectedAt: Instant;
  readonly readAt: Instant | null;
  readonly poll: LeadPoll;
  /** Marks of the rows that the last page held; they name nobody. Absent: none was read. */
  readonly seen?: readonly string[];
}

/** Marks of rows whose customer was erased (`META.erasedRows`). */
export interface ErasedRows {
  readonly salt: string;
  readonly marks: readonly string[];
}

/** The state out of what is stored; null: no table is connected. */
export function leadTableState(stored: unknown): LeadTableState | null {
  return isRecord(stored) && isRecord(stored['poll']) ? (stored as unknown as LeadTableState) : null;
}

/** The marks out of what is stored. */
export function erasedRows(stored: unknown): ErasedRows | null {
  return isRecord(stored) && typeof stored['salt'] === 'string' && Array.isArray(stored['marks'])
    ? (stored as unknown as ErasedRows)
    : null;
}
