import { countryCodes } from '../../domain/countries';
import { readAmount } from '../../language/values/amount';
import { readCountry } from '../../language/values/country';
import { readDate } from '../../language/values/date';
import { readEmptyList } from '../../language/words/empty-list';
import { isDirectContactAlert } from '../../language/words/facts';
import { shortest } from '../evidence';
import type { Disguise } from './disguise';
import { withOtherLegalForm } from './other-legal-form';
import { isKnownText } from './known-text';

/** What a recording makes of texts. */
export interface TextDisguise {
  /** A text for people, as it may stand in the recording. */
  readonly text: (original: string) => string;
  /** The names of parts in an ID, a class or a key: those that tell structure stay, the others are replaced. */
  readonly token: (original: string) => string;
  /** The texts of our vocabularies that stayed as they were, each once. */
  readonly kept: ReadonlySet<string>;
}

/** Every GUID in a text. */
export const guids = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/giu;
/** Separators of what stands beside each other, the strong ones first. */
const separators = [
  /( ?[|·•\n\r\t] ?| ?(?<!\d)[:：] ?| ?[:：](?!\d) ?| [-–—] )/u,
  /( ?\/ ?)/u,
  /( ?[,;()（）[\]] ?)/u,
] as const;
/** Longer texts are cut: a recording shows structure, and a page may hold a text without end. */
const longestText = 2_000;
const longestToken = 200;
/** Stands for any sentence that says so; English is read in every page. */
const directContactAlert = 'The customer asks for direct contact.';

/** @param languages those that the page may be in, BCP 47, in order of trust. */
export function textDisguise(
  fake: Disguise,
  languages: readonly string[],
  random: () => number,
): TextDisguise {
  const kept = new Set<string>();
  const countries = countryDisguise(languages, random);

  function letters(text: string): string {
    return text
      .replace(/[\u{1F1E6}-\u{1F1FF}]/gu, '')
      .replace(/[\p{L}\p{M}]+/gu, fake.word)
      .replace(/\p{N}+/gu, fake.number);
  }

  /** The text as a whole, where it is of a kind that must stay of that kind; null: it is of none. */
  function asWhole(text: string): string | null {
    if (text === '') return '';
    if (isKnownText(text, languages)) {
      kept.add(text);
      return text;
    }
    // The sentence may name what was searched for.
    if (readEmptyList(text, languages)) return '0 / 0';
    // The sentence may name the customer.
    if (text.length >= shortest.alert && isDirectContactAlert(text, languages)) return directContactAlert;
    if (isDate(text, languages)) return otherDate(text, fake);
    // Nothing but a currency and a number.
    if (readAmount(text, { languages, currency: null }).kind !== 'none')
      return text.replace(/\d+/gu, fake.number);
    const country = readCountry(text, languages);
    return country === null ? null : countries(text, country);
  }

  function inParts(text: string, at: number): string {
    const whole = asWhole(text);
    if (whole !== null) return whole;
    const separator = separators[at];
    if (separator === undefined) return letters(text);
    // Each second part is a separator.
    const apart = (joined: string): string =>
      joined
        .split(separator)
        .map((part, n) => (n % 2 === 1 ? part : inParts(part, at + 1)))
        .join('');
    // A comma may stand before the form.
    return at === separators.length - 1 ? withOtherLegalForm(text, fake, apart) : apart(text);
  }

  return {
    kept,
    text(original) {
      const text = original.slice(0, longestText).replace(/[^\S\n]+/g, ' ');
      const inner = text.trim();
      if (inner === '') return text === '' ? '' : ' ';
      const [before = '', after = ''] = [/^\s/.exec(text)?.[0], /\s$/.exec(text)?.[0]];
      return before + withIds(inner, fake, (part) => inParts(part, 0)) + after;
    },
    token: (original) =>
      withIds(original.slice(0, longestToken), fake, (part) =>
        part
          .replace(/\p{N}{4,}/gu, fake.number)
          .replace(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{L}+/gu, (name) =>
            structural.has(name.toLowerCase()) ? name : fake.word(name),
          ),
      ),
  };
}

/** Replaces each ID, and what stands between them by `between`. */
function withIds(text: string, fake: Disguise, between: (part: string) => string): string {
  let [made, from] = ['', 0];
  for (const found of text.matchAll(guids)) {
    made += between(text.slice(from, found.index)) + fake.id(found[0]);
    from = found.index + found[0].length;
  }
  return from === 0 ? between(text) : made + between(text.slice(from));
}

function isDate(text: string, languages: readonly string[]): boolean {
  // Behind brackets anything may stand.
  return !/[()]/.test(text) && readDate(text, { languages, order: null }).kind !== 'none';
}

/**
 * An earlier date of the same form: no part of it becomes larger, so that a day in the past stays in the past. Years of
 * our time stay, months stay months, days after the 12th stay such.
 */
function otherDate(text: string, fake: Disguise): string {
  return text.replace(/\d+/g, (digits) => {
    if (digits.length > 2) return /^20\d\d$/.test(digits) ? digits : fake.number(digits);
    const value = Number(digits);
    const least = digits.length === 2 && value > 9 ? 10 : Math.min(1, value);
    const first = value > 12 ? 13 : least;
    const made = first + (Number(fake.number(digits)) % (value - first + 1));
    return String(made).padStart(digits.length, '0');
  });
}

/** Another country for each, named in the language in which the original is named. */
function countryDisguise(
  languages: readonly string[],
  random: () => number,
): (text: string, code: string) => string {
  const fakes = new Map<string, string>();
  const otherOf = (code: string): string => {
    const known = fakes.get(code);
    if (known !== undefined) return known;
    const others = countryCodes().filter((one) => one !== code);
    const found = others[Math.floor(random() * others.length)] ?? 'ZZ';
    fakes.set(code, found);
    return found;
  };
  return (text, code) => {
    const fake = otherOf(code);
    if (text.length === 2) return fake;
    const language = languages.find((tag) => nameOf(code, tag) === text) ?? languages[0] ?? 'en';
    return nameOf(fake, language) ?? fake;
  };
}

function nameOf(code: string, language: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code);
  } catch {
    return undefined; // A page may name its language by what is no tag.
  }
}

/** Parts of names that say how a page is made; the reader asks for some of them. */
const structural: ReadonlySet<string> = new Set(
  (
    'active area aria arrow avatar badge bar body button cell check checkbox checked checkmark chip circle ' +
    'clear close col collapse column complete completed container content control current dashboard data detail details ' +
    'dialog disabled done down emblem empty en expand expanded favorite favourite field fill filled filter ' +
    'finish finished fluent footer form grid group half has head header heading heart hidden icon id image in ' +
    'index inner input is item items key label lead leads left link list listbox loading main menu more ' +
    'name next nav not of ongoing only outer outline outlined page pager paging panel persona pill pinned placeholder ' +
    'primary process progress progressbar reader referral referrals regular right root row rowgroup rows screen ' +
    'scroll search secondary section select selected selection shimmer skeleton slot solid sort sr star state status step ' +
    'success svg tab table tabs tag tbody td text th thead title toolbar tooltip tr unstarred up us v value ' +
    'translated ltr rtl virtual visually wrapper co sell cosell coselling inbound outbound marketplace qualified opportunities a11y'
  ).split(' '),
);
