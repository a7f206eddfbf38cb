import type { ReadFields } from '../../domain/referral';
import type { ColumnMeaning } from '../../domain/reading';
import type { NeutralCell } from '../rows/neutral-list';
import { firstWord, mainLine, uncut, wordsOf } from './cell-lines';
import { withoutBadges, type NameStyle } from './name-style';
import { guidsIn } from '../rows/row-identity';
import { readAddress } from '../../language/values/address';
import { readAmount } from '../../language/values/amount';
import { readCountry } from '../../language/values/country';
import { currencyCodes } from '../../language/values/currency-codes';
import type { DateOrder } from '../../language/values/date';
import {
  readCallToAction,
  readLeadType,
  readQualification,
  readQuality,
  readValidity,
} from '../../language/words/facts';
import { readStatus } from '../../language/words/status';
import { date, timed } from './read-day';
import { bad, type ValueRead } from './value-read';
import { isEmail, isPhone, saysNothing } from './value-shapes';
import { kept, longest } from '../evidence';

interface ValueContext extends Partial<NameStyle> {
  /** BCP 47 tags in order of trust. */
  readonly languages: readonly string[];
  /** The order of numeric dates where the value stands; null: only what is certain by itself is read. */
  readonly order: DateOrder | null;
  /** The currency that the heading of the column names ("Value (USD)"). */
  readonly currency?: string | null;
}

type Writable = { -readonly [F in keyof ReadFields]: ReadFields[F] };

const nothing: ValueRead = { fields: {} };

/** Reads the values of one column. */
export type ValueReader = (cell: NeutralCell) => ValueRead;

/**
 * Makes the reader of a column (or of the value beside a label) that has this meaning. A value that is there and not
 * understood is null and reported; a placeholder is null; nothing is guessed.
 */
export function valueReader(meaning: ColumnMeaning, context: ValueContext): ValueReader {
  const known = new Map<string, ValueRead>();
  return (cell) => {
    if (
      cell.labels.length > 0 ||
      cell.lead !== null ||
      cell.pending ||
      cell.time !== undefined ||
      cell.joints !== undefined ||
      cell.text.length > longest.remembered
    )
      return readFresh(meaning, cell, context);
    let read = known.get(cell.text);
    if (read === undefined) {
      if (known.size > kept.values) known.clear();
      known.set(cell.text, (read = readFresh(meaning, cell, context)));
    }
    return read;
  };
}

function readFresh(
  meaning: ColumnMeaning,
  cell: NeutralCell,
  { languages, order, currency = null, linked = false, badges = [] }: ValueContext,
): ValueRead {
  if (cell.pending) return nothing;
  const text =
    linked && cell.after !== undefined
      ? uncut(cell.after, cell.labels)
      : withoutBadges(mainLine(cell), cell, badges);
  const empty = saysNothing(cell.text === '' ? cell.labels.join(' ') : cell.text, languages);
  const fields: Writable = {};
  switch (meaning) {
    case 'contactName':
      return contact(cell, text, languages);
    case 'dealName':
    case 'company':
    case 'jobTitle':
    case 'city':
    case 'leadSource':
    case 'crmId':
    case 'campaignId':
    case 'microsoftStatus':
    case 'dealType':
      fields[meaning] = saysNothing(text, languages) ? null : text;
      return { fields };
    case 'notes':
      fields.notes = empty ? null : uncut(cell.text, cell.labels);
      return { fields };
    case 'address': {
      fields.address = empty ? null : uncut(cell.text, cell.labels);
      if (empty) return { fields };
      const { city, country } = readAddress(fields.address ?? '', languages);
      if (city !== null) fields.city = city;
      if (country !== null) fields.country = country;
      return { fields };
    }
    case 'email':
      return withValidity('emailValidity', cell, languages, oneShape('email', cell, empty, isEmail));
    case 'phone':
      return withValidity('phoneValidity', cell, languages, oneShape('phone', cell, empty, isPhone));
    case 'id': {
      const [id, ...others] = guidsIn([cell.text, ...cell.labels].join('\n'));
      if (id !== undefined && others.length === 0) return { fields: { id } };
      return empty ? { fields: { id: null } } : bad({ id: null });
    }
    case 'country': {
      if (empty) return { fields: { country: null } };
      return { fields: { country: readCountry(text, languages) ?? text } };
    }
    case 'value':
      return amount(text, empty, languages, currency);
    case 'currency':
      fields.currency = currencyCodes().has(text) ? text : null;
      return fields.currency === null && !empty ? bad(fields) : { fields };
    case 'createdAt':
    case 'closeDate':
      return cell.time === undefined || empty
        ? date(meaning, text, empty, { languages, order })
        : timed(meaning, text, cell.time, { languages, order });
    case 'stage':
    case 'outcome':
      return status(cell, empty, languages);
    case 'callToAction':
      return word('callToAction', cell, empty, (shown) => readCallToAction(shown, languages));
    case 'quality':
      return word('quality', cell, empty, (shown) => readQuality(shown, languages));
    case 'qualification':
      return word('qualification', cell, empty, (shown) => readQualification(shown, languages));
    case 'leadType': {
      const qualification = firstWord(cell, (shown) => readQualification(shown, languages));
      if (qualification !== null) return { fields: { qualification } };
      return word('leadType', cell, empty, (shown) => readLeadType(shown, languages));
    }
    case 'emailValidity':
      return word('emailValidity', cell, empty, (shown) => readValidity(shown, languages)?.validity ?? null);
    case 'phoneValidity':
      return word('phoneValidity', cell, empty, (shown) => readValidity(shown, languages)?.validity ?? null);
    case 'directContact':
    case 'favorite':
    case 'expires':
    case 'selection':
    case 'nothing':
      return nothing;
  }
}

