import type { ColumnMeaning } from '../../domain/reading';
import { headingMeanings } from '../../language/words/headings';
import { suitsMeaning } from './value-shapes';

/** Meanings whose values are Partner Center's own words. */
const worded: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'stage',
  'outcome',
  'microsoftStatus',
  'quality',
  'callToAction',
  'leadType',
  'qualification',
  'emailValidity',
  'phoneValidity',
]);

/** Whether a text is one of the words that Partner Center shows under this label: "Received" under "Status". */
export const isWordOf = (label: string, text: string, languages: readonly string[]): boolean =>
  headingMeanings(label, languages).some(
    (meaning) => worded.has(meaning) && suitsMeaning(meaning, text, languages),
  );
