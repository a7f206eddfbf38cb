import { readCountry } from './country';
import { displayText } from '../words/plain';

/**
 * What an address on one line says for certain: "Seattle, United States" → city and country; "Israel" → country.
 * More parts may be streets or states, so of those only the country at the end is taken.
 */
export function readAddress(
  text: string,
  languages: readonly string[],
): { readonly city: string | null; readonly country: string | null } {
  const parts = displayText(text.replaceAll('\n', ', '))
    .split(/[,、，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1);
  const country = last === undefined ? null : readCountry(last, languages);
  const [first = ''] = parts;
  const certain = country !== null && parts.length === 2 && !/\d/.test(first);
  const otherCountry = certain ? readCountry(first, languages) : null;
  // "Singapore, Singapore" is a city; "Georgia, United States" is a state or a country.
  return { city: certain && (otherCountry === null || otherCountry === country) ? first : null, country };
}
