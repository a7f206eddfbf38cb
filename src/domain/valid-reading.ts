import type { ColumnMeaning, ColumnReading, Drift, LikelyMeaning, ListExtent, PageReading } from './reading';
import type { ReadingFault, ReadingStep } from './reading-fault';
import type { Instant, ReadFields, ReferralReading, StatedExpiry } from './referral';
import { InvalidContent } from './invalid-content';
import { momentSpan, possible } from './moment';
import { isPartnerCenterPage } from './referral-page';
import type { Span } from './span';

/** A text longer than this is no field of a referral; it is cut, so that one row cannot fill the disk. */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 500;
const LONGEST_ADDRESS = 2_000;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
const MOST_LIKELY = 5;

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
  createdWithin: (value) => {
    const { from, until } = (value ?? {}) as Partial<Span>;
    return typeof from === 'number' && typeof until === 'number' ? possible({ from, until }) : null;
  },
  directContact: flag,
  emailValidity: validity,
  phoneValidity: validity,
  quality: oneOf('high', 'medium', 'low'),
};
const FIELD_CHECKS: readonly (readonly [string, Check<unknown>])[] = Object.entries(FIELDS);

/** The names that a column can mean. */
export const columnMeaning: Check<ColumnMeaning> = (value) =>
  typeof value === 'string' &&
  ((Object.hasOwn(FIELDS, value) && value !== 'createdWithin') ||
    ['favorite', 'expires', 'selection', 'nothing'].includes(value))
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
  'emptied-column',
  'undrawn-columns',
] as const satisfies readonly Drift['kind'][];

/**
 * A reading as it came over the wire, made safe. A script on a web page sent it: only known fields of the right
 * type pass, a field that is not valid is left out, as if the page had not shown it.
 * @throws InvalidContent naming the part without which it is no reading at all.
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
    faults: validFaults(given['faults']),
    detail: given['detail'] === true,
  };
}

function validRow(value: unknown): ReferralReading {
  const given = object(value, 'referral');
  const rowKind = kind(given['kind']);
  if (rowKind === null) throw new InvalidContent('referral: kind');
  const { page } = given;
  return {
    ...(isPartnerCenterPage(page) && page.length <= LONGEST_ADDRESS ? { page } : {}),
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
  const [place, readAt] = [oneOf('label', 'sentence')(given['place']), moment(given['readAt'])];
  return at && place && readAt && precisionMs !== null && precisionMs >= 0
    ? { at, precisionMs, place, readAt }
    : null;
}

function validColumn(value: unknown): ColumnReading {
  const given = object(value, 'column');
  const fill = oneOf('full', 'empty')(given['fill']);
  const likely = list(given['likely'] ?? [], MOST_LIKELY, 'likely').flatMap(validLikely);
  return {
    ...(fill && { fill }),
    ...(likely.length > 0 && { likely }),
    header: named(given['header']) ?? '',
    key: named(given['key']),
    meaning: columnMeaning(given['meaning']),
    because: oneOf('user', 'key', 'header', 'values')(given['because']),
  };
}

function validLikely(value: unknown): readonly LikelyMeaning[] {
  const given = object(value, 'likely');
  const [meaning, fits] = [columnMeaning(given['meaning']), amount(given['fits'])];
  if (meaning === null) return [];
  return [
    {
      meaning,
      byHeading: given['byHeading'] === true,
      fits: fits === null ? null : Math.min(1, Math.max(0, fits)),
    },
  ];
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

const STEPS = [
  'language',
  'survey',
  'page-kind',
  'account',
  'details',
  'list',
  'row',
  'identity',
  'extent',
  'paging',
  'incremental',
  'loop',
] as const satisfies readonly ReadingStep[];
const MOST_FAULTS = 50;
/** Names of code and its places: nothing that could carry a text of the page. */
const codeName = like(/^[\w.:/-]{0,100}$/);

/** Faults as they came over the wire; other values are left out. @throws Error where it is no list, or too long. */
export function validFaults(value: unknown): readonly ReadingFault[] {
  return list(value ?? [], MOST_FAULTS, 'faults').flatMap((one) => {
    const given = object(one, 'fault');
    const step = oneOf(...STEPS)(given['step']);
    if (step === null) return [];
    return [
      {
        step,
        engine: codeName(given['engine']) ?? '',
        error: codeName(given['error']) ?? '',
        at: codeName(given['at']) ?? '',
        count: count(given['count']) ?? 1,
      },
    ];
  });
}

function exactInstant(value: unknown): Instant {
  const at = moment(value);
  if (at === null || /^\d{4}-\d{2}-\d{2}$/.test(at)) throw new InvalidContent('reading: readAt');
  return at;
}

function object(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidContent(`${what}: no object`);
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, most: number, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new InvalidContent(`${what}: no list`);
  if (value.length > most) throw new InvalidContent(`${what}: more than ${most}`);
  return value;
}
