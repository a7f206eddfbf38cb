import type { Day } from '../../domain/referral';
import { columnDateOrder, readDate, type DateOrder } from '../../language/values/date';
import { usable } from '../../language/values/date-patterns';

/** What a date field tells about the texts that it takes. */
interface DateEvidence {
  /** The date that stands in it, as shown; empty: none. */
  readonly shown: string;
  /** Its placeholder and description, e.g. "MM/DD/YYYY". */
  readonly hints: string;
  /** BCP 47 tags in order of trust. */
  readonly languages: readonly string[];
}

interface Numeric {
  readonly order: DateOrder;
  readonly separator: string;
  readonly padded: boolean;
}

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** Every day that a shown date can mean, whatever the order of its numbers. */
export function possibleDays(text: string, languages: readonly string[]): readonly Day[] {
  const days = orders.map((order) => readDate(text, { languages: [...languages, 'en'], order }));
  return [...new Set(days.flatMap((read) => (read.kind === 'day' ? [read.day] : [])))];
}

function write(day: Day, { order, separator, padded }: Numeric): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const short = (digits: string): string => (padded ? digits : String(Number(digits)));
  const parts = { d: short(date), m: short(month), y: year };
  return [...order].map((part) => parts[part as 'd' | 'm' | 'y']).join(separator);
}

/**
 * The letter that stands for a part of a date: `y`, German `j`, Czech and Polish `r`, Italian `a`, …; the
 * month is `m` nearly everywhere.
 */
function partOf(letters: string): 'd' | 'm' | 'y' | null {
  const letter = letters.charAt(0).toLowerCase();
  if (letters.length === 4) return 'y';
  if (letters.length > 2) return null;
  return letter === 'm' || letter === 'м' ? 'm' : 'd';
}

/** Three runs of one letter each with a mark between: "MM/DD/YYYY", "TT.MM.JJJJ", "dd. mm. rrrr". */
function fromPlaceholder(hints: string): Numeric | null {
  const match = /(?<!\p{L})((\p{L})\2{0,3})([./-] ?)((\p{L})\5{0,3})\3((\p{L})\7{0,3})(?!\p{L})/iu.exec(
    hints,
  );
  if (match === null) return null;
  const [, one = '', , separator = '', two = '', , three = ''] = match;
  const order = [one, two, three].map(partOf).join('');
  const known = orders.find((candidate) => candidate === order);
  return known === undefined ? null : { order: known, separator, padded: one.length > 1 && two.length > 1 };
}

/** A numeric date that stands in the field or in its hint as an example, where its order is certain. */
function fromExample(text: string, languages: readonly string[]): Numeric | null {
  const match = /(?<!\d)(\d{1,4})([./-] ?)(\d{1,2})\2(\d{1,4})(?!\d)/.exec(text);
  if (match === null) return null;
  const [example, one = '', separator = '', two = ''] = match;
  const order = one.length === 4 ? 'ymd' : columnDateOrder([example], languages);
  return order === null
    ? null
    : { order, separator, padded: (order === 'ymd' || one.length === 2) && two.length === 2 };
}

/** The language's own way to write numeric dates; null for English without a region, which is written both ways. */
function fromLanguage(tag: string): Numeric | null {
  const { language, region } = new Intl.Locale(tag);
  if (language === 'en' && region === undefined) return null;
  const parts = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(Date.UTC(2022, 1, 3));
  const numbers = parts.filter(({ type }) => type === 'day' || type === 'month' || type === 'year');
  const order = orders.find((known) => known === numbers.map(({ type }) => type.charAt(0)).join(''));
  const separator = parts.find(({ type, value }) => type === 'literal' && /[./-]/.test(value))?.value;
  const padded = numbers.every(({ value }) => value.length > 1);
  return order === undefined || separator === undefined ? null : { order, separator, padded };
}

const inWords = (day: Day, tag: string): string =>
  new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  }).format(Date.parse(`${day}T00:00:00Z`));

/**
 * Texts to try in a date field, best first: the form that its placeholder or its present value shows, the page
 * language's own, then forms that nobody can misread. Each must be read back: what the field made of it decides.
 */
export function dateTexts(day: Day, { shown, hints, languages }: DateEvidence): readonly string[] {
  const tags = languages.filter(usable);
  const told = [fromPlaceholder(hints), fromExample(shown, languages), fromExample(hints, languages)];
  const own = tags
    .slice(0, 1)
    .map(fromLanguage)
    .flatMap((form) => [form, form && { ...form, padded: true, separator: form.separator.trim() }]);
  const texts = (forms: readonly (Numeric | null)[]): string[] =>
    forms.flatMap((form) => (form === null ? [] : [write(day, form)]));
  const words = [...new Set([...tags.slice(0, 1), 'en-US'])].map((tag) => inWords(day, tag));
  const wordsFirst = /\p{L}{3,}/u.test(shown);
  return [
    ...new Set([
      ...texts(told),
      ...(wordsFirst ? words : texts(own)),
      ...(wordsFirst ? texts(own) : words),
      day,
    ]),
  ];
}

/** The numbers of a date in their order, without zeros before them: "05.12.2026" and "5. 12. 2026" are alike. */
const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).map(Number).join();

/**
 * Whether a field that now shows `after` took the day. The numbers in the order in which they were written are the form
 * that was chosen with reason; what it wrote anew must not be readable as another day, unless the text could be read
 * one way only.
 */
export function tookDay(day: Day, written: string, after: string, languages: readonly string[]): boolean {
  const days = possibleDays(after, languages);
  if (!days.includes(day)) return false;
  return (
    days.length === 1 ||
    numbersIn(after) === numbersIn(written) ||
    possibleDays(written, languages).length === 1
  );
}
