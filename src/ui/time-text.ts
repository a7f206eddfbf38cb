import { countdown, type Countdown, type CountdownUnit } from '../domain/countdown';
import { text } from '../text/text';
import { onceForEach } from './intl-formats';

type Part = Countdown['parts'][number];

const minuteMs = 60_000;
const LATIN = /\p{Script=Latin}/u;

type UnitDisplay = 'narrow' | 'short' | 'long';
const unitFormats = onceForEach((language, name: `${CountdownUnit} ${UnitDisplay}`) => {
  const [unit, unitDisplay] = name.split(' ') as [CountdownUnit, UnitDisplay];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay });
});
const lists = onceForEach((language) => new Intl.ListFormat(language, { type: 'unit', style: 'long' }));
const moments = onceForEach(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
);
const days = onceForEach(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
);
const agos = onceForEach(
  (language, style: 'long' | 'short') => new Intl.RelativeTimeFormat(language, { style }),
);

/**
 * One amount as short as the language allows and still readable: "2 d", "2日", "2 dny". The language's
 * narrow form glues Latin units to the number ("2d", "2min"): beside another amount they need the space.
 * Where the language's own words have another script ("2 時間"), Latin letters ("2h") are no shorter way to say it,
 * and what keeps the amounts apart is the space between them ("2日 4時間").
 */
function shortAmount({ amount, unit }: Part): string {
  const narrow = unitFormats(`${unit} narrow`).format(amount);
  const short = unitFormats(`${unit} short`).format(amount);
  const foreign = LATIN.test(narrow) && !LATIN.test(short);
  // A bare "m" could be months or metres.
  const shorter = unit === 'minute' || foreign || short.length <= narrow.length + 1 ? short : narrow;
  return shorter
    .replace(/(\p{Nd})(\p{Script=Latin})/u, '$1 $2')
    .replace(/(\p{Nd})\s(\p{Script=Han})/u, '$1$2');
}

/** A length of time for eyes: `2 d 4 h`, at most two units. */
export function shortLength(ms: number): string {
  if (ms < minuteMs) return text('time_under_a_minute');
  return countdown(ms, 0).parts.map(shortAmount).join(' ');
}

/** The same for ears and tooltips: `2 days, 4 hours`. */
export function longLength(ms: number): string {
  if (ms < minuteMs) return text('time_under_a_minute_long');
  const amounts = countdown(ms, 0).parts.map(({ amount, unit }) =>
    unitFormats(`${unit} long`).format(amount),
  );
  return lists('').format(amounts);
}

/** A number of hours as one short amount: `72 h`. */
export function shortHours(hours: number): string {
  return shortAmount({ amount: hours, unit: 'hour' });
}

/** How long ago something was, in one unit: `5 minutes ago`, `2 days ago`; below a minute "just now". */
export function agoText(ms: number, style: 'long' | 'short' = 'long'): string {
  const [largest] = countdown(ms, 0).parts;
  if (largest === undefined || ms < minuteMs) return text('time_just_now');
  return agos(style).format(-largest.amount, largest.unit);
}

/** A moment in the reader's own time zone: `Nov 21, 2026, 10:30 AM`. Empty for what is no moment. */
export function momentText(instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return '';
  return moments('').format(at);
}

/** A calendar day, without time zone: `Nov 21, 2026`. What is no day is given back as it is. */
export function dayText(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  return days('').format(at);
}
