import { mayBeSameCreation } from './created';
import type { KeptReferral } from './kept';
import { mayBeSameLeadSource } from './lead-source';
import { isDayAlone } from './moment';
import type { ReadFields, ReferralReading } from './referral';
import { companySimilarity, personSimilarity, type NameSimilarity } from './same-name';
import { folded, isCut, mayBeSameText, shownPart } from './same-text';
import { IDENTIFYING } from './shown-as';

/** How a source's row and a record compare where no ID settles it. */
export interface Similarity {
  /** Weight of what identifies a referral and agrees; see {@link ENOUGH}. */
  readonly evidence: number;
  /** Shown fields of any sort that agree; breaks ties between equally evident records. */
  readonly agreeing: number;
  /** True where every shown field agrees. */
  readonly full: boolean;
  /** True where row and record know exactly the same identifying fields. */
  readonly sameShape: boolean;
}

/**
 * Evidence from which a row and a record are the same referral: e.g. the deal's name and the company; the
 * company, the day and the lead source; or the exact instant. A company alone never is.
 */
const ENOUGH = 3;

/** A text cut to fewer letters than this says too little to be evidence. */
const TELLING_LETTERS = 6;

const NAMES = { company: 1, contactName: 2, dealName: 2, email: 3 } as const;
const sameText = (a: string, b: string): NameSimilarity => (mayBeSameText(a, b) ? 'same' : 'no');
const COMPARE = {
  company: companySimilarity,
  contactName: personSimilarity,
  dealName: sameText,
  email: sameText,
} as const;
const CHANGING = [
  'stage',
  'outcome',
  'value',
  'currency',
  'closeDate',
  'qualification',
  'quality',
  'callToAction',
  'jobTitle',
  'crmId',
  'notes',
] as const;

/** What one group of fields says. */
type Clue = Pick<Similarity, 'evidence' | 'agreeing' | 'full'>;
const silent: Clue = { evidence: 0, agreeing: 0, full: true };

const isSameRow = (reading: ReferralReading, record: KeptReferral): boolean =>
  reading.rowKey !== null && reading.rowKey === record.rowKey && reading.list === record.list;

/** Whether the two are different things: of another kind, account or list, or with other IDs. */
function areTwoThings(reading: ReferralReading, account: string | null, record: KeptReferral): boolean {
  const { fields } = reading;
  return (
    reading.kind !== record.kind ||
    differ(account, record.account) ||
    differ(reading.list, record.list) ||
    areTwoRows(reading.tableRow, record.tableRow) ||
    differ(fields.id ?? null, record.id) ||
    differ(fields.leadType ?? null, record.leadType)
  );
}

/** Names of people, companies and deals. Null, here and below: a contradiction. */
function nameClue(fields: ReadFields, record: KeptReferral, sameRow: boolean): Clue | null {
  let { evidence, agreeing, full } = silent;
  for (const name of ['company', 'contactName', 'dealName', 'email'] as const) {
    const [shown, kept] = [fields[name] ?? null, record[name]];
    if (shown === null || kept === null) continue;
    const like = COMPARE[name](shown, kept);
    if (like === 'same') {
      agreeing += 1;
      if (isTelling(shown) && isTelling(kept)) evidence += NAMES[name];
    } else if (like === 'maybe' || (name === 'dealName' && sameRow))
      full = false; // One source says less of it; a partner may rename the deal.
    else return null;
  }
  return { evidence, agreeing, full };
}

function creationClue(fields: ReadFields, record: KeptReferral): Clue | null {
  const shown = fields.createdAt ?? null;
  if (shown === null || record.createdAt === null) return silent;
  if (mayBeSameCreation(fields, record))
    return { evidence: createdEvidence(shown, record.createdAt), agreeing: 1, full: true };
  return isHandedOver(fields, record) ? silent : null;
}

function leadSourceClue({ leadSource }: ReadFields, record: KeptReferral): Clue | null {
  if (!leadSource || record.leadSource === null) return silent;
  return mayBeSameLeadSource(leadSource, record.leadSource) ? { evidence: 1, agreeing: 1, full: true } : null;
}