function word<
  F extends 'callToAction' | 'quality' | 'qualification' | 'leadType' | 'emailValidity' | 'phoneValidity',
>(field: F, cell: NeutralCell, empty: boolean, read: (text: string) => ReadFields[F] | null): ValueRead {
  const found = firstWord(cell, read);
  if (found !== null && found !== undefined) return { fields: { [field]: found } };
  return empty
    ? { fields: { [field]: null } }
    : { fields: { [field]: null }, trouble: { kind: 'bad-value' } };
}

function oneShape(
  field: 'email' | 'phone',
  cell: NeutralCell,
  empty: boolean,
  is: (text: string) => boolean,
): ValueRead {
  const found = firstWord(cell, (text) => (is(text) ? text : null));
  if (found !== null) return { fields: { [field]: found } };
  return empty ? { fields: { [field]: null } } : bad({ [field]: null });
}

/** A contact may stand with its mail address and phone in one place, each on a line of its own. */
function contact(cell: NeutralCell, name: string, languages: readonly string[]): ValueRead {
  const lines = cell.text.split('\n');
  const [email, ...otherEmails] = lines.filter(isEmail);
  const [phone, ...otherPhones] = lines.filter(isPhone);
  const fields: Writable = {
    contactName: saysNothing(name, languages) || isEmail(name) || isPhone(name) ? null : name,
  };
  if (email !== undefined && otherEmails.length === 0) fields.email = email;
  if (phone !== undefined && otherPhones.length === 0) fields.phone = phone;
  return { fields };
}

/** "Valid email" below the address: the words, or the name of the icon, stand in the same place. */
function withValidity(
  field: 'emailValidity' | 'phoneValidity',
  cell: NeutralCell,
  languages: readonly string[],
  read: ValueRead,
): ValueRead {
  for (const text of [...cell.text.split('\n').slice(1), ...cell.labels]) {
    const found = readValidity(text, languages);
    if (found !== null && (found.of === null || field.startsWith(found.of)))
      return { ...read, fields: { ...read.fields, [field]: found.validity } };
  }
  return read;
}

function amount(
  text: string,
  empty: boolean,
  languages: readonly string[],
  currency: string | null,
): ValueRead {
  if (empty) return { fields: { value: null, currency: null } };
  const read = readAmount(text, { languages, currency });
  if (read.kind !== 'amount') return bad({ value: null, currency: null });
  return { fields: { value: read.value, currency: read.currency } };
}

function status(cell: NeutralCell, empty: boolean, languages: readonly string[]): ValueRead {
  const unread: ReadFields = { stage: null, outcome: null };
  if (empty) return { fields: unread };
  for (const text of wordsOf(cell)) {
    const read = readStatus(text, languages);
    if (read.kind === 'status') return { fields: { stage: read.stage, outcome: read.outcome } };
    if (read.kind === 'ambiguous')
      return { fields: unread, trouble: { kind: 'unknown-status', word: text.slice(0, longest.reported) } };
  }
  return {
    fields: unread,
    trouble: {
      kind: 'unknown-status',
      word: (cell.text || (cell.labels[0] ?? '')).slice(0, longest.reported),
    },
  };
}
