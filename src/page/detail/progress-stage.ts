import type { Outcome, Stage } from '../../domain/referral';
import { readStatus } from '../../language/words/status';

/** Where a referral stands by its progress steps. */
export interface ProgressStage {
  readonly stage: Stage;
  readonly outcome: Outcome | null;
}

/** One step as shown, "Won/lost\n(Pending)", and whether the page marks it as the current one. */
export interface ShownStep {
  readonly text: string;
  readonly current: boolean;
}

/**
 * The stage by the progress steps (Received, Accepted, Won/lost, Closed): the word of the current step; where that is
 * no status ("Won/lost"), the last step before it that is. Null: no step is marked as current, or no word is known.
 */
export function progressStage(
  steps: readonly ShownStep[],
  languages: readonly string[],
): ProgressStage | null {
  const at = steps.findIndex(({ current }) => current);
  for (let step = at; step >= 0; step -= 1) {
    const [word = '', ...notes] = (steps[step]?.text ?? '').split('\n');
    const read = readStatus(word, languages);
    if (read.kind === 'ambiguous') return null;
    if (read.kind !== 'status') continue;
    if (read.stage !== 'archived' || step !== at) return { stage: read.stage, outcome: read.outcome };
    const noted = notes
      .map((note) => readStatus(note.replace(/[()]/gu, ''), languages))
      .find((each) => each.kind === 'status' && each.outcome !== null);
    return { stage: 'archived', outcome: read.outcome ?? (noted?.kind === 'status' ? noted.outcome : null) };
  }
  return null;
}
