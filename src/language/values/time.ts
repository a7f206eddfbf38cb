/** The time of day in a shown date. */
export type TimeOfDay =
  | {
      readonly kind: 'time';
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
      /** Minutes east of UTC; null: not said. */ readonly offset: number | null;
    }
  /** A time whose zone is a name ("PST"), which is no offset. */
  | { readonly kind: 'unknown-zone' }
  /** A half of the day that is not known, or an hour that does not exist. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

/** `3:15`, `15:15:30`, `15h15`, `15 h 15 min 30 s`, `15時15分`, `15시 5분`. */
const clock =
  /(?<!\d)(\d{1,2})\s*(?::|[h時时시點点])\s*(\d{2}|\d(?=\s*[分분]))(?:\s*(?::|[分분]|min)\s*(\d{2}|\d(?=\s*[秒초]))(?:[.,]\d+)?\s*(?:[秒초]|s(?!\p{L}))?|\s*[分분])?(?!\d)/iu;
/** Numbers with the marks of a date between them, as most dates are. */
const dateAlone = /^[\d./-]+$/;
/** `3 PM`, `午後3時`: an hour alone, which is a time beside a part of the day only. */
const hourAlone = /(?<![\d.:/-])(\d{1,2})(?:\s*[h時时시點点])?(?=\D*$)/iu;
const zone = /^[([]?(?:utc|gmt|z)?\s*(?:([+\-−])(\d{1,2})(?::?(\d{2}))?)?[)\]]?$/i;
/** Chinese names the zone before the time. */
const zoneBefore = /\s(?:utc|gmt)(?:[+\-−]\d{1,2}(?::?\d{2})?)?\s*$/i;
const zoneName = /^\(?[A-Z]{2,5}\)?$/;

/**
 * Takes the time out of a date. `dayPeriods`: the language's parts of the day and their hours. What is
 * neither time, part of the day nor zone stays with the date, where it must make sense.
 */
export function splitTime(
  text: string,
  dayPeriods: ReadonlyMap<string, readonly number[]>,
): { readonly date: string; readonly time: TimeOfDay } {
  if (dateAlone.test(text)) return { date: text, time: { kind: 'none' } };
  const shown = clockIn(text, dayPeriods);
  if (shown === null) return { date: text, time: { kind: 'none' } };
  const { period } = shown;
  const named = zoneBefore.exec(period.before)?.[0] ?? '';
  const before = period.before.slice(0, period.before.length - named.length);
  const rest = `${named}${period.after}`.trim();
  const offset = zone.exec(rest);
  if (!offset && zoneName.test(rest)) return { date: before, time: { kind: 'unknown-zone' } };
  return {
    date: offset ? before : `${before} ${rest}`,
    time: timeOf(shown, rest === '' || !offset ? null : minutesEast(offset)),
  };
}

/** The numbers of a clock, and the part of the day around them. */
interface ShownClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly period: ReturnType<typeof periodAround>;
}

/** The clock in a text; null where there is none: an hour alone needs a part of the day. */
function clockIn(text: string, dayPeriods: ReadonlyMap<string, readonly number[]>): ShownClock | null {
  const full = clock.exec(text);
  const found = full ?? hourAlone.exec(text);
  if (!found) return null;
  const [all, hour, minute = 0, second = 0] = found;
  const period = periodAround(text.slice(0, found.index), text.slice(found.index + all.length), dayPeriods);
  if (full === null && period.hours === null) return null;
  return { hour: Number(hour), minute: Number(minute), second: Number(second), period };
}

function timeOf({ hour, minute, second, period }: ShownClock, offset: number | null): TimeOfDay {
  const at = hourOfDay(hour, period.hours);
  if (at === null || minute > 59 || second > 59) return { kind: 'ambiguous' };
  return { kind: 'time', hour: at, minute, second, offset };
}

/** The hour of the day, 0–23, that a shown hour is in a part of the day; null: none for certain. */
function hourOfDay(shown: number, period: readonly number[] | null): number | null {
  if (shown > 23) return null;
  if (period === null || shown > 12) return shown;
  const halves = [shown % 12, (shown % 12) + 12];
  const [known, ...others] = halves.filter((hour) => period.includes(hour));
  if (known !== undefined) return others.length === 0 ? known : null;
  const [morning = 0, evening = 12] = halves;
  if (period.every((hour) => hour >= 12)) return evening;
  if (period.every((hour) => hour < 12)) return morning;
  return null;
}

function minutesEast([, sign, hour = '0', minute = '0']: RegExpExecArray): number {
  return (sign === '+' || sign === undefined ? 1 : -1) * (Number(hour) * 60 + Number(minute));
}

/** AM, PM and their like in other languages, before or after the clock; the longest that stands there. */
function periodAround(
  before: string,
  after: string,
  dayPeriods: ReadonlyMap<string, readonly number[]>,
): {
  readonly before: string;
  readonly after: string;
  readonly hours: readonly number[] | null;
} {
  const longestFirst = [...dayPeriods].sort(([one], [other]) => other.length - one.length);
  for (const [word, hours] of longestFirst) {
    const behind = withoutWord(after, word, 'start');
    if (behind !== null) return { before, after: behind, hours };
    const ahead = withoutWord(before, word, 'end');
    if (ahead !== null) return { before: ahead, after, hours };
  }
  return { before, after, hours: null };
}

/** The text without that word at its start or end (compared as plain text: "p. m." is "p m"), or null. */
function withoutWord(text: string, word: string, where: 'start' | 'end'): string | null {
  const letters = [...word.replaceAll(' ', '')].join('[\\s.]*');
  const pattern =
    where === 'start'
      ? new RegExp(`^[\\s.,(]*${letters}[.)]?(?!\\p{L})`, 'iu')
      : new RegExp(`${letters}[\\s.,)]*$`, 'iu');
  const found = pattern.exec(text);
  if (!found) return null;
  return where === 'start' ? text.slice(found[0].length) : text.slice(0, found.index);
}
