import { writesCompounds } from '../../domain/page-languages';
import { reading, trustOrder, type Language } from './languages';
import { interpretations, lexiconOf, mentioned, type Lexicon } from './lexicon';
import { madeAhead } from './made-ahead';
import { comparedText } from './plain';
import type { ReadingConcept } from './vocabulary';

/**
 * What a text may mean: for each meaning the sets of concepts that say it, alternatives separated by `,`;
 * a concept with `?` may stand there or not; any other concept excludes the meaning.
 * `closeDate: 'close date estimated? deal?'` is "Close date", "Estimated close date of the deal", in any order.
 */
type Rules<M extends string> = Readonly<Record<M, string>>;

/** Where the words come from; forms pass their own beside the reading words. */
export type Vocabularies = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Pattern<M> {
  readonly meaning: M;
  readonly needs: readonly string[];
  readonly may: ReadonlySet<string>;
}

/** Longer texts are no labels: a label has at most 100 letters, once its punctuation is gone. */
const longestText = 400;
/** A sentence is looked through no further; in UTF-16 units. */
const longestSentence = 2_000;

/** Texts recur (a status in each row), so answers are kept; a page cannot make this grow without end. */
const keptAnswers = 2000;

function patternsOf<M extends string>(rules: Rules<M>): readonly Pattern<M>[] {
  return Object.entries<string>(rules).flatMap(([meaning, alternatives]) =>
    alternatives.split(',').map((alternative) => {
      const concepts = alternative.trim().split(/\s+/);
      return {
        meaning: meaning as M,
        needs: concepts.filter((concept) => !concept.endsWith('?')),
        may: new Set(concepts.map((concept) => concept.replace('?', ''))),
      };
    }),
  );
}

/**
 * Makes a reader of labels. It answers every meaning that the whole text can have in the first language of
 * trust that knows it; when none of those does, in all others together. Empty: not understood. More than one:
 * ambiguous.
 */
export function recognizer<M extends string>(
  rules: Rules<M>,
  vocabularies: Vocabularies = reading,
): (text: string, languages: readonly string[]) => readonly M[] {
  const patterns = patternsOf(rules);
  const lexicon = lexicons(
    [...new Set(['filler', ...patterns.flatMap(({ may }) => [...may])])],
    vocabularies,
  );
  const answers = new Map<string, readonly M[]>();

  /** `whole`: all its words are known, whether or not they mean something together. */
  const meanings = (
    text: string,
    language: Language,
  ): { readonly found: readonly M[]; readonly whole: boolean } => {
    let found = new Set<M>();
    let fewest = Infinity;
    let whole = false;
    for (const [set, words] of interpretations(text, lexicon(language))) {
      if (set === '') continue;
      whole = true;
      if (words > fewest) continue;
      const concepts = set.split(' ');
      for (const { meaning, needs, may } of patterns) {
        if (!needs.every((need) => concepts.includes(need)) || !concepts.every((concept) => may.has(concept)))
          continue;
        if (words < fewest) found = new Set();
        fewest = words;
        found.add(meaning);
      }
    }
    return { found: [...found], whole };
  };

  return (text, languages) => {
    if (text.length > longestText) return [];
    const key = `${languages.join()} ${text}`;
    const known = answers.get(key);
    if (known) return known;
    if (answers.size >= keptAnswers) answers.clear();
    const wanted = comparedText(text);
    const { first, rest } = trustOrder(languages);
    const trusted = first.map((language) => meanings(wanted, language));
    const understood = trusted.find(({ found }) => found.length > 0);
    // "Statusdatum" is German through and through, and says nothing of ours: what it is like in other
    // languages does not count.
    const settled = understood !== undefined || trusted.some(({ whole }) => whole);
    const answer = settled
      ? (understood?.found ?? [])
      : [...new Set(rest.flatMap((language) => meanings(wanted, language).found))];
    answers.set(key, answer);
    return answer;
  };
}

/**
 * Makes a reader of sentences, whose wording is free: the languages of ours, in order of trust, in which a
 * sentence has all the concepts in it, whatever else it says.
 */
export function mentions(
  concepts: readonly ReadingConcept[],
): (text: string, languages: readonly string[]) => readonly Language[] {
  const lexicon = lexicons(concepts, reading);
  return (text, languages) => {
    const sentence = comparedText(text.slice(0, longestSentence));
    const { first, rest } = trustOrder(languages);
    return [...first, ...rest].filter((language) => {
      const found = mentioned(sentence, lexicon(language));
      return concepts.every((concept) => found.has(concept));
    });
  };
}

function lexicons(concepts: readonly string[], vocabularies: Vocabularies): (language: Language) => Lexicon {
  const built = new Map<Language, Lexicon>();
  const of = (language: Language): Lexicon => {
    let lexicon = built.get(language);
    if (!lexicon)
      built.set(
        language,
        (lexicon = lexiconOf(vocabularies[language] ?? {}, concepts, writesCompounds.has(language))),
      );
    return lexicon;
  };
  madeAhead((tags) => {
    const { first, rest } = trustOrder(tags);
    return [...first, ...rest].map((language) => () => of(language));
  });
  return of;
}
