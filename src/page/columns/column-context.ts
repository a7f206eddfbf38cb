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
export function columnInContext(candidates: readonly Candidate[], context: ColumnContext): void {
  for (const candidate of candidates) {
    if (candidate.meanings.length < 2) continue;
    const meaning = inContext(candidate, candidates, context);
    if (meaning !== null) candidate.meanings = [meaning];
  }
}

const claims = (all: readonly Candidate[], meaning: ColumnMeaning): boolean =>
  all.some(({ meanings }) => meanings.length === 1 && meanings[0] === meaning);

/** The one of a column's meanings that is right here; null: nobody can tell. */
function inContext(
  { meanings, texts }: Candidate,
  all: readonly Candidate[],
  { kind, languages }: ColumnContext,
): ColumnMeaning | null {
  const couldBe = (...those: readonly ColumnMeaning[]): boolean =>
    meanings.length === those.length && those.every((meaning) => meanings.includes(meaning));
  const isCoSell = kind === 'co-sell';
  if (couldBe('company', 'contactName')) {
    if (claims(all, 'company')) return 'contactName';
    return claims(all, 'contactName') || isCoSell || coSellColumns(all) ? 'company' : null;
  }
  if (meanings.includes('dealType') && meanings.includes('leadType')) {
    const isLeadType = shareThatFits('leadType', texts, languages) === 1;
    const meaning = isLeadType ? 'leadType' : 'dealType';
    return isLeadType === isCoSell ? null : meaning;
  }
  // Spanish and Italian call a deal and a marketplace offer by one word; co-sell lists have no offers.
  for (const meaning of ['dealName', 'dealType'] as const)
    if (couldBe(meaning, 'nothing')) return isCoSell && !claims(all, meaning) ? meaning : null;
  return couldBe('address', 'country') ? placeOf(texts, languages) : byForm(meanings, texts, languages);
}

/** "Location" above countries is a country, above none an address. */
function placeOf(texts: readonly string[], languages: readonly string[]): ColumnMeaning | null {
  const share = shareThatFits('country', texts, languages);
  if (share === 0) return 'address';
  return share !== null && share >= agreement.countries ? 'country' : null;
}

/** Where only one of the meanings has values of its own form and all of them fit, it is that one. */
function byForm(
  meanings: readonly ColumnMeaning[],
  texts: readonly string[],
  languages: readonly string[],
): ColumnMeaning | null {
  const [only, ...others] = meanings.filter(
    (meaning) => shaped.has(meaning) && shareThatFits(meaning, texts, languages) === 1,
  );
  return only !== undefined && others.length === 0 ? only : null;
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
