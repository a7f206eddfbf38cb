import { pageLanguages } from '../../domain/page-languages';
import { madeAhead } from '../words/made-ahead';
import { comparedText, withoutAccents } from '../words/plain';

/** The order of day, month and year in a numeric date. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What `Intl` knows of how one language writes dates; made on demand, because that is slow. */
export interface DatePatterns {
  /** Month names in every form, plain, → 1–12. */
  readonly months: ReadonlyMap<string, number>;
  /** Weekdays and the words between ("de", "at", "г."): they may stand in a date and say nothing. */
  readonly fillers: ReadonlySet<string>;
  /** Part of the day ("pm", "下午", "večer"), plain → the hours of the day that it is said of. */
  readonly dayPeriods: ReadonlyMap<string, readonly number[]>;
  readonly order: DateOrder | null;
  /** The mark between the numbers of a numeric date: `/`, `.` or `-`. */
  readonly separator: string | null;
}

const kept = new Map<string, DatePatterns | null>();

/** The patterns of a BCP 47 tag, or null for a tag that `Intl` refuses. */
export function datePatterns(tag: string): DatePatterns | null {
  let patterns = kept.get(tag);
  if (patterns === undefined) kept.set(tag, (patterns = usable(tag) ? build(tag) : null));
  return patterns;
}

// The regions tell whether all of a language write numeric dates alike.
madeAhead((tags) =>
  [
    ...tags.flatMap((tag) => (tag.includes('-') ? [tag] : [tag, `${tag}-US`, `${tag}-GB`])),
    ...pageLanguages,
  ].map((tag) => () => datePatterns(tag)),
);

const taken = new Map<string, boolean>();

/** Whether `Intl` takes the tag: a page may say anything in `lang`. */
export function usable(tag: string): boolean {
  let known = taken.get(tag);
  if (known === undefined) {
    try {
      known = Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
    } catch {
      known = false; // Not a language tag.
    }
    taken.set(tag, known);
  }
  return known;
}

/** Some day whose numbers cannot be confused. */
const sample = new Date(Date.UTC(2013, 10, 22, 12));

function build(tag: string): DatePatterns {
  const parts = (options: Intl.DateTimeFormatOptions, at: Date): Intl.DateTimeFormatPart[] =>
    new Intl.DateTimeFormat(tag, {
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
      ...options,
    }).formatToParts(at);
  const months = new Map<string, number>();
  const fillers = new Set<string>();
  const addFiller = (text: string): void => {
    for (const word of comparedText(text).split(' '))
      if (word !== '') fillers.add(word).add(withoutAccents(word));
  };
  for (const month of ['long', 'short'] as const) {
    for (const more of [{}, { day: 'numeric' }, { day: 'numeric', year: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(tag, {
        timeZone: 'UTC',
        calendar: 'gregory',
        numberingSystem: 'latn',
        month,
        ...more,
      });
      for (let index = 0; index < 12; index++) {
        const name = comparedText(
          format.formatToParts(Date.UTC(2013, index, 22)).find(({ type }) => type === 'month')?.value ?? '',
        );
        if (!/\p{L}/u.test(name)) continue;
        months.set(name, index + 1).set(withoutAccents(name), index + 1);
      }
    }
  }
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday });
    for (let day = 1; day <= 7; day++) addFiller(format.format(Date.UTC(2013, 10, day)));
  }
  for (const dateStyle of ['full', 'long', 'medium'] as const) {
    for (const { type, value } of parts({ dateStyle, timeStyle: 'short' }, sample))
      if (type === 'literal') addFiller(value);
  }
  for (const { type, value } of parts({ hour: 'numeric' }, sample)) if (type === 'literal') addFiller(value);
  const numeric = parts({ year: 'numeric', month: 'numeric', day: 'numeric' }, sample);
  return { months, fillers, dayPeriods: dayPeriodsOf(tag), ...numericOrder(numeric) };
}

function dayPeriodsOf(tag: string): ReadonlyMap<string, readonly number[]> {
  const periods = new Map<string, number[]>();
  // Which words a language takes depends on the style: ko "PM" and "오후", zh-TW "下午" and "凌晨".
  for (const style of [
    { hour: 'numeric', hour12: true },
    { timeStyle: 'short' },
    { hour: 'numeric', hour12: true, dayPeriod: 'long' },
  ] as const) {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...style });
    for (let hour = 0; hour < 24; hour++) {
      const period = comparedText(
        format.formatToParts(Date.UTC(2013, 10, 22, hour)).find(({ type }) => type === 'dayPeriod')?.value ??
          '',
      );
      if (period !== '') periods.set(period, [...(periods.get(period) ?? []), hour]);
    }
  }
  return periods;
}

function numericOrder(parts: readonly Intl.DateTimeFormatPart[]): Pick<DatePatterns, 'order' | 'separator'> {
  const order = parts
    .filter(({ type }) => type === 'day' || type === 'month' || type === 'year')
    .map(({ type }) => type.charAt(0))
    .join('');
  const separator =
    parts
      .find(({ type, value }) => type === 'literal' && /[./-]/.test(value))
      ?.value.trim()
      .charAt(0) ?? null;
  return { order: order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : null, separator };
}
