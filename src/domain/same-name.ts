import { folded, isCut, mayBeSameText } from './same-text';

/**
 * How two names of one thing compare: `same`; `maybe`: one source says less of it than the other (a first name
 * alone, a company without its legal form); `no`.
 */
export type NameSimilarity = 'same' | 'maybe' | 'no';

/** Forms of companies and words around their names, without dots. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  (
    'ab ag aps as asa bv bvba co company corp corporation doo eg ev gmbh inc incorporated jsc kft kg kk limited ' +
    'limitada llc llp lp ltd ltda mbh nv ohg ou oy oyj plc pte pty pvt sa sarl sas scs se sia sl spa spzoo sro srl the uab ug und and'
  ).split(' '),
);

/** Letters and digits of a name, without accents, dots and case. */
function wordsOf(name: string): readonly string[] {
  return folded(name)
    .normalize('NFD')
    .replace(/\p{M}|[.'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** What a company's name is known by: its words without legal forms; a name of nothing else keeps them. */
export function companyWords(name: string): readonly string[] {
  const words = wordsOf(name);
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Whether a name ends in a company's legal form, as no deal's does. */
export function endsInLegalForm(name: string): boolean {
  const words = wordsOf(name);
  return (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) || writtenInName.test(name);
}

/** Forms of languages that put no space before them. */
const writtenInName = /公司|会社|주식회사/u;

/** Other legal forms with as many letters as this one, in lower case; empty: it is none, or no other has as many. */
export function otherLegalForms(form: string): readonly string[] {
  if (writtenInName.test(form)) return ['公司', '会社'].filter((other) => other !== form);
  const [only = '', ...more] = wordsOf(form);
  if (more.length > 0 || !LEGAL_FORMS.has(only)) return [];
  return [...LEGAL_FORMS].filter((other) => other !== only && other.length === only.length);
}

/**
 * Compares companies: `Fabrikam Ltd.`, `FABRIKAM` and `Fabrikam Limited` may be one; other words are another
 * company.
 */
export function companySimilarity(a: string, b: string): NameSimilarity {
  if (mayBeSameText(a, b)) return 'same';
  if (isCut(a) || isCut(b)) return 'no';
  const [one, other] = [companyWords(a).join(' '), companyWords(b).join(' ')];
  return one === other && one !== '' ? 'maybe' : 'no';
}

/** The words of a person's name in a sorted order. */
export function personWords(name: string): readonly string[] {
  return [...new Set(wordsOf(name))].sort();
}

/** Compares people: order, accents and case make no difference; initials and missing middle names leave it open. */
export function personSimilarity(a: string, b: string): NameSimilarity {
  if (mayBeSameText(a, b)) return 'same';
  if (isCut(a) || isCut(b)) return 'no';
  const [few = [], many = []] = [personWords(a), personWords(b)].sort((x, y) => x.length - y.length);
  if (few.length === 0) return 'no';
  if (few.length === many.length && few.every((word, at) => word === many[at])) return 'same';
  const fits = (word: string): boolean =>
    many.some(
      (full) => full === word || (Math.min(word.length, full.length) === 1 && full.startsWith(word[0] ?? '')),
    );
  return few.every(fits) && few.some((word) => word.length > 1 && many.includes(word)) ? 'maybe' : 'no';
}
