import type { DeclineReason, ErrorReason } from '../../domain/template';
import { form, reading, trustOrder, type Language } from '../words/languages';
import { lexiconOf, mentioned, type Lexicon } from '../words/lexicon';
import { plain } from '../words/plain';
import type { FormConcept, ReadingConcept } from '../words/vocabulary';

type Concept = FormConcept | ReadingConcept;

/** What an option must speak of to be that reason; `other` says so only where nothing else is said. */
const reasons = {
  decline: [
    ['budget'],
    ['response'],
    ['rival'],
    ['requirement'],
    ['notCustomer'],
    ['timeline'],
    ['abuse'],
    ['other'],
  ] satisfies readonly (readonly Concept[])[],
  error: [
    ['duplicate', 'bulk'],
    ['duplicate', 'partner'],
    ['duplicate', 'microsoft'],
    ['connector'],
    ['matching'],
    ['solution'],
    ['test'],
    ['dataError'],
    ['other'],
  ] satisfies readonly (readonly Concept[])[],
} as const;

const concepts: readonly Concept[] = [...new Set([...reasons.decline, ...reasons.error].flat())];
const compounding: ReadonlySet<string> = new Set(['de', 'nl']);

const built = new Map<Language, Lexicon>();
function lexicon(language: Language): Lexicon {
  let words = built.get(language);
  if (words === undefined)
    built.set(
      language,
      (words = lexiconOf({ ...reading[language], ...form[language] }, concepts, compounding.has(language))),
    );
  return words;
}

/** The codes that a text can mean in one language. */
function codesIn(text: string, list: keyof typeof reasons, language: Language): readonly number[] {
  const found = mentioned(text, lexicon(language));
  const codes = reasons[list].flatMap((needed, at) =>
    needed.every((concept) => found.has(concept)) ? [at + 1] : [],
  );
  const other = reasons[list].length;
  return codes.length > 1 ? codes.filter((code) => code !== other) : codes;
}

/**
 * Microsoft's reason code that an option of a reason list means, in the first language of trust that knows one;
 * null: none, or not certain. The wording of the live lists is not known, so it goes by what an option speaks of.
 */
export function reasonOfOption(
  text: string,
  languages: readonly string[],
  list: 'decline',
): DeclineReason | null;
export function reasonOfOption(
  text: string,
  languages: readonly string[],
  list: 'decline' | 'error',
): ErrorReason | null;
export function reasonOfOption(
  text: string,
  languages: readonly string[],
  list: 'decline' | 'error',
): ErrorReason | null {
  const wanted = plain(text);
  const { first, rest } = trustOrder(languages);
  const trusted = first.map((language) => codesIn(wanted, list, language)).find((codes) => codes.length > 0);
  const codes = new Set(trusted ?? rest.flatMap((language) => codesIn(wanted, list, language)));
  const [code] = codes;
  return codes.size === 1 ? (code as ErrorReason) : null;
}
