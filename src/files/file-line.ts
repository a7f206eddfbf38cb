import { readCountry as countryIn } from '../language/values/country';
import { currencyOfCode } from '../language/values/currency-codes';
import { currencyOfHeading } from '../language/values/heading-currency';
import type { FieldName, ListName, ReadFields, ReferralKind, ReferralReading } from '../domain/referral';
import {
  readCallToAction,
  readLeadType,
  readQualification,
  readQuality,
  readValidity,
} from '../language/words/facts';
import type { CsvRecord } from './csv';
import type { FileColumn, FileField } from './file-columns';
import { readFileDate, type DateOrder } from './file-dates';
import { readFileStatus, type FileStatus } from './file-status';
import { isEmail, readAmount, readCountry, readGuid } from './file-values';
import { descriptionOf, isMicrosoftSource, isWholeSource, leadSourceOf, phoneOf } from './lead-parts';
import { LineCells } from './line-cells';
import type { FileLine, LineProblem } from './referral-file';
import { isCrmOrigin, type TableOrigin } from './table-origin';
import { creationOf } from './zoned-time';

/** What holds for all lines of one table. */
export interface TableRules {
  readonly kind: ReferralKind;
  readonly origin: TableOrigin;
  readonly languages: readonly string[];
  readonly zone: string | undefined;
  readonly columns: readonly FileColumn[];
  readonly dateOrders: Readonly<Record<'closeDate' | 'createdAt', DateOrder | null>>;
}

type Draft = { -readonly [F in FieldName]?: ReadFields[F] };

/** The texts that are kept as they stand. */
const AS_WRITTEN = [
  'dealName',
  'company',
  'jobTitle',
  'city',
  'microsoftStatus',
  'dealType',
  'crmId',
  'campaignId',
] as const;

/** Without these nothing tells which referral a line is. */
const IDENTITY = ['id', 'company', 'dealName', 'contactName', 'email', 'phone'] as const;

/** Reads the lines of one table, one after another. */
interface LineReader {
  /** The referral of one record, or null where the line is refused, or is none of Microsoft's leads. */
  readonly line: (record: CsvRecord) => ReferralReading | null;
  /** Whether anything was made of this field. */
  readonly isUsed: (field: FileField | null) => boolean;
  /** Of a CRM's export: the lines so far that are not Microsoft's leads. */
  readonly others: () => readonly FileLine[];
}

/**
 * Makes the reader of a table's lines; whatever was not taken goes to `tell`. A value is read or left out, never
 * guessed.
 */
export function lineReader(rules: TableRules, tell: (problem: LineProblem) => void): LineReader {
  const cells = new LineCells(rules.columns, tell);
  const others: FileLine[] = [];
  const stateOf = knownStates(rules.languages);
  const valueHeading = rules.columns.find(({ field }) => field === 'value')?.header ?? '';
  const ofValue = currencyOfHeading(valueHeading, rules.languages);
  const ofCrm = isCrmOrigin(rules.origin);
  const ofDestination = ofCrm || rules.origin === 'lead-destination';
  return {
    isUsed: (field) => cells.isUsed(field),
    others: () => others,
    line(record) {
      cells.next(record);
      const fields: Draft = ofDestination ? { leadType: 'offer' } : {};
      for (const field of AS_WRITTEN) if (cells.has(field)) fields[field] = cells.get(field);
      readIdentity(cells, fields);
      readNotes(cells, fields, ofDestination);
      readSource(cells, fields, ofCrm);
      if (!ofDestination) readState(cells, fields, stateOf);
      readMoney(cells, fields, ofValue);
      for (const field of ['closeDate', 'createdAt'] as const) readDate(cells, fields, field, rules);
      if (rules.kind === 'lead') readLead(cells, fields, rules.languages);
      readAddress(cells, fields, rules.languages);
      refuseUnknown(cells, fields);
      if (cells.refused) return null;
      const reading: ReferralReading = {
        rowKey: null,
        kind: rules.kind,
        list: ofDestination ? 'marketplace' : listOf(cells, fields, rules.kind),
        favorite: cells.has('favorite') ? yesNo(cells.get('favorite')) : null,
        statedExpiry: null,
        fields,
      };
      if (!ofCrm || (fields.leadSource && isMicrosoftSource(fields.leadSource))) return reading;
      others.push({ line: record.line, reading });
      return null;
    },
  };
}

