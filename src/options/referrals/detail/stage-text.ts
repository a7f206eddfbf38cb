import type { Outcome, Stage } from '../../../domain/referral';
import { type MessageName, text } from '../../../text/text';

const outcomes: Readonly<Record<Outcome, MessageName>> = {
  won: 'outcome_won',
  lost: 'outcome_lost',
  declined: 'outcome_declined',
  expired: 'outcome_expired',
  error: 'outcome_error',
};

/** A stage in words; an archived one by how it ended. */
export function stageText(stage: Stage, outcome: Outcome | null): string {
  if (stage === 'archived') return text(outcome === null ? 'outcome_unknown' : outcomes[outcome]);
  return text(stage === 'accepted' ? 'stage_accepted' : 'stage_received');
}
