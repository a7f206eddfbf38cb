import type { KeptReferral } from '../../domain/kept';
import type { TeamReferral } from '../../team/keys';
import type { Replica } from '../../team/replica';
import type { Agreements } from './agreements';

/** The team as this life of the worker holds it. */
export interface OpenTeam {
  readonly id: string;
  readonly name: string;
  readonly replica: Replica;
  readonly agreements: Agreements;
  /** Partitions whose state changed since they were compared last. */
  readonly touched: Set<string>;
  /** Records as they were compared last, by key. */
  readonly compared: Map<string, KeptReferral>;
  /** What the service asked to wait when it failed last, in milliseconds. */
  retryAfter: number | null;
}

/** The referral as the team knows it; null: it has no ID, and stays on this machine. */
export function sharedAs({ kind, id }: Pick<KeptReferral, 'kind' | 'id'>): TeamReferral | null {
  return id === null ? null : { kind, id };
}
