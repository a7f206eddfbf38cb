import type { ColumnMeaning } from '../../domain/reading';
import type { NeutralCell } from '../rows/neutral-list';
import { guidsIn } from '../rows/row-identity';
import { readAmount } from '../../language/values/amount';
import { readCountry } from '../../language/values/country';
import { readDate } from '../../language/values/date';
import {
  isPlaceholder,
  readCallToAction,
  readLeadType,
  readQualification,
  readQuality,
  readValidity,
} from '../../language/words/facts';
import { readFavoriteLabel } from '../../language/words/lists';
import { readStatus } from '../../language/words/status';
import { kept, longest, shortest } from '../evidence';

/**
 * The text that a cell stands for: what a `<time>` says, the link it begins with, else its first line, else
 * what its only icon is called.
 */
export function shownText({ text, lead, labels, time }: NeutralCell): string {
  if (time !== undefined && isDate(time, [])) return time;
  if (text === '') return labels.length === 1 ? (labels[0] ?? '') : '';
  if (lead !== null) return lead;
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

const saidNothing = new Map<string, boolean>();

/**
 * Whether a text stands for "nothing is known" (`--`, "Not specified"); remembered, since it is asked of
 * every cell.
 */
export function saysNothing(text: string, languages: readonly string[]): boolean {
  if (text.length > longest.placeholder) return false;
  let nothing = saidNothing.get(text);
  if (nothing === undefined) {
    if (saidNothing.size > kept.placeholders) saidNothing.clear();
    saidNothing.set(text, (nothing = isPlaceholder(text, languages)));
  }
  return nothing;
}

const email = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/u;
const phone = /^\+?[\d\s().\-/]{6,60}(?:\s{0,9}(?:x|ext\.?)\s{0,9}\d{1,9})?$/iu;
const leadSource = /^(?:Azure\s?Marketplace|AzurePortal|TestDrive|AppSource(?:\s*\(SPZA\))?)\s*[-|]/iu;

export const isEmail = (text: string): boolean => email.test(text);
export const isPhone = (text: string): boolean =>
  phone.test(text) && text.replace(/\D/gu, '').length >= shortest.phoneDigits;

type Suits = (text: string, languages: readonly string[]) => boolean;

const isUntyped: Suits = (text, languages) => !isTyped(text, languages);
const isStatus: Suits = (text, languages) => readStatus(text, languages).kind !== 'unknown';
const suits: Readonly<Partial<Record<ColumnMeaning, Suits>>> = {
  id: (text) => guidsIn(text).length === 1,
  email: isEmail,
  phone: isPhone,
  createdAt: isDate,
  closeDate: isDate,
  value: (text, languages) => readAmount(text, { languages, currency: null }).kind !== 'none',
  currency: (text) => /^(?:[A-Z]{3}|\p{Sc})$/u.test(text),
  country: (text, languages) => readCountry(text, languages) !== null,
  stage: isStatus,
  outcome: isStatus,
  microsoftStatus: isStatus,
  callToAction: (text, languages) => readCallToAction(text, languages) !== null,
  quality: (text, languages) => readQuality(text, languages) !== null,
  leadType: (text, languages) =>
    readLeadType(text, languages) !== null || readQualification(text, languages) !== null,
  qualification: (text, languages) => readQualification(text, languages) !== null,
  emailValidity: (text, languages) => isValidityOf('email', text, languages),
  phoneValidity: (text, languages) => isValidityOf('phone', text, languages),
  leadSource: (text, languages) => leadSource.test(text) || isUntyped(text, languages),
  favorite: (text, languages) => readFavoriteLabel(text, languages) !== null,
  company: isUntyped,
  contactName: isUntyped,
  dealName: isUntyped,
  jobTitle: isUntyped,
  city: isUntyped,
  dealType: isUntyped,
  address: isUntyped,
  notes: isUntyped,
};

/**
 * Whether a text can be a value of a column of that meaning. Meanings that hold free text take everything but
 * what is plainly something else.
 */
export const suitsMeaning = (meaning: ColumnMeaning, text: string, languages: readonly string[]): boolean =>
  suits[meaning]?.(text, languages) ?? true;

function isValidityOf(what: 'email' | 'phone', text: string, languages: readonly string[]): boolean {
  const validity = readValidity(text, languages);
  return validity !== null && (validity.of ?? what) === what;
}

/** Microsoft's own names of where a marketplace lead came from; they are not translated. */
export const isLeadSource = (text: string): boolean => leadSource.test(text);

function isDate(text: string, languages: readonly string[]): boolean {
  return readDate(text, { languages, order: null }).kind !== 'none';
}

/** Plainly an id, an address, a date or an amount of money, and no name. */
function isTyped(text: string, languages: readonly string[]): boolean {
  return (
    (guidsIn(text).length > 0 && text.length < longest.plain) ||
    isEmail(text) ||
    (text.length < longest.plain && /\d/u.test(text) && isDate(text, languages))
  );
}

/** How well texts fit a meaning: 0 none, 1 all. Placeholders say nothing; null where all are placeholders. */
export function shareThatFits(
  meaning: ColumnMeaning,
  texts: readonly string[],
  languages: readonly string[],
): number | null {
  if (texts.length === 0) return null;
  return texts.filter((text) => suitsMeaning(meaning, text, languages)).length / texts.length;
}

/** The texts of a column that say something. */
export function tellingTexts(cells: readonly (NeutralCell | null)[], languages: readonly string[]): string[] {
  const texts: string[] = [];
  for (const cell of cells) {
    const text = cell === null ? '' : shownText(cell);
    if (text !== '' && text.length < longest.telling && !saysNothing(text, languages)) texts.push(text);
  }
  return texts;
}
