import { headingWithCurrency } from '../../language/values/heading-currency';
import { readStatus } from '../../language/words/status';
import { headingMeanings } from '../../language/words/headings';
import { readFavoriteLabel, readListControl, readListName, readPageKind } from '../../language/words/lists';
import { readSection } from '../../language/words/sections';
import {
  isPlaceholder,
  readCallToAction,
  readLeadType,
  readQualification,
  readQuality,
  readValidity,
} from '../../language/words/facts';

/**
 * Whether a text is one of our own vocabularies: a heading, a status, the name of a list, the label of a
 * control, a word for nothing.
 * Such a text is Microsoft's, not a customer's.
 */
export function isKnownText(text: string, languages: readonly string[]): boolean {
  return (
    headingMeanings(text, languages).length > 0 ||
    readStatus(text, languages).kind !== 'unknown' ||
    isAmountInCurrency(text, languages) ||
    isPlaceholder(text, languages) ||
    known.some((read) => read(text, languages) !== null)
  );
}

/** "Value (EUR)": the heading of amounts, and the currency that all of them are in. */
function isAmountInCurrency(text: string, languages: readonly string[]): boolean {
  const apart = headingWithCurrency(text, languages);
  return apart !== null && headingMeanings(apart.heading, languages).includes('value');
}

const known: readonly ((text: string, languages: readonly string[]) => unknown)[] = [
  readListName,
  readPageKind,
  readListControl,
  readFavoriteLabel,
  readSection,
  readCallToAction,
  readValidity,
  readQuality,
  readLeadType,
  readQualification,
];
