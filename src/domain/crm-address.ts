import type { KeptReferral } from './kept';
import { parseLeadSource } from './lead-source';
import { splitName } from './person-name';

/** Where a user's CRM takes new leads. */
export interface Crm {
  readonly kind: 'dynamics' | 'salesforce';
  /** E.g. `https://contoso.crm4.dynamics.com`. */
  readonly origin: string;
  /** The app of Dynamics in which the form opens; null: the user's standard. */
  readonly appId: string | null;
}

/** What of a lead is handed to a CRM. */
export interface HandedLead {
  readonly subject: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly phone: string;
  readonly country: string;
  readonly leadSource: string;
  readonly description: string;
}
export type HandedField = keyof HandedLead;

interface CrmAddress {
  readonly address: string;
  /** What did not fit, or not whole. */
  readonly shortened: readonly HandedField[];
}

const DYNAMICS = /^[a-z0-9-]+\.crm\d{0,2}\.dynamics\.com$/;
const SALESFORCE = /^[a-z0-9.-]+\.lightning\.force\.com$/;
const APP_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads the address of an organisation's CRM, as it stands in the browser; null: it is none that is known. */
export function readCrm(text: string): Crm | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
  if (url === null || !isPlain) return null;
  const appId = url.searchParams.get('appid');
  if (DYNAMICS.test(url.hostname))
    return {
      kind: 'dynamics',
      origin: url.origin,
      appId: appId !== null && APP_ID.test(appId) ? appId : null,
    };
  return SALESFORCE.test(url.hostname) ? { kind: 'salesforce', origin: url.origin, appId: null } : null;
}

/** Whether a referral may be handed to a CRM: a lead of a customer who may be contacted. */
export function mayHandOver({
  kind,
  test,
  doNotContact,
}: Pick<KeptReferral, 'kind' | 'test' | 'doNotContact'>): boolean {
  return kind === 'lead' && !test && !doNotContact;
}

/** A lead in the words of a CRM. A name whose parts are not sure is the last name, which every CRM asks for. */
export function handedLead(referral: KeptReferral): HandedLead {
  const { company, contactName, dealName, leadSource } = referral;
  const { first, last } = splitName(contactName, referral.country);
  const offer = leadSource === null ? null : parseLeadSource(leadSource).offer;
  const subject = [company ?? contactName ?? dealName, offer].filter((part) => part !== null);
  return {
    subject: plain(subject.join(' – ')),
    firstName: last === null ? '' : plain(first),
    lastName: plain(last ?? contactName),
    company: plain(company),
    jobTitle: plain(referral.jobTitle),
    email: plain(referral.email),
    phone: plain(referral.phone),
    country: plain(referral.country),
    leadSource: plain(leadSource),
    description: plain(referral.notes),
  };
}

