import type { FieldName, ListName, ReadFields, ReferralKind, ReferralReading } from '../domain/referral';
import {
  readCallToAction,
  readLeadType,
  readQualification,
  readQuality,
  readValidity,
} from '../page/words/facts';
import type { CsvRecord } from './csv';
import type { FileColumn, FileField } from './file-columns';
import { readFileDate, type DateOrder } from './file-dates';
import { readFileStatus, type FileStatus } from './file-status';
import {
  cellText,
  isEmail,
  isSpoiledNumber,
  readAmount,
  readCountry,
  readCurrency,
  readGuid,
} from './file-values';
import { shortened, type LineProblem, type ProblemReason } from './referral-file';

/** What holds for all lines of one table. */
export interface TableRules {
  readonly kind: ReferralKind;
  readonly languages: readonly string[];
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
  'notes',
  'leadSource',
  'microsoftStatus',
  'dealType',
  'crmId',
  'campaignId',
] as const;

/** Without these nothing tells which referral a line is. */
const IDENTITY = ['id', 'company', 'dealName', 'contactName', 'email'] as const;

/**
 * Makes the reader of a table's lines. It gives the referral of one record, or null where the line is refused;
 * whatever was not taken goes to `tell`. A value is read or left out, never guessed.
 */
export function lineReader(
  rules: TableRules,
  tell: (problem: LineProblem) => void,
): (record: CsvRecord) => ReferralReading | null {
  const places = placesOf(rules.columns);
  const toldWords = new Set<string>();
  const states = new Map<string, FileStatus>();
  /** A file has few states and many lines. */
  const stateOf = (...words: readonly [string | null, string | null, string | null]): FileStatus => {
    const name = words.join('\n');
    const known = states.get(name) ?? readFileStatus(...words, rules.languages);
    states.set(name, known);
    return known;
  };

  return (record) => {
    const { line, cells } = record;
    let refused = false;
    const report = (
      field: FileField | null,
      reason: ProblemReason,
      found: string | null,
      whole = false,
    ): void => {
      const at = field === null ? undefined : places.get(field)?.[0];
      const column = at === undefined ? null : (rules.columns[at]?.header ?? null);
      refused ||= whole;
      tell({
        line,
        lastLine: line,
        column,
        reason,
        refused: whole ? 'line' : 'value',
        found: found === null ? null : shortened(found),
      });
    };
    const get = (field: FileField): string | null => {
      const columns = places.get(field);
      if (columns === undefined) return null;
      if (columns.length === 1) return cellText(cells[columns[0] ?? 0] ?? '');
      const [first, ...others] = columns
        .map((at) => cellText(cells[at] ?? ''))
        .filter((text) => text !== null);
      if (first === undefined) return null;
      if (others.every((other) => other === first)) return first;
      report(field, 'columns-differ', null);
      return null;
    };
    /** Reads a field by its reader; what the reader does not know is told once and left out. */
    const word = <T>(field: FileField, read: (text: string) => T | null): T | null => {
      const text = get(field);
      if (text === null) return null;
      const value = read(text);
      if (value === null && !toldWords.has(`${field} ${text}`)) {
        toldWords.add(`${field} ${text}`);
        report(field, 'unknown-word', text);
      }
      return value;
    };

    const fields: Draft = {};
    for (const field of AS_WRITTEN) if (places.has(field)) fields[field] = get(field);
    readIdentity();
    readState();
    readMoney();
    for (const field of ['closeDate', 'createdAt'] as const) readDate(field);
    readLead();
    readAddress();
    if (!refused && IDENTITY.every((field) => (fields[field] ?? null) === null))
      report(null, 'no-identity', null, true);
    if (refused) return null;
    const favorite = places.has('favorite') ? yesNo(get('favorite')) : null;
    return { rowKey: null, kind: rules.kind, list: listOf(), favorite, statedExpiry: null, fields };

    function readIdentity(): void {
      if (places.has('id')) {
        const text = get('id');
        fields.id = text === null ? null : readGuid(text);
        if (text !== null && fields.id === null) report('id', 'bad-id', text, true);
      }
      if (places.has('contactName') || places.has('firstName') || places.has('lastName')) {
        const parts = [get('firstName'), get('lastName')].filter((part) => part !== null);
        fields.contactName = get('contactName') ?? (parts.length > 0 ? parts.join(' ') : null);
      }
      if (places.has('email')) {
        const text = get('email');
        fields.email = text !== null && isEmail(text) ? text : null;
        if (text !== null && fields.email === null) report('email', 'bad-email', text);
      }
      if (places.has('phone')) {
        const text = get('phone');
        fields.phone = text !== null && !isSpoiledNumber(text) ? text : null;
        if (text !== null && fields.phone === null) report('phone', 'spoiled-number', text);
      }
    }

    function readState(): void {
      const status = get('status');
      const substatus = get('substatus');
      const state = stateOf(status, substatus, get('statusReason'));
      if (state.kind === 'contradicting')
        report('substatus', 'contradicting-status', `${status}, ${substatus}`, true);
      if (state.kind === 'unknown')
        report(status === null ? 'substatus' : 'status', 'unknown-status', status ?? substatus, true);
      if (state.kind !== 'status') return;
      fields.stage = state.stage;
      fields.outcome = state.outcome;
    }

    function readMoney(): void {
      const currency = get('currency');
      const code = currency === null ? null : readCurrency(currency);
      if (currency !== null && code === null) report('currency', 'bad-currency', currency);
      if (places.has('currency')) fields.currency = code;
      if (!places.has('value')) return;
      const text = get('value');
      const amount = text === null ? null : readAmount(text);
      const isSure =
        amount !== null &&
        typeof amount === 'object' &&
        (code === null || amount.currency === null || amount.currency === code);
      fields.value = isSure ? amount.value : null;
      if (isSure && amount.currency !== null) fields.currency = amount.currency;
      if (text !== null && !isSure)
        report('value', amount === 'ambiguous' ? 'ambiguous-amount' : 'bad-amount', text);
    }

    function readDate(field: 'closeDate' | 'createdAt'): void {
      if (!places.has(field)) return;
      const text = get(field);
      fields[field] = null;
      if (text === null) return;
      const date = readFileDate(text, rules.dateOrders[field]);
      if (date.kind === 'day') fields[field] = date.day;
      // Close dates are days in UTC; so an instant's UTC day is meant.
      else if (date.kind === 'instant')
        fields[field] = field === 'closeDate' ? date.at.slice(0, 10) : date.at;
      else report(field, date.kind === 'bad' ? 'bad-date' : 'ambiguous-date', text);
    }

    function readLead(): void {
      if (rules.kind !== 'lead') return;
      const { languages } = rules;
      if (places.has('callToAction'))
        fields.callToAction = word('callToAction', (text) => readCallToAction(text, languages));
      if (places.has('quality')) fields.quality = word('quality', (text) => readQuality(text, languages));
      if (places.has('emailValidity'))
        fields.emailValidity = word(
          'emailValidity',
          (text) => readValidity(text, languages)?.validity ?? null,
        );
      if (places.has('phoneValidity'))
        fields.phoneValidity = word(
          'phoneValidity',
          (text) => readValidity(text, languages)?.validity ?? null,
        );
      if (places.has('directContact') && yesNo(get('directContact')) === true) fields.directContact = true;
      // "Lead type" names either kind of type: profile or offer lead, or how the lead was qualified.
      for (const field of ['leadType', 'qualification'] as const) {
        const both = word(field, (text) => {
          const leadType = readLeadType(text, languages);
          const qualification = readQualification(text, languages);
          return leadType === null && qualification === null ? null : { leadType, qualification };
        });
        if (both?.leadType) fields.leadType = both.leadType;
        if (both?.qualification) fields.qualification = both.qualification;
      }
    }

    function readAddress(): void {
      const country = get('country');
      if (places.has('country')) fields.country = country === null ? null : readCountry(country);
      const parts = (['addressLine1', 'addressLine2', 'city', 'state', 'postalCode'] as const).map(get);
      const own = get('address');
      if (own !== null) fields.address = own;
      else if (parts.some((part, at) => part !== null && at !== 2))
        fields.address = parts.filter((part) => part !== null).join(', ');
    }

    function listOf(): ListName | null {
      if (rules.kind === 'lead') {
        // Microsoft's tabs of leads: customer inquiries; marketing and sales qualified.
        if (!fields.qualification) return null;
        return fields.qualification === 'direct' ? 'marketplace' : 'qualified';
      }
      return word('direction', (text) =>
        /^in(?:bound|coming)$/iu.test(text)
          ? 'inbound'
          : /^out(?:bound|going)$/iu.test(text)
            ? 'outbound'
            : null,
      );
    }
  };
}

function placesOf(columns: readonly FileColumn[]): ReadonlyMap<FileField, readonly number[]> {
  const places = new Map<FileField, number[]>();
  for (const [at, { field }] of columns.entries()) {
    if (field === null || field === 'ignored') continue;
    const known = places.get(field);
    if (known) known.push(at);
    else places.set(field, [at]);
  }
  return places;
}

function yesNo(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(?:yes|true|1)$/iu.test(text)) return true;
  return /^(?:no|false|0)$/iu.test(text) ? false : null;
}
