import type { ColumnMeaning, LikelyMeaning } from '../../domain/reading';
import { shareThatFits } from './value-shapes';

/** What speaks for a meaning, in bits: each bit makes it twice as likely. The only numbers that decide here. */
const bits = {
  /** The heading, or the page's own key, can be said of it. */
  heading: 8,
  /** All values have a form that few meanings have: a mail address, an amount, a country. */
  shape: 6,
  /** The values are free text, which many meanings take. */
  freeText: 1,
  /** What is offered must have at least as much for it. */
  offered: 4,
} as const;

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
const mostOffered = 2;
/** Of a column's values at least this share must fit, or the meaning is not offered. */
const leastFit = 0.5;

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
    if (fits !== null && fits < leastFit) return [];
    // The digits of dates look like phone numbers.
    if (meaning === 'phone' && (shareThatFits('createdAt', texts, languages) ?? 0) >= leastFit) return [];
    const byHeading = open.includes(meaning);
    const ofValues = fits === null ? 0 : fits * (shaped.includes(meaning) ? bits.shape : bits.freeText);
    const weight = (byHeading ? bits.heading : 0) + ofValues;
    return weight < bits.offered ? [] : [{ meaning, byHeading, fits, weight }];
  });
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostOffered)
    .map(({ meaning, byHeading, fits }) => ({
      meaning,
      byHeading,
      fits: fits === null ? null : Math.round(fits * 100) / 100,
    }));
}
