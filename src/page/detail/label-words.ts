import { saysNothing, suitsMeaning } from '../columns/value-shapes';
import { isWordOf } from '../columns/worded';
import { readValidity } from '../../language/words/facts';
import { headingMeanings } from '../../language/words/headings';
import { readSection } from '../../language/words/sections';
import type { Reads } from './label-style';

/** What is known of words in these languages (BCP 47 tags in order of trust). */
export const readsIn = (languages: readonly string[]): Reads => ({
  // "Valid email" below an address is a value, though in some languages it reads like the heading "Validity
  // of the e-mail".
  isLabel: (text) =>
    headingMeanings(text, languages).length > 0 && (readValidity(text, languages)?.of ?? null) === null,
  isValueOf: (label, text) => isWordOf(label, text, languages),
  suits: (label, text) =>
    saysNothing(text, languages) ||
    headingMeanings(label, languages).some((meaning) => suitsMeaning(meaning, text, languages)),
  holdsText: (label) =>
    headingMeanings(label, languages).some((meaning) => meaning === 'notes' || meaning === 'address'),
  isSection: (text) => readSection(text, languages) === 'elsewhere',
  isRemark: (text) => readValidity(text, languages) !== null,
});
