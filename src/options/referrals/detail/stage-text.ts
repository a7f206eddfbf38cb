import { outcomeWords, stageWords } from '../../../domain/field-words';
import type { Outcome, Stage } from '../../../domain/referral';
import { text } from '../../../text/text';

/** A stage in words; an archived one by how it ended. */
export function stageText(stage: Stage, outcome: Outcome | null): string {
  if (stage === 'archived') return text(outcome === null ? 'outcome_unknown' : outcomeWords[outcome]);
  return text(stageWords[stage]);
}