function countryClue({ country }: ReadFields, record: KeptReferral): Clue | null {
  if (!country || record.country === null) return silent;
  if (country === record.country) return { ...silent, evidence: 0.5 };
  return isCountryCode(country) && isCountryCode(record.country) ? null : silent;
}

/** City and telephone: another one is no contradiction. */
function reachClue({ city, phone }: ReadFields, record: KeptReferral): Clue {
  const sameCity = city && record.city !== null && folded(city) === folded(record.city);
  const samePhone = phone && record.phone !== null && digits(phone) === digits(record.phone);
  return { ...silent, evidence: (sameCity ? 0.5 : 0) + (samePhone ? 2 : 0) };
}

function changingClue(fields: ReadFields, record: KeptReferral): Clue {
  let { agreeing, full } = silent;
  for (const name of CHANGING) {
    const shown = fields[name] ?? null;
    if (shown === null) continue;
    if (shown === record[name]) agreeing += 1;
    else if (record[name] !== null || name === 'stage' || name === 'outcome') full = false;
  }
  return { evidence: 0, agreeing, full };
}

/**
 * Compares a row with a record by what both know. Null: they contradict each other and are two referrals.
 * Values that may change during a referral's life (stage, value) never contradict.
 */
export function similarity(
  reading: ReferralReading,
  account: string | null,
  record: KeptReferral,
): Similarity | null {
  if (areTwoThings(reading, account, record)) return null;
  const { fields } = reading;
  const sameRow = isSameRow(reading, record);
  let { evidence, agreeing, full } = silent;
  for (const clueOf of [nameClue, creationClue, leadSourceClue, countryClue, reachClue, changingClue]) {
    const clue = clueOf(fields, record, sameRow);
    if (clue === null) return null;
    evidence += clue.evidence;
    agreeing += clue.agreeing;
    full &&= clue.full;
  }
  if (sameRow && evidence > 0) evidence += 3;
  if (sameRow) agreeing += 1;
  const sameShape = IDENTIFYING.every(
    (name) => ((fields[name] ?? null) === null) === (record[name] === null),
  );
  return { evidence, agreeing, full, sameShape };
}

/** An instant says more than a day, and the same day more than two that share a moment in different zones. */
function createdEvidence(shown: string, kept: string): number {
  if (!isDayAlone(shown) && !isDayAlone(kept)) return 3;
  return isDayAlone(shown) && isDayAlone(kept) && shown !== kept ? 1 : 1.5;
}

/** Whether the similarity is enough to say that row and record are one referral. */
export function isSameReferral({ evidence, sameShape }: Similarity): boolean {
  return evidence >= ENOUGH || (sameShape && evidence > 0);
}

/** Two rows of one table of leads are two leads, however alike. A row's name begins with its table's, up to a gap. */
export function areTwoRows(shown: string | undefined, kept: string | null | undefined): boolean {
  if (!shown || !kept || shown === kept) return false;
  return shown.slice(0, shown.indexOf(' ')) === kept.slice(0, kept.indexOf(' '));
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function isTelling(text: string): boolean {
  return !isCut(text) || shownPart(text).length >= TELLING_LETTERS;
}

/** So long a connector takes at most to hand a lead over to a CRM, which then writes its own time. */
const HANDED_OVER_MS = 10 * 60_000;

/** Whether one instant can be the CRM's own of the same lead: the same e-mail, a few minutes apart. */
function isHandedOver(fields: ReadFields, record: KeptReferral): boolean {
  const [one, other] = [fields.createdAt ?? '', record.createdAt ?? ''];
  if (isDayAlone(one) || isDayAlone(other) || !fields.email || record.email === null) return false;
  return (
    mayBeSameText(fields.email, record.email) &&
    Math.abs(Date.parse(one) - Date.parse(other)) <= HANDED_OVER_MS
  );
}

function isCountryCode(country: string): boolean {
  return /^[A-Z]{2}$/.test(country);
}

function digits(phone: string): string {
  return phone.replace(/\D/g, '');
}
