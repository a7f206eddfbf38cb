import { type Reason, type ReasonList, reasons, reasonsOf } from '../../domain/reasons';
import { formLexicons } from '../../language/words/form-lexicons';
import { type Language, trustOrder } from '../../language/words/languages';
import { mentioned } from '../../language/words/lexicon';
import { comparedText } from '../../language/words/plain';

const lexicon = formLexicons([...reasonsOf('decline'), ...reasonsOf('error')].flatMap(({ words }) => words));

/** The codes that a text can mean in one language; that of `other` only where it means nothing else. */
function codesIn<L extends ReasonList>(
  text: string,
  list: L,
  language: Language,
): readonly Reason<L>['code'][] {
  const found = mentioned(text, lexicon(language));
  const codes = reasonsOf(list).flatMap(({ code, words }) =>
    words.every((concept) => found.has(concept)) ? [code] : [],
  );
  const other = reasons[list].other.code;
  return codes.length > 1 ? codes.filter((code) => code !== other) : codes;
}

/**
 * Microsoft's reason code that an option of a reason list means, in the first language of trust that knows one;
 * null: none, or not certain. The wording of the live lists is not known, so it goes by what an option speaks of.
 */
export function reasonOfOption<L extends ReasonList>(
  text: string,
  languages: readonly string[],
  list: L,
): Reason<L>['code'] | null {
  const wanted = comparedText(text);
  const { first, rest } = trustOrder(languages);
  const trusted = first.map((language) => codesIn(wanted, list, language)).find((codes) => codes.length > 0);
  const codes = new Set(trusted ?? rest.flatMap((language) => codesIn(wanted, list, language)));
  const [code] = codes;
  return codes.size === 1 ? (code ?? null) : null;
}

/**
 * Which of Microsoft's two lists of reasons a set of options is, by the options that only one of the lists knows;
 * null: that is not certain.
 */
export function reasonListOf(options: readonly string[], languages: readonly string[]): ReasonList | null {
  const only = { decline: 0, error: 0 };
  for (const text of options) {
    const decline = reasonOfOption(text, languages, 'decline') !== null;
    const error = reasonOfOption(text, languages, 'error') !== null;
    if (decline !== error) only[decline ? 'decline' : 'error'] += 1;
  }
  if (only.decline > 1 && only.error === 0) return 'decline';
  return only.error > 1 && only.decline === 0 ? 'error' : null;
}
