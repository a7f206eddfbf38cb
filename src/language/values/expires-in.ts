import type { Instant, StatedExpiry } from '../../domain/referral';
import { isDirectContactAlert } from '../words/facts';
import { trustOrder } from '../words/languages';
import { madeAhead } from '../words/made-ahead';
import { comparedText, displayText } from '../words/plain';
import { saysExpiryAlone } from '../words/expiry-sentence';
import { mentions } from '../words/recognizer';
import { columnDateOrder, readDate } from './date';

const lengths = { week: 7 * 86_400_000, day: 86_400_000, hour: 3_600_000, minute: 60_000 } as const;
type Unit = keyof typeof lengths;
const units = Object.keys(lengths) as readonly Unit[];

interface UnitWords {
  /** Every form of the unit's name, plain → unit. */
  readonly names: ReadonlyMap<string, Unit>;
  readonly past: Intl.RelativeTimeFormat;
}

const kept = new Map<string, UnitWords>();

/** Unit names of one language in all the forms that numbers give them ("2 dny", "5 dní", "in 2 Tagen"). */
function unitWords(tag: string): UnitWords {
  let known = kept.get(tag);
  if (known) return known;
  const names = new Map<string, Unit>();
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'always' });
  for (const unit of units) {
    for (const amount of [1, 2, 3, 5, 11, 22]) {
      for (const unitDisplay of ['long', 'short', 'narrow'] as const) {
        const parts = new Intl.NumberFormat(tag, {
          style: 'unit',
          unit,
          unitDisplay,
          numberingSystem: 'latn',
        }).formatToParts(amount);
        const name = comparedText(parts.find(({ type }) => type === 'unit')?.value ?? '');
        if (name !== '') names.set(name, unit);
      }
      const parts = relative.formatToParts(amount, unit);
      const behind = parts.at(-1);
      const name = behind?.type === 'literal' ? comparedText(behind.value) : '';
      if (/^\p{Script=Latin}+$/u.test(name)) names.set(name, unit);
    }
  }
  kept.set(tag, (known = { names, past: relative }));
  return known;
}

madeAhead((tags) => trustOrder(tags).first.map((language) => () => unitWords(language)));

const expires = mentions(['expires']);
const longestSentence = 200;

/**
 * The deadline that a sentence gives: "Deal expires in 2 day(s) 1 hour(s)", "Vyprší za 2 dny 1 hodinu", "あと2日1時間で期限切れ".
 * The page rounds down, so `at` is the earliest instant it can mean, and `precisionMs` its smallest unit.
 * Null where the text is not that sentence alone: no word of expiry, words of anything else, a number that is
 * not of a unit, the past ("expired 2 days ago"), and the alert about direct contact, whose 72 hours are no expiry.
 * `now`: the instant at which the page was read. `inExpiryColumn`: the heading has said that it is about expiry, so the
 * text need not, and may be a date.
 */
export function readExpiresIn(
  text: string,
  now: Instant,
  languages: readonly string[],
  inExpiryColumn = false,
): StatedExpiry | null {
  // "day(s)", "Tag(e)", "giorno/i": the form before the ending is one that `Intl` knows.
  const sentence = displayText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/(\p{L})[(/]\p{L}{1,3}\b\)?/gu, '$1');
  if (sentence.length > longestSentence || !/\d/.test(sentence)) return null;
  const told = { place: inExpiryColumn ? 'label' : 'sentence', readAt: now } as const;
  const date = inExpiryColumn ? dated(text, now, languages) : null;
  if (date !== null) return { ...date, ...told };
  const { first, rest } = trustOrder(languages);
  const possible = inExpiryColumn ? [...first, ...rest] : expires(sentence, languages);
  if (possible.length === 0 || isDirectContactAlert(sentence, languages)) return null;
  for (const language of possible) {
    const found = spansIn(sentence, unitWords(language));
    if (!found || (!inExpiryColumn && !saysExpiryAlone(found.rest, [language]))) continue;
    const stated = deadline(found.spans, now);
    return stated && { ...stated, ...told };
  }
  return null;
}

type Stretch = Pick<StatedExpiry, 'at' | 'precisionMs'>;

const minute = 60_000;

/** The deadline as a date: the earliest instant of that day in the viewer's zone, or the instant itself. */
function dated(text: string, now: Instant, languages: readonly string[]): Stretch | null {
  const read = readDate(text, { languages, order: columnDateOrder([text], languages) });
  if (read.kind === 'instant') return { at: read.instant, precisionMs: minute };
  if (read.kind !== 'day') return null;
  const [year = 0, month = 1, day = 1] = read.day.split('-').map(Number);
  const at = new Date(year, month - 1, day);
  return Math.abs(at.getTime() - Date.parse(now)) > 366 * lengths.day
    ? null
    : { at: at.toISOString(), precisionMs: lengths.day };
}

interface Span {
  readonly amount: number;
  readonly unit: Unit;
}

/**
 * All numbers of the sentence with their units, largest first as people write them, and its other words; null
 * where that fails.
 */
function spansIn(
  sentence: string,
  { names, past }: UnitWords,
): { readonly spans: readonly Span[]; readonly rest: string } | null {
  const spans: Span[] = [];
  const numbers = [...sentence.matchAll(/\d+(?:[.,]\d+)?/g)];
  const rest = [sentence.slice(0, numbers[0]?.index)];
  for (const [n, found] of numbers.entries()) {
    const amount = Number(found[0]);
    const from = found.index + found[0].length;
    const behind = comparedText(sentence.slice(from));
    const [unit, name] = unitAt(behind, names) ?? [];
    const smaller =
      unit && (spans.at(-1) === undefined || lengths[unit] < lengths[spans.at(-1)?.unit ?? 'week']);
    if (!Number.isInteger(amount) || !unit || !smaller) return null;
    if (comparedText(sentence).includes(comparedText(past.format(-amount, unit)))) return null;
    spans.push({ amount, unit });
    rest.push(comparedText(sentence.slice(from, numbers[n + 1]?.index)).slice(name?.length));
  }
  return { spans, rest: rest.join(' ') };
}

/**
 * The unit whose name, the longest that fits, begins the text; or whose names alone begin with its first word
 * ("hod." of "hodina").
 */
function unitAt(text: string, names: ReadonlyMap<string, Unit>): readonly [Unit, string] | undefined {
  let longest = '';
  for (const name of names.keys()) {
    const ends = !/^\p{Script=Latin}/u.test(text.slice(name.length)) || !/\p{Script=Latin}$/u.test(name);
    if (name.length > longest.length && text.startsWith(name) && ends) longest = name;
  }
  const whole = names.get(longest);
  if (whole) return [whole, longest];
  const word = /^\p{L}{3,}/u.exec(text)?.[0];
  const [unit, ...others] =
    word === undefined
      ? []
      : new Set([...names].filter(([name]) => name.startsWith(word)).map(([, each]) => each));
  return unit && word && others.length === 0 ? [unit, word] : undefined;
}

function deadline(spans: readonly Span[], now: Instant): Stretch | null {
  const last = spans.at(-1);
  const from = Date.parse(now);
  const total = spans.reduce((sum, { amount, unit }) => sum + amount * lengths[unit], 0);
  if (!last || Number.isNaN(from) || total > 366 * lengths.day) return null;
  return { at: new Date(from + total).toISOString(), precisionMs: lengths[last.unit] };
}
