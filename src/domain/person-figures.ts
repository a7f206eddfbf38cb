import type { KeptReferral } from './kept';
import { triesMade } from './tries';

/** What one person of the team did, as this browser knows it. Counts alone: nobody's times are worked out. */
export interface PersonFigures {
  /** The display name; null: this user. */
  readonly by: string | null;
  /** Referrals that the person answered. */
  readonly answers: number;
  /** Tries to reach customers; replies are none. */
  readonly tries: number;
}

type Told = Pick<KeptReferral, 'history' | 'stage' | 'team' | 'tries' | 'waiting'>;

/** Filled in here, and sent or waited for; what was taken back is no answer. */
const isOwnAnswer = ({ history, stage, waiting }: Told): boolean =>
  waiting !== null || (stage !== 'received' && history.some(({ kind }) => kind === 'filled'));

/** Who answered it, each once: this user (null), a colleague by display name. */
export function answeredBy(record: Told): readonly (string | null)[] {
  const answered = record.team?.answered ?? null;
  return [...new Set([...(isOwnAnswer(record) ? [null] : []), ...(answered === null ? [] : [answered.by])])];
}

/** The figures of everybody who did something: this user first, the others by name. */
export function personFigures(records: Iterable<Told>): readonly PersonFigures[] {
  const people = new Map<string | null, { answers: number; tries: number }>();
  const of = (by: string | null): { answers: number; tries: number } => {
    const known = people.get(by) ?? { answers: 0, tries: 0 };
    people.set(by, known);
    return known;
  };
  for (const record of records) {
    for (const by of answeredBy(record)) of(by).answers += 1;
    for (const tried of record.tries) {
      const made = triesMade([tried]);
      if (made > 0) of(tried.by ?? null).tries += made;
    }
  }
  return [...people]
    .map(([by, figures]) => ({ by, ...figures }))
    .sort((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1));
}
