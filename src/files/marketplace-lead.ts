import { DAY, HOUR } from '../domain/moment';
import type { FieldName, ReadFields, ReferralReading } from '../domain/referral';
import type { DateOrder, FileDate } from './file-dates';
import { cellText, isEmail, readCountry } from './file-values';
import { descriptionOf, isMicrosoftSource, leadSourceOf, phoneOf } from './lead-parts';
import { shortened, type LineProblem, type ProblemReason } from './referral-file';
import { creationOf, type ReadCreation } from './zoned-time';

export type Bag = Readonly<Record<string, unknown>>;

/** How the lead's texts are read, and who hears what was not taken. */
interface LeadRules {
  /** Reads one date in the given order (null: not known). */
  readonly date: (text: string, order: DateOrder | null) => FileDate;
  /** The order that the whole file shows; null: open. */
  readonly order: DateOrder | null;
  /** The user's IANA time zone; undefined: the environment's. */
  readonly zone: string | undefined;
  readonly tell: (problem: LineProblem) => void;
}

/**
 * Where the customer's own data stand: the HTTPS endpoint says UserDetails, the Azure table CustomerInfo
 * (JSON as text).
 */
const CUSTOMER = ['UserDetails', 'CustomerInfo', 'CustomerDetails'];
/** Properties that only a lead destination writes. */
const MARKS = [...CUSTOMER, 'ActionCode', 'OfferTitle', 'OfferDisplayName'];
export const CREATED: readonly string[] = ['CreatedTime', 'CreatedDateTime', 'CreatedOn', 'CreatedAt'];
/** JSON in a text in JSON: so often a tool may have packed it. */
const MOST_LAYERS = 4;

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object has what only a lead destination writes; a CRM's record has a lead source alone. */
export function isDestinationLead(value: unknown): boolean {
  return isBag(value) && MARKS.some((name) => property(value, name) !== undefined);
}

/** Whether an object is a marketplace lead as a lead destination gets it, and not any other JSON. */
export function isMarketplaceLead(value: unknown): value is Bag {
  if (!isBag(value)) return false;
  if (isDestinationLead(value)) return true;
  const source = property(value, 'LeadSource');
  return typeof source === 'string' && isMicrosoftSource(source);
}

/**
 * One marketplace lead as a lead destination gets it. Names of properties go by their letters and digits alone;
 * customer data may stand in an object of their own or beside the rest. Microsoft delivers no personal data for
 * `.edu` addresses: such a lead is kept, it has a deadline like any other. Null: nothing to know it by.
 */
export function readMarketplaceLead(lead: Bag, line: number, rules: LeadRules): ReferralReading | null {
  const report = (
    column: string | null,
    reason: ProblemReason,
    found: string | null,
    refused: 'line' | 'value' = 'value',
  ): void => {
    rules.tell({
      line,
      lastLine: line,
      column,
      reason,
      refused,
      found: found === null ? null : shortened(found),
    });
  };
  const customer = customerOf(lead, (column, found) => report(column, 'bad-json', found));
  const get = (...names: readonly string[]): string | null =>
    firstText(customer, names) ?? firstText(lead, names);

  const fields: { -readonly [F in FieldName]?: ReadFields[F] } = { leadType: 'offer' };
  const names = [get('FirstName'), get('LastName')].filter((name) => name !== null);
  fields.contactName = names.length > 0 ? names.join(' ') : get('ContactName', 'Name', 'FullName');
  fields.company = get('Company', 'CompanyName');
  fields.jobTitle = get('Title', 'JobTitle');
  const description = descriptionOf(get('Description', 'Notes'));
  fields.notes = description.notes;
  if (description.campaignId !== null) fields.campaignId = description.campaignId;
  const country = get('Country', 'CountryRegion');
  fields.country = country === null ? null : readCountry(country);
  const email = get('Email', 'EmailAddress');
  fields.email = email !== null && isEmail(email) ? email : null;
  if (email !== null && fields.email === null) report('Email', 'bad-email', email);
  const written = get('Phone', 'PhoneNumber');
  const { phone, spoiled } = written === null ? { phone: null, spoiled: false } : phoneOf(written);
  fields.phone = phone;
  if (spoiled) report('Phone', 'spoiled-number', written);
  fields.leadSource = leadSourceOf(
    get('LeadSource'),
    get('ActionCode', 'Action'),
    get('OfferTitle', 'OfferDisplayName', 'Offer'),
  );
  const created = get(...CREATED);
  if (created !== null) readCreated(created);
  const isKnown = [fields.company, fields.contactName, fields.email, fields.phone].some(
    (one) => one !== null,
  );
  const rowKey = get('RowKey');
  const isMarked = fields.leadSource !== null && (Boolean(fields.createdAt) || rowKey !== null);
  if (!isKnown && !isMarked) {
    report(null, 'nobody', null, 'line');
    return null;
  }
  return {
    rowKey,
    kind: 'lead',
    list: 'marketplace',
    favorite: null,
    statedExpiry: null,
    fields,
  };

  function readCreated(text: string): void {
    fields.createdAt = null;
    const written = stampOf(get('Timestamp', 'TableTimestamp'), rules);
    const date = nearStamp(rules.date(text, rules.order), written, (order) => rules.date(text, order));
    if (date.kind === 'ambiguous' || date.kind === 'bad')
      report('CreatedTime', date.kind === 'bad' ? 'bad-date' : 'ambiguous-date', text);
    else Object.assign(fields, stamped(date, written) ?? creationOf(date, rules.zone));
  }
}