/** A file has few states and many lines. */
function knownStates(languages: readonly string[]): StateOf {
  const states = new Map<string, FileStatus>();
  return (...words) => {
    const name = words.join('\n');
    const known = states.get(name) ?? readFileStatus(...words, languages);
    states.set(name, known);
    return known;
  };
}

type StateOf = (status: string | null, substatus: string | null, statusReason: string | null) => FileStatus;

function refuseUnknown(cells: LineCells, fields: Draft): void {
  if (cells.refused) return;
  const isFilled = (field: FieldName): boolean => (fields[field] ?? null) !== null;
  if (IDENTITY.every((field) => !isFilled(field))) {
    // Microsoft delivers no personal data for .edu addresses; such a lead still has a deadline.
    if (isFilled('leadSource') && isFilled('createdAt')) return;
    cells.report(null, 'no-identity', null, { line: true });
    return;
  }
  const others = Object.entries(fields).filter(([name, value]) => name !== 'id' && value !== null);
  if (others.length === 0) cells.report('id', 'only-id', fields.id ?? null, { line: true });
}

function readIdentity(cells: LineCells, fields: Draft): void {
  readId(cells, fields);
  readName(cells, fields);
  if (cells.has('email')) {
    const text = cells.get('email');
    fields.email = text !== null && isEmail(text) ? text : null;
    if (text !== null && fields.email === null) cells.report('email', 'bad-email', text);
  }
  if (cells.has('phone') || cells.has('otherPhone')) {
    const [first, other] = [cells.get('phone'), cells.get('otherPhone')];
    const text = first ?? other;
    if (first !== null && other !== null && first !== other) cells.leaveOut('otherPhone');
    const { phone, spoiled } = text === null ? { phone: null, spoiled: false } : phoneOf(text);
    fields.phone = phone;
    if (spoiled) cells.report('phone', 'spoiled-number', text);
  }
}

function readId(cells: LineCells, fields: Draft): void {
  if (!cells.has('id')) return;
  const text = cells.get('id');
  fields.id = text === null ? null : readGuid(text);
  if (text !== null && fields.id === null) cells.report('id', 'bad-id', text, { line: true });
}

function readName(cells: LineCells, fields: Draft): void {
  if (!(['contactName', 'firstName', 'lastName'] as const).some((part) => cells.has(part))) return;
  const parts = [cells.get('firstName'), cells.get('lastName')].filter((part) => part !== null);
  fields.contactName = cells.get('contactName') ?? (parts.length > 0 ? parts.join(' ') : null);
}

function readNotes(cells: LineCells, fields: Draft, ofDestination: boolean): void {
  if (!cells.has('notes')) return;
  const text = cells.get('notes');
  const { notes, campaignId } = ofDestination ? descriptionOf(text) : { notes: text, campaignId: null };
  fields.notes = notes;
  if (campaignId !== null) fields.campaignId ??= campaignId;
}

/** Where it came from. CRMs keep Microsoft's lead source in columns of different names. */
function readSource(cells: LineCells, fields: Draft, ofCrm: boolean): void {
  const parts = ['leadSource', 'actionCode', 'offer'] as const;
  const [source, action, offer] = [cells.get('leadSource'), cells.get('actionCode'), cells.get('offer')];
  const own = leadSourceOf(source, action, offer);
  if (parts.some((part) => cells.has(part))) fields.leadSource = own;
  if (!ofCrm || (own !== null && isMicrosoftSource(own))) return;
  const elsewhere = cells.texts().find(isWholeSource);
  if (elsewhere !== undefined) fields.leadSource = elsewhere;
}

function readState(cells: LineCells, fields: Draft, stateOf: StateOf): void {
  const [status, substatus] = [cells.get('status'), cells.get('substatus')];
  const state = stateOf(status, substatus, cells.get('statusReason'));
  if (state.kind === 'contradicting')
    cells.report('substatus', 'contradicting-status', `${status}, ${substatus}`, { line: true });
  if (state.kind === 'unknown')
    cells.report(status === null ? 'substatus' : 'status', 'unknown-status', status ?? substatus, {
      line: true,
    });
  if (state.kind !== 'status') return;
  fields.stage = state.stage;
  fields.outcome = state.outcome;
}

function readMoney(cells: LineCells, fields: Draft, ofHeading: string | null): void {
  const currency = cells.get('currency');
  const code = currency === null ? null : currencyOfCode(currency);
  if (currency !== null && code === null) cells.report('currency', 'bad-currency', currency);
  if (cells.has('currency')) fields.currency = code;
  if (cells.has('value')) readValue(cells, fields, code, ofHeading);
}

