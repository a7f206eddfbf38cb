import type { ColumnMeaning } from '../../domain/reading';
import { readDate } from '../../language/values/date';
import { readExpiresIn } from '../../language/values/expires-in';
import { isLeadSource, suitsMeaning } from './value-shapes';
import type { Candidate, ColumnContext } from './column-candidate';
import { agreement } from '../evidence';

/**
 * Meanings that values alone can give, because nothing else in a list of referrals looks like them. Dates, names,
 * addresses and mail addresses are not among them: whose they are, only a header says.
 */
const tellable = [
  'stage',
  'callToAction',
  'quality',
  'value',
  'country',
  'leadType',
] as const satisfies readonly ColumnMeaning[];

/** What a column without an understood header means by its values: all must agree, and no other column may mean it. */
export function meaningByValues(
  column: Candidate,
  all: readonly Candidate[],
  { languages }: ColumnContext,
): ColumnMeaning | null {
  const { texts } = column;
  if (texts.length < agreement.rows) return null;
  if (texts.every(isLeadSource)) return free('leadSource', column, all) ? 'leadSource' : null;
  const possible = tellable.filter((meaning) =>
    texts.every((text) => suitsMeaning(meaning, text, languages)),
  );
  const [meaning, ...others] = possible;
  if (meaning === undefined || others.length > 0) return null;
  // Microsoft's own status is made of the same words.
  if (meaning === 'stage' && /microsoft/iu.test(column.header.text))
    return free('microsoftStatus', column, all) ? 'microsoftStatus' : null;
  // A bare number may count anything; an amount of money names its currency.
  if (meaning === 'value' && !texts.every((text) => /\p{Sc}|[A-Z]{3}/u.test(text))) return null;
  return free(meaning, column, all) ? meaning : null;
}

const free = (meaning: ColumnMeaning, column: Candidate, all: readonly Candidate[]): boolean =>
  !all.some((other) => other !== column && other.meanings.includes(meaning));

/**
 * Parts of cards have no headers. What Microsoft's screenshots of the leads page show is taken for granted
 * there only: the name of a card is the company, and the one date, never later than now, is when the lead was created.
 */
export function partsOfCards(parts: readonly Candidate[], { kind, languages, now }: ColumnContext): void {
  const open = parts.filter(({ meanings, texts }) => meanings.length === 0 && texts.length >= 2);
  const dated = open.filter(({ texts }) => texts.every((text) => dayOf(text, languages) !== null));
  const [date, ...otherDates] = dated;
  const past = date?.texts.every((text) => (dayOf(text, languages) ?? '9') <= now);
  if (date !== undefined && otherDates.length === 0 && past === true && free('createdAt', date, parts))
    settle(date, 'createdAt');
  // A sentence that all cards with anything there have is Partner Center's own; one card's may be the customer's.
  const ends = open.find(({ texts }) => texts.every((text) => readExpiresIn(text, now, languages) !== null));
  if (ends !== undefined && free('expires', ends, parts)) settle(ends, 'expires');
  if (kind !== 'lead' || parts.some(({ meanings }) => meanings.includes('company'))) return;
  const name = nameOfCards(open.filter(({ meanings }) => meanings.length === 0));
  if (name?.texts.every((text) => suitsMeaning('company', text, languages)) === true) settle(name, 'company');
}

/**
 * What names a card: its heading or link, else its first text. Letters that stand for a picture come before
 * it at times. So do badges; where the first text repeats, nobody can tell whether it is one.
 */
function nameOfCards(open: readonly Candidate[]): Candidate | null {
  const spoken = open.filter(({ texts }) =>
    texts.some((text) => /\p{L}{2}/u.test(text) && !pictured.test(text)),
  );
  const title = spoken.find(({ header, texts }) => header.title === true && areNames(texts));
  const [first] = spoken;
  return title ?? (first !== undefined && areNames(first.texts) ? first : null);
}

const pictured = /^\p{Lu}{1,3}$/u;

/**
 * Cards that label their values seldom label their title. It is the customer's company or the deal's name,
 * whichever of the two the labels leave over; where they leave both, nobody can tell.
 */
export function titleOfCards(parts: readonly Candidate[], { kind, languages }: ColumnContext): void {
  const title = parts.find(({ header, meanings }) => header.title === true && meanings.length === 0);
  if (title === undefined || parts.every(({ header }) => header.text === '')) return;
  const company = free('company', title, parts);
  const dealName = kind === 'co-sell' && free('dealName', title, parts);
  if (kind === null || company === dealName) return;
  const meaning = company ? 'company' : 'dealName';
  if (
    title.texts.length > 0 &&
    title.texts.every((text) => suitsMeaning(meaning, text, languages)) &&
    areNames(title.texts)
  )
    settle(title, meaning);
}

/** A word that many cards share ("Inbound", "Open") names none of them. */
const areNames = (texts: readonly string[]): boolean => new Set(texts).size * 2 > texts.length;

function settle(part: Candidate, meaning: ColumnMeaning): void {
  part.meanings = [meaning];
  part.because = 'values';
}

function dayOf(text: string, languages: readonly string[]): string | null {
  const read = readDate(text, { languages, order: null });
  if (read.kind === 'day') return read.day;
  if (read.kind === 'instant') return read.instant;
  return null;
}
