import { commaSeparated } from '../comma-separated';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What a country is called in a language; null: no country has these two letters. */
const nameOf = (code: string, language: string): string | null =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? null;

/**
 * Countries as a person lists them, by two letters or by name in the language of the interface, as ISO 3166-1 alpha-2;
 * what is no country is left as it is typed.
 */
export function typedCountries(typed: string, language: string): readonly string[] {
  const parts = commaSeparated(typed);
  const isCode = (part: string): boolean =>
    /^[a-z]{2}$/i.test(part) && nameOf(part.toUpperCase(), language) !== null;
  const named = parts.some((part) => !isCode(part)) ? codesByName(language) : new Map<string, string>();
  return parts.map((part) =>
    isCode(part) ? part.toUpperCase() : (named.get(part.toLocaleLowerCase(language)) ?? part),
  );
}

function codesByName(language: string): ReadonlyMap<string, string> {
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(
    codes.flatMap((code) => {
      const name = nameOf(code, language);
      return name === null ? [] : [[name.toLocaleLowerCase(language), code] as const];
    }),
  );
}

/** Those that are not known as countries. */
export const unknownCountries = (countries: readonly string[], language: string): readonly string[] =>
  countries.filter((one) => !/^[A-Z]{2}$/.test(one) || nameOf(one, language) === null);