/**
 * When the service wrote the row, in epoch milliseconds; NaN: it does not say, or a spreadsheet rewrote it so that
 * its zone or the order of its day and month is lost.
 */
function stampOf(text: string | null, { date }: LeadRules): number {
  if (text === null) return Number.NaN;
  const read = date(text, null);
  return read.kind === 'instant' ? Date.parse(read.at) : Number.NaN;
}

/** A date whose order is open is settled by the row's own time stamp, where only one reading lies near it. */
function nearStamp(date: FileDate, stamp: number, inOrder: (order: DateOrder) => FileDate): FileDate {
  if (date.kind !== 'ambiguous') return date;
  const near = (['month-first', 'day-first'] as const)
    .map(inOrder)
    .filter((one) => 'day' in one && Math.abs(Date.parse(one.day) - stamp) <= 2 * DAY);
  const [only] = near;
  return near.length === 1 && only !== undefined ? only : date;
}

/** The service stamps a row when it is inserted, a moment after the lead was made. */
const STAMPED_WITHIN_MS = 5 * 60_000;
const QUARTER_HOUR = HOUR / 4;

/**
 * A time without a zone is exact where the row's time stamp shows its zone: the two are apart by a zone's distance
 * from UTC, in quarters of an hour, and a few minutes at most. Null: it does not.
 */
function stamped(date: FileDate, stamp: number): ReadCreation | null {
  if (date.kind !== 'local') return null;
  const wall = Date.parse(date.day) + date.ms;
  const apart = wall - stamp;
  const offset = Math.ceil((apart - 1) / QUARTER_HOUR) * QUARTER_HOUR;
  const isZone = offset >= -12 * HOUR && offset <= 14 * HOUR && offset - apart <= STAMPED_WITHIN_MS;
  return isZone ? { createdAt: new Date(wall - offset).toISOString(), createdWithin: null } : null;
}

function customerOf(lead: Bag, damaged: (column: string, found: string) => void): Bag {
  const packed = customerIn(lead);
  if (packed !== null) return packed;
  for (const name of CUSTOMER) {
    const value = unpacked(property(lead, name));
    if (typeof value === 'string' && value.trim() !== '') damaged(name, value);
  }
  return flattened(lead);
}

/** The customer's data where they stand in an object of their own, or in one as text; null: they do not. */
export function customerIn(lead: Bag): Bag | null {
  for (const name of CUSTOMER) {
    const value = unpacked(property(lead, name));
    if (isBag(value)) return value;
  }
  return null;
}

/** The customer's data where a tool wrote them as paths, such as `userDetails.firstName`. */
function flattened(lead: Bag): Bag {
  return Object.fromEntries(
    Object.entries(lead).flatMap(([name, value]) => {
      const own = CUSTOMER.map(lettersOf).find((of) => lettersOf(name).startsWith(of));
      return own === undefined ? [] : [[lettersOf(name).slice(own.length), value]];
    }),
  );
}

/** JSON in a text, perhaps several times over, as the value that it stands for; any other value as it is. */
export function unpacked(value: unknown): unknown {
  let inner = value;
  for (let layer = 0; layer < MOST_LAYERS && typeof inner === 'string'; layer += 1) {
    if (!/^\s*["{[]/u.test(inner)) break;
    try {
      inner = JSON.parse(inner);
    } catch {
      // Not JSON after all; whoever asked says so, with the text as it was.
      return value;
    }
  }
  return inner;
}

export function firstText(bag: Bag, names: readonly string[]): string | null {
  for (const name of names) {
    const value = property(bag, name);
    const text = typeof value === 'string' || typeof value === 'number' ? cellText(String(value)) : null;
    if (text !== null) return text;
  }
  return null;
}

/** A property by the letters and digits of its name: `first_name` and `FirstName` are one. */
function property(bag: Bag, name: string): unknown {
  const wanted = lettersOf(name);
  const own = Object.keys(bag).find((key) => lettersOf(key) === wanted);
  const value = own === undefined ? undefined : bag[own];
  // Older table clients write {"_": value, "$": type}.
  return isBag(value) && '_' in value ? value['_'] : (value ?? undefined);
}

const letters = new Map<string, string>();
const MOST_NAMES = 1_000;

function lettersOf(name: string): string {
  const known = letters.get(name);
  if (known !== undefined) return known;
  const made = name.toLowerCase().replace(/[^a-z0-9@]/gu, '');
  if (letters.size < MOST_NAMES) letters.set(name, made);
  return made;
}
