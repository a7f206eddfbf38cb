import { languageFacts } from './language-facts';
import { languages, reading } from './languages';
import { recognizer } from './recognizer';

const concepts = ['expires', 'deal', 'lead', 'referral'] as const;
const vocabularies = Object.fromEntries(
  languages.map((language) => [
    language,
    {
      ...Object.fromEntries(concepts.map((concept) => [concept, reading[language]?.[concept] ?? ''])),
      filler: `${reading[language]?.filler ?? ''}|${languageFacts[language].besideExpiry}`,
    },
  ]),
);

const sentence = recognizer({ expires: 'expires deal? lead? referral?' }, vocabularies);

/**
 * Whether words say that a deal, a lead or a referral expires, and nothing else: what is left of Partner Center's
 * "Deal expires in 2 day(s) 1 hour(s)" without its numbers and units. "Our own offer expires in" is not that.
 */
export function saysExpiryAlone(words: string, tags: readonly string[]): boolean {
  return sentence(words, tags).length > 0;
}
