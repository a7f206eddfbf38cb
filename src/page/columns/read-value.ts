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

function readFresh(meaning: ColumnMeaning, cell: NeutralCell, context: ValueContext): ValueRead {
  const { languages, linked = false, badges = [] } = context;
  if (cell.pending) return nothing;
  const text =
    linked && cell.after !== undefined
      ? uncut(cell.after, cell.labels)
      : withoutBadges(mainLine(cell), cell, badges);
  const empty = saysNothing(cell.text === '' ? cell.labels.join(' ') : cell.text, languages);
  return readers[meaning]({ cell, text, empty, languages, context });
}

/** A cell, and what is known of it before its meaning is asked for. */
interface Asked {
  readonly cell: NeutralCell;
  /** Its main line, without badges. */
  readonly text: string;
  /** It says that nothing is known. */
  readonly empty: boolean;
  readonly languages: readonly string[];
  readonly context: ValueContext;
}
type Reads = (asked: Asked) => ValueRead;

const readNothing: Reads = () => nothing;
const readText =
  (field: TextField): Reads =>
  ({ text, languages }) => ({ fields: { [field]: saysNothing(text, languages) ? null : text } });
type TextField =
  | 'dealName'
  | 'company'
  | 'jobTitle'
  | 'city'
  | 'leadSource'
  | 'crmId'
  | 'campaignId'
  | 'microsoftStatus'
  | 'dealType';
const readWord =
  (
    field: WordField,
    read: (text: string, languages: readonly string[]) => ReadFields[WordField] | null,
  ): Reads =>
  ({ cell, empty, languages }) =>
    word(field, cell, empty, (shown) => read(shown, languages));
const readShape =
  (field: 'email' | 'phone', is: (text: string) => boolean): Reads =>
  ({ cell, empty, languages }) =>
    withValidity(`${field}Validity`, cell, languages, oneShape(field, cell, empty, is));
const readDay =
  (field: 'createdAt' | 'closeDate'): Reads =>
  ({ cell, text, empty, languages, context: { order } }) =>
    cell.time === undefined || empty
      ? date(field, text, empty, { languages, order })
      : timed(field, text, cell.time, { languages, order });
const validityIn = (text: string, languages: readonly string[]) =>
  readValidity(text, languages)?.validity ?? null;
const readState: Reads = ({ cell, empty, languages }) => status(cell, empty, languages);

const readers: Readonly<Record<ColumnMeaning, Reads>> = {
  contactName: ({ cell, text, languages }) => contact(cell, text, languages),
  dealName: readText('dealName'),
  company: readText('company'),
  jobTitle: readText('jobTitle'),
  city: readText('city'),
  leadSource: readText('leadSource'),
  crmId: readText('crmId'),
  campaignId: readText('campaignId'),
  microsoftStatus: readText('microsoftStatus'),
  dealType: readText('dealType'),
  notes: ({ cell, empty }) => ({ fields: { notes: empty ? null : uncut(cell.text, cell.labels) } }),
  address: ({ cell, empty, languages }) => {
    if (empty) return { fields: { address: null } };
    const address = uncut(cell.text, cell.labels);
    const { city, country } = readAddress(address, languages);
    return { fields: { address, ...(city !== null && { city }), ...(country !== null && { country }) } };
  },
  email: readShape('email', isEmail),
  phone: readShape('phone', isPhone),
  id: ({ cell, empty }) => {
    const [id, ...others] = guidsIn([cell.text, ...cell.labels].join('\n'));
    if (id !== undefined && others.length === 0) return { fields: { id } };
    return empty ? { fields: { id: null } } : bad({ id: null });
  },
  country: ({ text, empty, languages }) => ({
    fields: { country: empty ? null : (readCountry(text, languages) ?? text) },
  }),
  value: ({ text, empty, languages, context }) => amount(text, empty, languages, context.currency ?? null),
  currency: ({ text, empty }) => {
    const currency = currencyCodes().has(text) ? text : null;
    return currency === null && !empty ? bad({ currency }) : { fields: { currency } };
  },
  createdAt: readDay('createdAt'),
  closeDate: readDay('closeDate'),
  stage: readState,
  outcome: readState,
  callToAction: readWord('callToAction', readCallToAction),
  quality: readWord('quality', readQuality),
  qualification: readWord('qualification', readQualification),
  leadType: ({ cell, empty, languages }) => {
    const qualification = firstWord(cell, (shown) => readQualification(shown, languages));
    if (qualification !== null) return { fields: { qualification } };
    return word('leadType', cell, empty, (shown) => readLeadType(shown, languages));
  },
  emailValidity: readWord('emailValidity', validityIn),
  phoneValidity: readWord('phoneValidity', validityIn),
  directContact: readNothing,
  favorite: readNothing,
  expires: readNothing,
  selection: readNothing,
  nothing: readNothing,
};

type WordField =
  'callToAction' | 'quality' | 'qualification' | 'leadType' | 'emailValidity' | 'phoneValidity';

function word<F extends WordField>(
  field: F,
  cell: NeutralCell,
  empty: boolean,
  read: (text: string) => ReadFields[F] | null,
): ValueRead {
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
