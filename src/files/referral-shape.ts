import type { KeptReferral } from '../domain/kept';
import { momentSpan, possible } from '../domain/moment';
import { isPartnerCenterPage } from '../domain/referral-page';
import { validTry } from '../domain/tries';
import { isWaitingAnswer } from '../domain/waiting-answer';

/** A value that is not what must stand there: its path in the file, and what was expected, in the format's terms. */
export interface Damage {
  readonly path: string;
  readonly expected: string;
}

interface Shape {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}

const text: Shape = { expected: 'a text', fits: (value) => typeof value === 'string' };
const named: Shape = {
  expected: 'a text that is not empty',
  fits: (value) => typeof value === 'string' && value !== '',
};
const flag: Shape = { expected: 'true or false', fits: (value) => typeof value === 'boolean' };
const amount: Shape = {
  expected: 'a number',
  fits: (value) => typeof value === 'number' && Number.isFinite(value),
};
const instant: Shape = {
  expected: 'an instant in ISO 8601, between 2000 and 2100',
  fits: (value) => typeof value === 'string' && /T.*Z$/u.test(value) && momentSpan(value) !== null,
};
const day: Shape = {
  expected: 'a day between 2000 and 2100, YYYY-MM-DD',
  fits: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) && momentSpan(value) !== null,
};
const moment: Shape = {
  expected: 'an instant in ISO 8601 or a day, YYYY-MM-DD, between 2000 and 2100',
  fits: (value) => instant.fits(value) || day.fits(value),
};
const texts: Shape = {
  expected: 'a list of texts',
  fits: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
};
const guid: Shape = {
  expected: 'a GUID in lower case',
  fits: (value) => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(value),
};
const currency: Shape = {
  expected: 'an ISO 4217 code',
  fits: (value) => typeof value === 'string' && /^[A-Z]{3}$/u.test(value),
};
const entries: Shape = {
  expected: 'a list of entries with kind and at',
  fits: (value) => Array.isArray(value) && value.every(isEntry),
};
const tries: Shape = {
  expected: 'a list of tries with id, kind, at and note',
  fits: (value) => Array.isArray(value) && value.every((one) => validTry(one) !== null),
};
const waiting: Shape = {
  expected: 'an answer with answer, template and since',
  fits: (value) => isWaitingAnswer(value),
};
const partnerCenterPage: Shape = {
  expected: 'an address at https://partner.microsoft.com',
  fits: (value) => isPartnerCenterPage(value),
};
const span: Shape = {
  expected: 'from and until in milliseconds',
  fits: (value) => {
    const { from, until } = isObject(value) ? value : {};
    return typeof from === 'number' && typeof until === 'number' && possible({ from, until }) !== null;
  },
};
const doubt: Shape = {
  expected: 'says, and an instant at',
  fits: (value) => isObject(value) && text.fits(value['says']) && instant.fits(value['at']),
};
const leadEnd: Shape = {
  expected: 'why, and an instant at',
  fits: (value) => isObject(value) && text.fits(value['why']) && instant.fits(value['at']),
};
const oneOf = (...known: readonly string[]): Shape => ({
  expected: `one of ${known.join(', ')}`,
  fits: (value) => known.includes(value as string),
});
const orNull = ({ expected, fits }: Shape): Shape => ({
  expected: `${expected}, or null`,
  fits: (value) => value === null || fits(value),
});

const validity = orNull(oneOf('valid', 'invalid', 'spam', 'unknown'));

/** Every field of a kept record; the compiler says when one is missing here. */
const FIELDS: { readonly [K in keyof KeptReferral]-?: Shape } = {
  key: named,
  kind: oneOf('lead', 'co-sell'),
  id: orNull(guid),
  account: orNull(text),
  list: orNull(oneOf('marketplace', 'qualified', 'inbound', 'outbound')),
  leadType: orNull(oneOf('profile', 'offer')),
  qualification: orNull(oneOf('direct', 'marketing', 'sales')),
  stage: oneOf('received', 'accepted', 'archived'),
  outcome: orNull(oneOf('won', 'lost', 'declined', 'expired', 'error')),
  dealName: orNull(text),
  company: orNull(text),
  contactName: orNull(text),
  jobTitle: orNull(text),
  email: orNull(text),
  phone: orNull(text),
  country: orNull(text),
  city: orNull(text),
  notes: orNull(text),
  leadSource: orNull(text),
  callToAction: orNull(oneOf('contact-me', 'get-it-now', 'free-trial', 'test-drive')),
  value: orNull(amount),
  currency: orNull(currency),
  closeDate: orNull(day),
  createdAt: orNull(moment),
  directContact: flag,
  emailValidity: validity,
  phoneValidity: validity,
  quality: orNull(oneOf('high', 'medium', 'low')),
  dealType: orNull(text),
  crmId: orNull(text),
  campaignId: orNull(text),
  address: orNull(text),
  microsoftStatus: orNull(text),
  actionable: flag,
  expiresAt: orNull(instant),
  expiresAtExact: flag,
  favorite: flag,
  favoriteInPage: flag,
  favoriteHere: flag,
  rowKey: orNull(text),
  test: flag,
  doNotContact: flag,
  firstSeenAt: instant,
  lastSeenAt: instant,
  stageShown: flag,
  createdWithin: orNull(span),
  stated: orNull(span),
  history: entries,
  note: orNull(text),
  tags: texts,
  tries,
  snoozedUntil: orNull(instant),
  waiting: orNull(waiting),
  page: orNull(partnerCenterPage),
  shownAs: orNull(text),
  doubt: orNull(doubt),
  tableRow: orNull(text),
  ended: orNull(leadEnd),
  inCrmSince: orNull(instant),
  // The team's table says it anew: whatever a file says of it is not taken over (`import-json.ts`).
  team: { expected: 'anything', fits: () => true },
};
const REQUIRED: ReadonlySet<string> = new Set<keyof KeptReferral>(['key', 'kind']);

/**
 * The first thing wrong with a record of an export; null: it is sound. Fields may be missing, as an earlier version
 * or another tool writes fewer; key and kind may not.
 */
export function referralDamage(record: unknown, path: string): Damage | null {
  if (!isObject(record)) return { path, expected: 'an object' };
  for (const [field, { expected, fits }] of Object.entries(FIELDS)) {
    const value = record[field];
    if (value === undefined ? REQUIRED.has(field) : !fits(value))
      return { path: `${path}.${field}`, expected };
  }
  return null;
}

function isEntry(value: unknown): boolean {
  return isObject(value) && typeof value['kind'] === 'string' && instant.fits(value['at']);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
