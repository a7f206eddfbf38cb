import { isOfferId, parseLeadSource } from './lead-source';

/** What the user calls their offers, by the identifier `publisherid.offerid` in lower case. */
export type OfferNames = Readonly<Record<string, string>>;

/** Longer names are no names, in letters. */
const longestName = 120;
/** All names lie in one item of the browser's synced storage, which holds 8,192 bytes. */
const mostNames = 60;

/** What an offer's plan or stage adds to its identifier says nothing to a customer. */
const notSpoken = /^(?:byol|payg|saas|vm|preview|public|private|trial|test|v\d+)$/i;
/** Parts of generated identifiers. */
const isCode = (word: string): boolean => /\d/.test(word) && word.length > 5;

/** The identifier of the offer in a lead source; null: it has none, or a title stands there. */
export function offerIdOf(leadSource: string | null): string | null {
  const offer = leadSource === null ? null : parseLeadSource(leadSource).offer;
  return offer !== null && isOfferId(offer) ? offer.toLowerCase() : null;
}

/** An identifier as words: `contoso.secure-archive-byol` is "Secure Archive"; null: it holds no words. */
export function wordsOfOfferId(id: string): string | null {
  const words = id
    .slice(id.indexOf('.') + 1)
    .split(/[-_.]+/)
    .filter((word) => word !== '');
  while (words.length > 1 && notSpoken.test(words.at(-1) ?? '')) words.pop();
  if (words.length === 0 || words.some(isCode)) return null;
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/**
 * What a text calls the offer of a lead: the user's own name, else its title, else the words of its identifier. Null
 * where the lead source names no offer: the source alone ("AppSource") is none.
 */
export function offerName(leadSource: string | null, names: OfferNames): string | null {
  const id = offerIdOf(leadSource);
  if (id !== null) return (Object.hasOwn(names, id) ? names[id] : undefined) ?? wordsOfOfferId(id);
  return leadSource === null ? null : parseLeadSource(leadSource).offer;
}

/** The names out of storage or a file; other values are left out. */
export function validOfferNames(value: unknown): OfferNames {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const named = Object.entries(value).flatMap(([id, name]): readonly (readonly [string, string])[] => {
    const trimmed = typeof name === 'string' ? name.trim().slice(0, longestName) : '';
    return isOfferId(id) && trimmed !== '' ? [[id.toLowerCase(), trimmed]] : [];
  });
  return Object.fromEntries(named.slice(0, mostNames));
}
