/** The time of day in a shown date. */
export type TimeOfDay =
  | { readonly kind: 'time'; readonly hour: number; readonly minute: number; readonly second: number; /** Minutes east of UTC; null: not said. */ readonly offset: number | null }
  /** A time whose zone is a name ("PST"), which is no offset. */
  | { readonly kind: 'unknown-zone' }
  /** A half of the day that is not known, or an hour that does not exist. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

/** `3:15`, `15:15:30`, `15h15`, `15時15分`, `15시 15분`. */
const clock = /(?<!\d)(\d{1,2})\s*(?::|[h時时시点點])\s*(\d{2})(?:\s*(?::|[分분])\s*(\d{2})(?:[.,]\d+)?\s*[秒초]?|\s*[分분])?(?!\d)/iu;
const zone = /^\(?(?:utc|gmt|z)?\s*(?:([+\-−])(\d{1,2})(?::?(\d{2}))?)?\)?$/i;
const zoneName = /^\(?[A-Z]{2,5}\)?$/;

/**
 * Takes the time out of a date. `hours`: the language's halves of the day, "pm 3" → 15. What is neither time, half of the
 * day nor zone stays with the date, where it must make sense.
 */
export function splitTime(text: string, hours: ReadonlyMap<string, number>): { readonly date: string; readonly time: TimeOfDay } {
  const found = clock.exec(text);
  if (!found) return { date: text, time: { kind: 'none' } };
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const half = halfOfDay(before, after, hour, hours);
  const rest = (half?.after ?? after).trim();
  const date = half?.before ?? before;
  const at = half ? half.hour : hour;
  const offset = zone.exec(rest);
  if (!offset && zoneName.test(rest)) return { date, time: { kind: 'unknown-zone' } };
  const exists = at < 24 && minute < 60 && second < 60;
  const left = offset ? date : `${date} ${rest}`;
  if (!exists) return { date: left, time: { kind: 'ambiguous' } };
  return { date: left, time: { kind: 'time', hour: at, minute, second, offset: rest === '' || !offset ? null : minutesEast(offset) } };
}

function minutesEast([, sign, hour = '0', minute = '0']: RegExpExecArray): number {
  return (sign === '+' || sign === undefined ? 1 : -1) * (Number(hour) * 60 + Number(minute));
}

interface Half { readonly before: string; readonly after: string; readonly hour: number }

/** AM, PM and their like in other languages, before or after the clock. */
function halfOfDay(before: string, after: string, hour: number, hours: ReadonlyMap<string, number>): Half | null {
  for (const [key, value] of hours) {
    const at = key.lastIndexOf(' ');
    const [word, shownHour] = [key.slice(0, at), Number(key.slice(at + 1))];
    if (word === '' || shownHour % 12 !== hour % 12) continue;
    const meant = hour > 12 ? hour : value;
    const behind = withoutWord(after, word, 'start');
    if (behind !== null) return { before, after: behind, hour: meant };
    const ahead = withoutWord(before, word, 'end');
    if (ahead !== null) return { before: ahead, after, hour: meant };
  }
  return null;
}

/** The text without that word at its start or end (compared as plain text: "p. m." is "p m"), or null. */
function withoutWord(text: string, word: string, where: 'start' | 'end'): string | null {
  const letters = [...word.replaceAll(' ', '')].join('[\\s.]*');
  const pattern = where === 'start' ? new RegExp(`^[\\s.,(]*${letters}[.)]?(?!\\p{L})`, 'iu') : new RegExp(`${letters}[\\s.,)]*$`, 'iu');
  const found = pattern.exec(text);
  if (!found) return null;
  return where === 'start' ? text.slice(found[0].length) : text.slice(0, found.index);
}
