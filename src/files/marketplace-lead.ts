import { parseLeadSource } from '../domain/lead-source';
import { DAY } from '../domain/moment';
import type { Day, FieldName, Instant, ReadFields, ReferralReading } from '../domain/referral';
import { readFileDate } from './file-dates';
import { cellText, isEmail, isSpoiledNumber, readCountry } from './file-values';
import { shortened, type LineProblem, type ProblemReason } from './referral-file';

type Bag = Readonly<Record<string, unknown>>;
type Tell = (problem: LineProblem) => void;

/** Where the customer's own data stand: the HTTPS endpoint says UserDetails, the Azure table CustomerInfo (JSON as text). */
const CUSTOMER = ['UserDetails', 'CustomerInfo', 'CustomerDetails'];

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object is a marketplace lead as a lead destination gets it, and not any other JSON. */
export function isMarketplaceLead(value: unknown): value is Bag {
  return (
    isBag(value) &&
    [...CUSTOMER, 'LeadSource', 'ActionCode', 'OfferTitle', 'OfferDisplayName'].some(
      (name) => property(value, name) !== undefined,
    )
  );
}

/**
 * One marketplace lead as a lead destination gets it. Names of properties go by their letters, not their case;
 * customer data may stand in an object of their own or beside the rest. Null: nobody to know it by, told as a
 * problem; that is how leads of `.edu` addresses come, for which Microsoft delivers no personal data.
 */
export function readMarketplaceLead(lead: Bag, line: number, tell: Tell): ReferralReading | null {
  const report = (
    column: string | null,
    reason: ProblemReason,
    found: string | null,
    refused: 'line' | 'value' = 'value',
  ): void => {
    tell({ line, lastLine: line, column, reason, refused, found: found === null ? null : shortened(found) });
  };
  const customer = customerOf(lead, (column, found) => report(column, 'bad-json', found));
  const get = (...names: readonly string[]): string | null =>
    firstText(customer, names) ?? firstText(lead, names);

  const fields: { -readonly [F in FieldName]?: ReadFields[F] } = { leadType: 'offer' };
  const names = [get('FirstName'), get('LastName')].filter((name) => name !== null);
  fields.contactName = names.length > 0 ? names.join(' ') : get('ContactName', 'Name');
  fields.company = get('Company', 'CompanyName');
  fields.jobTitle = get('Title', 'JobTitle');
  fields.notes = get('Description', 'Notes');
  const country = get('Country');
  fields.country = country === null ? null : readCountry(country);
  const email = get('Email', 'EmailAddress');
  fields.email = email !== null && isEmail(email) ? email : null;
  if (email !== null && fields.email === null) report('Email', 'bad-email', email);
  const phone = get('Phone', 'PhoneNumber');
  fields.phone = phone !== null && !isSpoiledNumber(phone) ? phone : null;
  if (phone !== null && fields.phone === null) report('Phone', 'spoiled-number', phone);
  fields.leadSource = leadSource(
    get('LeadSource'),
    get('ActionCode', 'Action'),
    get('OfferTitle', 'OfferDisplayName', 'Offer'),
  );
  const created = get('CreatedTime', 'CreatedDateTime', 'CreatedOn');
  if (created !== null) {
    fields.createdAt = createdAt(created, get('Timestamp'));
    if (fields.createdAt === null) report('CreatedTime', 'ambiguous-date', created);
  }
  if ((fields.company ?? fields.contactName ?? fields.email) === null) {
    report(null, 'no-personal-data', null, 'line');
    return null;
  }
  return {
    rowKey: get('RowKey'),
    kind: 'lead',
    list: 'marketplace',
    favorite: null,
    statedExpiry: null,
    fields,
  };
}

function customerOf(lead: Bag, damaged: (column: string, found: string) => void): Bag {
  for (const name of CUSTOMER) {
    const value = property(lead, name);
    if (isBag(value)) return value;
    if (typeof value !== 'string' || value.trim() === '') continue;
    try {
      const parsed: unknown = JSON.parse(value);
      if (isBag(parsed)) return parsed;
    } catch {
      // Told below, as any other text that is no object.
    }
    damaged(name, value);
  }
  return {};
}

/**
 * The lead source in Microsoft's own form `Source-Action|Offer`. The HTTPS endpoint and the table deliver its
 * parts one by one; a source that already names its action or offer is left as delivered.
 */
function leadSource(source: string | null, action: string | null, offer: string | null): string | null {
  const known = source === null ? null : parseLeadSource(source);
  const left =
    action === null || (known?.action ?? null) !== null
      ? source
      : [source, action].filter((part) => part !== null).join('-');
  if (left === null) return offer === null ? null : `|${offer}`;
  return offer === null || (known?.offer ?? null) !== null ? left : `${left}|${offer}`;
}

/** A date whose order is open is settled by the row's own time stamp, where only one reading lies near it. */
function createdAt(text: string, timestamp: string | null): Instant | Day | null {
  const date = readFileDate(text, null);
  if (date.kind === 'instant') return date.at;
  if (date.kind === 'day') return date.day;
  const written = timestamp === null ? Number.NaN : Date.parse(timestamp);
  const near = (['month-first', 'day-first'] as const).flatMap((order) => {
    const one = readFileDate(text, order);
    const value = one.kind === 'instant' ? one.at : one.kind === 'day' ? one.day : null;
    return value !== null && Math.abs(Date.parse(value) - written) <= 2 * DAY ? [value] : [];
  });
  const [only] = near;
  return near.length === 1 && only !== undefined ? only : null;
}

function firstText(bag: Bag, names: readonly string[]): string | null {
  for (const name of names) {
    const value = property(bag, name);
    const text = typeof value === 'string' || typeof value === 'number' ? cellText(String(value)) : null;
    if (text !== null) return text;
  }
  return null;
}

function property(bag: Bag, name: string): unknown {
  const own = Object.keys(bag).find((key) => key.toLowerCase() === name.toLowerCase());
  return own === undefined ? undefined : bag[own];
}
