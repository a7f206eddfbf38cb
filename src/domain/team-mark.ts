import type { Instant, Outcome, Referral, Stage } from './referral';
import type { AnswerKind } from './template';

/** Who works on a referral; a courtesy among colleagues, no lock. */
export interface ClaimMark {
  readonly mine: boolean;
  /** The display name of whoever has it. */
  readonly name: string;
  readonly at: Instant;
  /** When it lapses: three working days after the last try. */
  readonly until: Instant;
}

/** An answer that a colleague gave, or is giving. */
export interface AnsweredMark {
  readonly by: string;
  readonly at: Instant;
  readonly answer: AnswerKind;
}

/** A stage that a colleague saw in Partner Center. */
export interface StageMark {
  readonly by: string;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly seenAt: Instant;
}

/** What of a referral the team's table says, as it lies with the record. It follows from that table. */
export interface TeamMark {
  readonly claim: ClaimMark | null;
  readonly answered: AnsweredMark | null;
  readonly stage: StageMark | null;
}

interface Marked {
  readonly team?: TeamMark | null;
}

/** Whose a referral is: mine, a colleague's, or nobody's. */
export const CLAIM_STATES = ['mine', 'free', 'others'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** The claim that holds at `now` (epoch milliseconds); null: none, it lapsed, or the referral is closed. */
export function heldClaim({ team, stage }: Marked & Pick<Referral, 'stage'>, now: number): ClaimMark | null {
  const claim = team?.claim ?? null;
  return claim !== null && stage !== 'archived' && Date.parse(claim.until) > now ? claim : null;
}

export function claimState(referral: Marked & Pick<Referral, 'stage'>, now: number): ClaimState {
  const claim = heldClaim(referral, now);
  if (claim === null) return 'free';
  return claim.mine ? 'mine' : 'others';
}

/**
 * The stage that a colleague saw after this browser saw the referral last, where it was answered meanwhile; null: the
 * own observation holds. A later own observation always wins: Partner Center is the truth.
 */
export function colleaguesStage({
  team,
  stage,
  lastSeenAt,
}: Marked & Partial<Pick<Referral, 'stage' | 'lastSeenAt'>>): StageMark | null {
  const seen = team?.stage ?? null;
  if (seen === null || stage !== 'received' || seen.stage === 'received') return null;
  return lastSeenAt !== undefined && seen.seenAt > lastSeenAt ? seen : null;
}
