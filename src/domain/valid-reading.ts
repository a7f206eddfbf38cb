import type { ColumnMeaning, ColumnReading, Drift, ListExtent, PageReading } from './reading';
import type { Instant, ReadFields, ReferralReading, StatedExpiry } from './referral';
import { momentSpan } from './moment';

/** A text longer than this is no field of a referral; it is cut, so that one row cannot fill the disk. */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 500;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

type Check<T> = (value: unknown) => T | null;
type Checks<T> = { readonly [K in keyof T]-?: Check<NonNullable<T[K]>> };

const oneOf =
  <T extends string>(...known: readonly T[]): Check<T> =>
  (value) =>
    known.includes(value as T) ? (value as T) : null;
const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : null);
const amount: Check<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const count: Check<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
const words =
  (longest: number): Check<string> =>
  (value) => {
    if (typeof value !== 'string') return null;
    const trimmed = value.trim().slice(0, longest);
    return trimmed === '' ? null : trimmed;
  };
const shown = words(LONGEST_TEXT);
const named = words(LONGEST_NAME);
const like =
  (pattern: RegExp): Check<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : null;
const moment: Check<Instant> = (value) =>
  typeof value === 'string' && momentSpan(value) !== null ? normalMoment(value) : null;

/** Instants in one form, so that they can be compared as text. */
function normalMoment(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : new Date(value).toISOString();
}

const LISTS = ['marketplace', 'qualified', 'inbound', 'outbound'] as const;
const kind = oneOf('lead', 'co-sell');
const validity = oneOf('valid', 'invalid', 'spam', 'unknown');

const FIELDS: Checks<ReadFields> = {
  id: (value) => like(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)(value)?.toLowerCase() ?? null,
  leadType: oneOf('profile', 'offer'),
  qualification: oneOf('direct', 'marketing', 'sales'),
  stage: oneOf('received', 'accepted', 'archived'),
  outcome: oneOf('won', 'lost', 'declined', 'expired', 'error'),
  dealName: shown,
  company: shown,
  contactName: shown,
  jobTitle: shown,
  email: shown,
  phone: shown,
  country: shown,
  city: shown,
  notes: shown,
  leadSource: shown,
  dealType: shown,
  crmId: shown,
  campaignId: shown,
  address: shown,
  microsoftStatus: shown,
  callToAction: oneOf('contact-me', 'get-it-now', 'free-trial', 'test-drive'),
  value: amount,
  currency: like(/^[A-Z]{3}$/),
  closeDate: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && momentSpan(value) ? value : null,
  createdAt: moment,
  directContact: flag,
  emailValidity: validity,
  phoneValidity: validity,
  quality: oneOf('high', 'medium', 'low'),
};
const FIELD_CHECKS: readonly (readonly [string, Check<unknown>])[] = Object.entries(FIELDS);

/** The names that a column can mean. */
export const columnMeaning: Check<ColumnMeaning> = (value) =>
  typeof value === 'string' &&
  (Object.hasOwn(FIELDS, value) || ['favorite', 'expires', 'selection', 'nothing'].includes(value))
    ? (value as ColumnMeaning)
    : null;

const DRIFT_KINDS = [
  'no-list',
  'no-rows',
  'fallback',
  'unknown-column',
  'ambiguous-column',
  'unknown-status',
  'ambiguous-date',
  'bad-value',
  'duplicate-id',
  'no-identity',
  'unknown-list',
  'skeleton',
] as const satisfies readonly Drift['kind'][];

/**
 * A reading as it came over the wire, made safe. A script on a web page sent it: only known fields of the right
 * type pass, a field that is not valid is left out, as if the page had not shown it.
 * @throws Error naming the part without which it is no reading at all.
 */
export function validReading(value: unknown): PageReading {
  const given = object(value, 'reading');
  const rows = list(given['referrals'], MOST_ROWS, 'referrals');
  return {
    account: named(given['account']),
    kind: kind(given['kind']),
    list: oneOf(...LISTS, 'favorites')(given['list']),
    language: named(given['language']) ?? 'und',
    layout: named(given['layout']) ?? '',
    readAt: exactInstant(given['readAt']),
    tookMs: amount(given['tookMs']) ?? 0,
    columns: list(given['columns'] ?? [], MOST_COLUMNS, 'columns').map(validColumn),
    extent: validExtent(given['extent']),
    referrals: rows.map(validRow),
    drift: list(given['drift'] ?? [], MOST_COLUMNS, 'drift').flatMap(validDrift),
    detail: given['detail'] === true,
  };
}

function validRow(value: unknown): ReferralReading {
  const given = object(value, 'referral');
  const rowKind = kind(given['kind']);
  if (rowKind === null) throw new Error('referral: kind');
  return {
    rowKey: named(given['rowKey']),
    kind: rowKind,
    list: oneOf(...LISTS)(given['list']),
    favorite: flag(given['favorite']),
    statedExpiry: validExpiry(given['statedExpiry']),
    fields: validFields(given['fields']),
  };
}

function validFields(value: unknown): ReadFields {
  const given = object(value, 'fields');
  const valid: Record<string, unknown> = {};
  for (const [name, check] of FIELD_CHECKS) {
    const field = given[name];
    if (field !== undefined && field !== null) valid[name] = check(field);
  }
  return valid as ReadFields;
}

function validExpiry(value: unknown): StatedExpiry | null {
  if (value === null || value === undefined) return null;
  const given = object(value, 'statedExpiry');
  const [at, precisionMs] = [moment(given['at']), amount(given['precisionMs'])];
  return at === null || precisionMs === null || precisionMs < 0 ? null : { at, precisionMs };
}

function validColumn(value: unknown): ColumnReading {
  const given = object(value, 'column');
  return {
    header: named(given['header']) ?? '',
    key: named(given['key']),
    meaning: columnMeaning(given['meaning']),
    because: oneOf('user', 'key', 'header', 'values')(given['because']),
  };
}

function validExtent(value: unknown): ListExtent {
  const given = value === undefined || value === null ? {} : object(value, 'extent');
  return {
    page: count(given['page']),
    pages: count(given['pages']),
    total: count(given['total']),
    filters: list(given['filters'] ?? [], MOST_COLUMNS, 'filters').flatMap((name) => named(name) ?? []),
    search: given['search'] === true,
  };
}

function validDrift(value: unknown): readonly Drift[] {
  const given = object(value, 'drift');
  const driftKind = oneOf(...DRIFT_KINDS)(given['kind']);
  if (driftKind === null) return [];
  const word = named(given['word']);
  const drift = { kind: driftKind, at: named(given['at']) ?? '', count: count(given['count']) ?? 1 };
  return [word === null ? drift : { ...drift, word }];
}

function exactInstant(value: unknown): Instant {
  const at = moment(value);
  if (at === null || /^\d{4}-\d{2}-\d{2}$/.test(at)) throw new Error('reading: readAt');
  return at;
}

function object(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what}: no object`);
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, most: number, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what}: no list`);
  if (value.length > most) throw new Error(`${what}: more than ${most}`);
  return value;
}