const LONE_HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Well-formed text on one line: a lone half of a letter cannot be encoded. */
function plain(text: string | null): string {
  return (text ?? '')
    .replace(LONE_HALF, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Fields of Dynamics' form for a lead: an unknown name, an option or a lookup would be an error page. */
const DYNAMICS_FIELDS: readonly (readonly [HandedField, string])[] = [
  ['subject', 'subject'],
  ['firstName', 'firstname'],
  ['lastName', 'lastname'],
  ['company', 'companyname'],
  ['jobTitle', 'jobtitle'],
  ['email', 'emailaddress1'],
  ['phone', 'telephone1'],
  ['country', 'address1_country'],
  ['description', 'description'],
];
const SALESFORCE_FIELDS: readonly (readonly [HandedField, string])[] = [
  ['firstName', 'FirstName'],
  ['lastName', 'LastName'],
  ['company', 'Company'],
  ['jobTitle', 'Title'],
  ['email', 'Email'],
  ['phone', 'Phone'],
  ['country', 'Country'],
  ['leadSource', 'LeadSource'],
  ['description', 'Description'],
];

/** The most characters of each field, as the vendors' references of the lead name them. */
const LENGTHS: Readonly<Record<Crm['kind'], Readonly<Record<HandedField, number>>>> = {
  dynamics: {
    subject: 300,
    firstName: 50,
    lastName: 50,
    company: 100,
    jobTitle: 100,
    email: 100,
    phone: 50,
    country: 80,
    leadSource: 0,
    description: 2_000,
  },
  salesforce: {
    subject: 0,
    firstName: 40,
    lastName: 80,
    company: 255,
    jobTitle: 128,
    email: 80,
    phone: 40,
    country: 80,
    leadSource: 255,
    description: 32_000,
  },
};
/** A part of these would be another one. */
const WHOLE: ReadonlySet<HandedField> = new Set(['email', 'phone', 'leadSource']);

/** No vendor names a limit; browsers, proxies and mail programs agree on this many characters. */
const MOST = 2_000;
/** What is left out where the address is too long, the first first. */
const SPARED: readonly HandedField[] = ['description', 'jobTitle', 'phone', 'country'];
/** Where that is not enough, every value is cut to this many letters. */
const CUTS = [120, 60, 30, 15, 8] as const;

/**
 * The address of a CRM's form for a new lead, filled in; it opens on a click and writes nothing by itself. Values are
 * encoded twice, as both vendors document it.
 */
export function crmAddress({ kind, origin, appId }: Crm, lead: HandedLead): CrmAddress {
  const app = appId === null ? '' : `appid=${appId}&`;
  const dynamics = `${origin}/main.aspx?${app}pagetype=entityrecord&etn=lead&extraqs=`;
  const salesforce = `${origin}/lightning/o/Lead/new?defaultFieldValues=`;
  const make = (values: HandedLead): string =>
    kind === 'dynamics'
      ? dynamics + packed(values, DYNAMICS_FIELDS, '&')
      : salesforce + packed(values, SALESFORCE_FIELDS, ',');
  const fitted = inLengths(lead, LENGTHS[kind]);
  const begun = withDescription(fitted, (description) => make({ ...fitted, description }).length <= MOST);
  const steps = [
    ...SPARED.map((field) => (now: HandedLead): HandedLead => ({ ...now, [field]: '' })),
    ...CUTS.map((most) => (now: HandedLead) => cutTo(now, most)),
  ];
  const values = steps.reduce((now, step) => (make(now).length > MOST ? step(now) : now), begun);
  const shortened = (Object.keys(lead) as HandedField[]).filter((field) => values[field] !== lead[field]);
  return { address: make(values), shortened };
}

function packed(
  lead: HandedLead,
  fields: readonly (readonly [HandedField, string])[],
  between: string,
): string {
  const parts = fields
    .filter(([field]) => lead[field] !== '')
    .map(([field, name]) => `${name}=${encodeURIComponent(lead[field])}`);
  return encodeURIComponent(parts.join(between));
}

/** The lead with as much of its description as fits. */
function withDescription(lead: HandedLead, fits: (description: string) => boolean): HandedLead {
  if (fits(lead.description)) return lead;
  const letters = lettersOf(lead.description);
  let [fitting, tooLong] = [0, letters.length];
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(shortened(letters, middle))) fitting = middle;
    else tooLong = middle;
  }
  return { ...lead, description: fitting === 0 ? '' : shortened(letters, fitting) };
}

const shortened = (letters: readonly string[], most: number): string =>
  letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('').trimEnd()}…`;

function cutTo(lead: HandedLead, most: number): HandedLead {
  return Object.fromEntries(
    Object.entries(lead).map(([field, value]: [string, string]) => [
      field,
      shortened(lettersOf(value), most),
    ]),
  ) as unknown as HandedLead;
}

/** The lead with values that its form takes: one that is too long would end it with an error. */
function inLengths(lead: HandedLead, lengths: Readonly<Record<HandedField, number>>): HandedLead {
  const fit = (field: HandedField): string => {
    const [value, most] = [lead[field], lengths[field]];
    // No field of this CRM's form: nothing is handed over.
    if (value.length <= most || most === 0) return value;
    return WHOLE.has(field) ? '' : begunIn(value, most);
  };
  const values = { ...lead } as { -readonly [F in HandedField]: string };
  for (const field of Object.keys(lead) as HandedField[]) values[field] = fit(field);
  return values;
}

/** As many letters as stand in so many characters, with a sign that there were more. */
function begunIn(text: string, most: number): string {
  let begun = '';
  for (const letter of lettersOf(text)) {
    if (begun.length + letter.length >= most) break;
    begun += letter;
  }
  return `${begun.trimEnd()}…`;
}

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters as a reader sees them: a cut never breaks one. No value is worth more than 2,000 of them. */
function lettersOf(text: string): readonly string[] {
  const start = text.slice(0, 4 * MOST).replace(LONE_HALF, '');
  // Marks may be heaped on one letter without end.
  return Array.from(segments.segment(start), ({ segment }) => segment.slice(0, 40).replace(LONE_HALF, ''));
}