/**
 * An amount, which may name its currency; not another one than the column for currencies, `code`. `ofHeading` is what
 * the amount's own heading says.
 */
function readValue(cells: LineCells, fields: Draft, code: string | null, ofHeading: string | null): void {
  const text = cells.get('value');
  fields.value = null;
  if (text === null) return;
  const amount = readAmount(text);
  if (amount === null || typeof amount !== 'object') {
    cells.report('value', amount === 'ambiguous' ? 'ambiguous-amount' : 'bad-amount', text);
    return;
  }
  if (code !== null && amount.currency !== null && amount.currency !== code) {
    cells.report('value', 'bad-amount', text);
    return;
  }
  fields.value = amount.value;
  const named = amount.currency ?? (code === null ? ofHeading : null);
  if (named !== null) fields.currency = named;
}

function readDate(
  cells: LineCells,
  fields: Draft,
  field: 'closeDate' | 'createdAt',
  { dateOrders, languages, zone }: TableRules,
): void {
  if (!cells.has(field)) return;
  const text = cells.get(field);
  fields[field] = null;
  if (text === null) return;
  const date = readFileDate(text, dateOrders[field], languages);
  if (date.kind === 'bad') cells.report(field, 'bad-date', text);
  else if (date.kind === 'ambiguous') cells.report(field, 'ambiguous-date', text, { readings: date.days });
  else if (field === 'createdAt') Object.assign(fields, creationOf(date, zone));
  // Close dates are days in UTC; so an instant's UTC day is meant.
  else fields.closeDate = date.kind === 'instant' ? date.at.slice(0, 10) : date.day;
}

function readLead(cells: LineCells, fields: Draft, languages: readonly string[]): void {
  if (cells.has('callToAction'))
    fields.callToAction = cells.word('callToAction', (text) => readCallToAction(text, languages));
  if (cells.has('quality')) fields.quality = cells.word('quality', (text) => readQuality(text, languages));
  for (const field of ['emailValidity', 'phoneValidity'] as const)
    if (cells.has(field))
      fields[field] = cells.word(field, (text) => readValidity(text, languages)?.validity ?? null);
  if (cells.has('directContact') && yesNo(cells.get('directContact')) === true) fields.directContact = true;
  // "Lead type" names either kind of type: profile or offer lead, or how the lead was qualified.
  for (const field of ['leadType', 'qualification'] as const) {
    const both = cells.word(field, (text) => {
      const leadType = readLeadType(text, languages);
      const qualification = readQualification(text, languages);
      return leadType === null && qualification === null ? null : { leadType, qualification };
    });
    if (both?.leadType) fields.leadType = both.leadType;
    if (both?.qualification) fields.qualification = both.qualification;
  }
}

/** ISO 3166-1 alpha-2 where the text is a country's code or its name in a known language; else the text. */
function countryOf(text: string, languages: readonly string[]): string {
  const country = readCountry(text);
  return country === text ? (countryIn(text, languages) ?? text) : country;
}

function readAddress(cells: LineCells, fields: Draft, languages: readonly string[]): void {
  const country = cells.get('country');
  if (cells.has('country')) fields.country = country === null ? null : countryOf(country, languages);
  const parts = (['addressLine1', 'addressLine2', 'city', 'state', 'postalCode'] as const).map((part) =>
    cells.get(part),
  );
  const own = cells.get('address');
  if (own !== null) fields.address = own;
  else if (parts.some((part, at) => part !== null && at !== 2))
    fields.address = parts.filter((part) => part !== null).join(', ');
}

function listOf(cells: LineCells, fields: Draft, kind: ReferralKind): ListName | null {
  if (kind === 'lead') {
    // Microsoft's tabs of leads: customer inquiries; marketing and sales qualified.
    if (!fields.qualification) return null;
    return fields.qualification === 'direct' ? 'marketplace' : 'qualified';
  }
  return cells.word('direction', (text) => {
    if (/^in(?:bound|coming)$/iu.test(text)) return 'inbound';
    return /^out(?:bound|going)$/iu.test(text) ? 'outbound' : null;
  });
}

function yesNo(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(?:yes|true|1)$/iu.test(text)) return true;
  return /^(?:no|false|0)$/iu.test(text) ? false : null;
}
