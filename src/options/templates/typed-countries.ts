import { countryCodes, countryOfCode } from '../../domain/countries';
import { commaSeparated } from '../comma-separated';

/**
 * Countries as a person lists them, by two letters or by name in the language of the interface, as ISO 3166-1 alpha-2;
 * what is no country is left as it is typed.
 */
export function typedCountries(typed: string, language: string): readonly string[] {
  const parts = commaSeparated(typed);
  const codeOf = (part: string): string | null => countryOfCode(part.toUpperCase());
  const named = parts.some((part) => codeOf(part) === null)
    ? codesByName(language)
    : new Map<string, string>();
  return parts.map((part) => codeOf(part) ?? named.get(part.toLocaleLowerCase(language)) ?? part);
}

function codesByName(language: string): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return new Map(
    countryCodes().flatMap((code) => {
      const name = names.of(code)?.toLocaleLowerCase(language);
      return name === undefined ? [] : [[name, code] as const];
    }),
  );
}

/** Those that are not known as countries. */
export const unknownCountries = (countries: readonly string[]): readonly string[] =>
  countries.filter((one) => countryOfCode(one) === null);
