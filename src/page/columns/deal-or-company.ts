import { companyWords, endsInLegalForm } from '../../domain/same-name';
import { agreement, nameBits } from '../evidence';

/**
 * What speaks for the second of two lists of names being companies and the first their deals, in bits; below zero it
 * is the other way round. Only companies have legal forms, a deal is often named after its customer, and a customer
 * may have several deals.
 */
export function bitsForCompany(titles: readonly string[], names: readonly string[]): number {
  return (
    moreOf(haveForms(names), haveForms(titles)) * nameBits.legalForm +
    moreOf(areNamedAfter(titles, names), areNamedAfter(names, titles)) * nameBits.namedAfter +
    Math.sign(different(titles) - different(names)) * nameBits.severalDeals
  );
}

const moreOf = (one: boolean, other: boolean): number => Number(one) - Number(other);
const different = (texts: readonly string[]): number => new Set(texts).size;

/** One name alone may end in such letters by chance. */
const haveForms = (texts: readonly string[]): boolean => texts.filter(endsInLegalForm).length >= 2;

/** Whether most of the titles hold all words of the name beside them, and more. */
function areNamedAfter(titles: readonly string[], names: readonly string[]): boolean {
  const after = names.filter((name, n) => {
    const title = companyWords(titles[n] ?? '');
    const words = companyWords(name);
    return words.length > 0 && words.length < title.length && words.every((word) => title.includes(word));
  });
  return names.length > 0 && after.length >= names.length * agreement.believable;
}
