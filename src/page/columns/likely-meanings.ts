import type { ColumnMeaning, LikelyMeaning } from '../../domain/reading';
import { shareThatFits } from './value-shapes';
import { agreement, meaningBits } from '../evidence';

/** Meanings whose values have a form of their own. */
const shaped: readonly ColumnMeaning[] = [
  'email',
  'stage',
  'country',
  'createdAt',
  'closeDate',
  'phone',
  'value',
  'currency',
  'callToAction',
  'quality',
  'leadType',
  'qualification',
  'emailValidity',
  'phoneValidity',
];

/** A column that was not understood. */
interface OpenColumn {
  /** Its values that say something. */
  readonly texts: readonly string[];
  /** What its heading and its key can mean. */
  readonly open: readonly ColumnMeaning[];
}

/**
 * What a column that was not understood may mean, the likelier first: at most two, each with what speaks for it. They
 * are offered to the user; nothing is read by them.
 * @param taken the meanings of the list's other columns.
 */
export function likelyMeanings(
  { texts, open }: OpenColumn,
  taken: ReadonlySet<ColumnMeaning>,
  languages: readonly string[],
): readonly LikelyMeaning[] {
  const weighed = [...new Set([...open, ...shaped])].flatMap((meaning) => {
    if (taken.has(meaning) || meaning === 'nothing' || meaning === 'selection') return [];
    const fits = shareThatFits(meaning, texts, languages);
    if (fits !== null && fits < agreement.offered) return [];
    // The digits of dates look like phone numbers.
    if (meaning === 'phone' && (shareThatFits('createdAt', texts, languages) ?? 0) >= agreement.offered)
      return [];
    const byHeading = open.includes(meaning);
    const ofValues =
      fits === null ? 0 : fits * (shaped.includes(meaning) ? meaningBits.shape : meaningBits.freeText);
    const weight = (byHeading ? meaningBits.heading : 0) + ofValues;
    return weight < meaningBits.offered ? [] : [{ meaning, byHeading, fits, weight }];
  });
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, agreement.mostOffered)
    .map(({ meaning, byHeading, fits }) => ({
      meaning,
      byHeading,
      fits: fits === null ? null : Number(fits.toFixed(2)),
    }));
}
