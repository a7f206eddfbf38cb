import type { ColumnMeaning } from '../../domain/reading';
import { shareThatFits } from './value-shapes';
import type { Candidate, ColumnContext } from './column-candidate';
import { agreement } from '../evidence';

/**
 * Settles headers that mean several things by what stands beside them.
 *
 * *Customer name* is the company in the co-sell grid, and the contact person wherever a company stands beside it
 * (Microsoft's screenshots of the co-sell grid and of the lead page show both).
 */
export function columnInContext(candidates: readonly Candidate[], { kind, languages }: ColumnContext): void {
  const claimed = (meaning: ColumnMeaning): boolean =>
    candidates.some(({ meanings }) => meanings.length === 1 && meanings[0] === meaning);
  const couldBe = (candidate: Candidate, ...meanings: readonly ColumnMeaning[]): boolean =>
    candidate.meanings.length === meanings.length &&
    meanings.every((meaning) => candidate.meanings.includes(meaning));
  const settle = (candidate: Candidate, meaning: ColumnMeaning | null): void => {
    if (meaning !== null) candidate.meanings = [meaning];
  };
  for (const candidate of candidates) {
    if (candidate.meanings.length < 2) continue;
    if (couldBe(candidate, 'company', 'contactName')) {
      settle(
        candidate,
        claimed('company')
          ? 'contactName'
          : claimed('contactName') || kind === 'co-sell' || coSellColumns(candidates)
            ? 'company'
            : null,
      );
    } else if (candidate.meanings.includes('dealType') && candidate.meanings.includes('leadType')) {
      const leadType = shareThatFits('leadType', candidate.texts, languages);
      settle(
        candidate,
        leadType === 1 && kind !== 'co-sell'
          ? 'leadType'
          : kind === 'co-sell' && !(leadType === 1)
            ? 'dealType'
            : null,
      );
    } else if (couldBe(candidate, 'dealName', 'nothing')) {
      // Spanish and Italian call a deal and a marketplace offer by one word; co-sell lists have no offers.
      settle(candidate, kind === 'co-sell' && !claimed('dealName') ? 'dealName' : null);
    } else if (couldBe(candidate, 'dealType', 'nothing')) {
      settle(candidate, kind === 'co-sell' && !claimed('dealType') ? 'dealType' : null);
    } else if (couldBe(candidate, 'address', 'country')) {
      const country = shareThatFits('country', candidate.texts, languages);
      settle(
        candidate,
        country === null
          ? null
          : country >= agreement.countries
            ? 'country'
            : country === 0
              ? 'address'
              : null,
      );
    } else {
      // Where only one of the meanings has values of its own shape and all of them fit, it is that one.
      const typed = candidate.meanings.filter(
        (meaning) => shaped.has(meaning) && shareThatFits(meaning, candidate.texts, languages) === 1,
      );
      const [only, ...others] = typed;
      if (only !== undefined && others.length === 0) settle(candidate, only);
    }
  }
}

/** Meanings whose values cannot be mistaken for free text. */
const shaped: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'id',
  'email',
  'phone',
  'stage',
  'country',
  'callToAction',
  'quality',
]);

/** Columns that only co-sell deals have. */
const coSellColumns = (candidates: readonly Candidate[]): boolean =>
  candidates.some(
    ({ meanings }) =>
      meanings.length === 1 &&
      (meanings[0] === 'dealType' || meanings[0] === 'microsoftStatus' || meanings[0] === 'closeDate'),
  );
