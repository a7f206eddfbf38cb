import { type Language, writesCompounds } from '../../domain/page-languages';
import { form, reading } from './languages';
import { type Lexicon, lexiconOf } from './lexicon';
import type { FormConcept, ReadingConcept } from './vocabulary';

/** Lexicons of some concepts with the words of lists and of forms, each made when its language is first asked. */
export function formLexicons(
  concepts: readonly (FormConcept | ReadingConcept)[],
): (language: Language) => Lexicon {
  const made = new Map<Language, Lexicon>();
  return (language) => {
    let lexicon = made.get(language);
    if (lexicon === undefined) {
      const words = { ...reading[language], ...form[language] };
      made.set(language, (lexicon = lexiconOf(words, concepts, writesCompounds.has(language))));
    }
    return lexicon;
  };
}
