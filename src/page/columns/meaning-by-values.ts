import type { ColumnMeaning } from '../../domain/reading';
import type { Instant } from '../../domain/referral';
import { columnDateOrder, readDate } from '../../language/values/date';
import { readExpiresIn } from '../../language/values/expires-in';
import { isLeadSource, suitsMeaning } from './value-shapes';
import type { Candidate, ColumnContext } from './column-candidate';
import { bitsForCompany } from './deal-or-company';
import { agreement, nameBits } from '../evidence';

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

const free = (meaning: ColumnMeaning, column: Candidate | null, all: readonly Candidate[]): boolean =>
  !all.some((other) => other !== column && other.meanings.includes(meaning));

/**
 * Parts of cards have no headers. What Microsoft's screenshots of the leads page show is taken for granted
 * there only: the name of a card is the company, and the one date, never later than now, is when the lead was created.
 */
export function partsOfCards(parts: readonly Candidate[], { kind, languages, now }: ColumnContext): void {
  const open = parts.filter(({ meanings, texts }) => meanings.length === 0 && texts.length >= 2);
  const dated = open.filter(({ texts }) =>
    texts.every((text) => readDate(text, { languages, order: null }).kind !== 'none'),
  );
  const [date, ...otherDates] = dated;
  const past = date !== undefined && arePast(date.texts, languages, now);
  if (date !== undefined && otherDates.length === 0 && past && free('createdAt', date, parts))
    settle(date, 'createdAt');
  // A sentence that all cards with anything there have is Partner Center's own; one card's may be the customer's.
  const ends = open.find(({ texts }) => texts.every((text) => readExpiresIn(text, now, languages) !== null));
  if (ends !== undefined && free('expires', ends, parts)) settle(ends, 'expires');
  if (parts.some(({ meanings }) => meanings.includes('company'))) return;
  const unnamed = open.filter(({ meanings }) => meanings.length === 0);
  const name = nameOfCards(unnamed);
  if (kind === 'co-sell' && free('dealName', null, parts)) settleDeals(name, unnamed, languages);
  if (kind !== 'lead') return;
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

/** Names the title of deals' cards and the other name in them, where the names themselves tell which is which. */
function settleDeals(
  title: Candidate | null,
  unnamed: readonly Candidate[],
  languages: readonly string[],
): void {
  const areFree = ({ texts }: Candidate): boolean =>
    texts.every((text) => suitsMeaning('company', text, languages) && /\p{L}{2}/u.test(text));
  if (title === null || !areFree(title)) return;
  const told = unnamed
    .filter((part) => part !== title && part.texts.length === title.texts.length && areFree(part))
    .map((part) => ({ part, bits: bitsForCompany(title.texts, part.texts) }))
    .filter(({ bits }) => Math.abs(bits) >= nameBits.enough);
  const [only, ...others] = told;
  if (only === undefined || others.length > 0) return;
  settle(title, only.bits > 0 ? 'dealName' : 'company');
  settle(only.part, only.bits > 0 ? 'company' : 'dealName');
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

/** Whether dates are none of them later than now; false where it is open which dates they are. */
function arePast(texts: readonly string[], languages: readonly string[], now: Instant): boolean {
  const order = columnDateOrder(texts, languages);
  return texts.every((text) => {
    const read = readDate(text, { languages, order });
    if (read.kind === 'day') return read.day <= now;
    return read.kind === 'instant' && read.instant <= now;
  });
}
