import type { ColumnKey } from '../columns';
import { shownCountry, shownDate, shownDealName, shownMoney } from '../formats';
import type { SampleOptions } from '../options';
import type { StatusWord, Truth } from '../truth';
import { dealWord, statusWord, words } from '../words';

/** What a cell shows, whatever library draws it. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'status'; readonly text: string; readonly icon: StatusIcon }
  | { readonly kind: 'favorite'; readonly pressed: boolean; readonly label: string };
export type StatusIcon = 'clock' | 'check' | 'cross' | 'sync';

const icons: Readonly<Record<StatusWord, StatusIcon>> = {
  new: 'sync',
  pending: 'sync',
  received: 'sync',
  created: 'clock',
  active: 'check',
  accepted: 'check',
  won: 'check',
  lost: 'cross',
  declined: 'cross',
  expired: 'cross',
  error: 'cross',
};

/** An expired referral no longer shows contact information. */
const contactColumns: ReadonlySet<ColumnKey> = new Set(['contactName', 'jobTitle', 'email', 'phone']);

function textOf(truth: Truth, key: ColumnKey, options: SampleOptions): string | null {
  const here = words[options.language];
  const given = truth.shown[key];
  if (given !== undefined) return given;
  if (truth.outcome === 'expired' && contactColumns.has(key)) return null;
  switch (key) {
    case 'type':
      return truth.deal === null ? null : dealWord(truth.deal, options);
    case 'value':
      return truth.value === null || truth.currency === null
        ? null
        : shownMoney(truth.value, truth.currency, options);
    case 'closeDate':
      return truth.closeDate === null ? null : shownDate(truth.closeDate, options);
    case 'createdAt':
      return truth.createdAt === null ? null : shownDate(truth.createdAt, options);
    case 'country':
      return truth.country === null ? null : shownCountry(truth.country, options);
    case 'referralId':
      return truth.id;
    case 'callToAction':
      return truth.callToAction === null ? null : here.calls[truth.callToAction];
    case 'leadType': {
      const type = truth.list === 'qualified' ? truth.qualification : truth.leadType;
      return type === null || type === 'direct' ? null : here.leadTypes[type];
    }
    case 'quality':
      return truth.quality === null ? null : here.quality[truth.quality];
    case 'emailValidity':
      return truth.emailValidity === null ? null : here.email[truth.emailValidity];
    case 'phoneValidity':
      return truth.phoneValidity === null ? null : here.phone[truth.phoneValidity];
    case 'partnerRole':
      return truth.kind === 'co-sell' ? 'Owner' : null;
    case 'partnerProgram':
      return truth.kind === 'co-sell' ? 'IP co-sell' : null;
    case 'status':
    case 'microsoftStatus':
    case 'favorite':
      return null;
    default:
      return truth[key];
  }
}

export function cellOf(truth: Truth, key: ColumnKey, options: SampleOptions): Cell {
  const here = words[options.language];
  if (key === 'favorite') {
    return {
      kind: 'favorite',
      pressed: truth.favorite,
      label: truth.favorite ? here.actions.unfavorite : here.actions.favorite,
    };
  }
  const status = key === 'status' ? truth.status : key === 'microsoftStatus' ? truth.microsoft : null;
  if (status !== null) return { kind: 'status', text: statusWord(status, options), icon: icons[status] };
  const text = textOf(truth, key, options);
  if (text !== null) return { kind: 'text', text: key === 'dealName' ? shownDealName(text, options) : text };
  // Microsoft's own screenshots leave an empty amount or Microsoft status blank and write `--` for contact data.
  if (key === 'microsoftStatus' || key === 'value' || key === 'crmId' || options.placeholder === 'blank')
    return { kind: 'text', text: '' };
  return {
    kind: 'text',
    text:
      options.placeholder === 'words' || (key === 'company' && options.language === 'en')
        ? here.notSpecified
        : '--',
  };
}

/** The words in a cell, for libraries that want plain values (sorting, filtering). */
export const plainText = (cell: Cell): string =>
  cell.kind === 'favorite' ? (cell.pressed ? '1' : '0') : cell.text;

const apiKeys: Readonly<Partial<Record<ColumnKey, string>>> = {
  dealName: 'name',
  company: 'customerProfile.name',
  contactName: 'customerContactName',
  type: 'type',
  status: 'substatus',
  microsoftStatus: 'microsoftReferralStatus',
  value: 'dealValue',
  closeDate: 'closingDateTime',
  country: 'customerProfile.address.country',
  createdAt: 'createdDateTime',
  referralId: 'id',
  crmId: 'externalReferenceId',
};
const headerKeys: Readonly<Partial<Record<ColumnKey, string>>> = {
  createdAt: 'createdDate',
  quality: 'leadQuality',
  company: 'companyName',
  contactName: 'customerName',
  email: 'customerEmail',
  phone: 'customerPhone',
};

/** The library's key of a column, as ids and attributes carry it. */
export function columnId(key: ColumnKey, position: number, options: SampleOptions): string {
  if (options.keys === 'opaque') return `col${position + 1}`;
  if (options.keys === 'api') return apiKeys[key] ?? key;
  if (
    key === 'company' &&
    options.list.match(/bound|cosell/u) !== null &&
    !options.columns.includes('contactName')
  )
    return 'customerName';
  return headerKeys[key] ?? key;
}

/** The rows that repeat an earlier row's referral: the libraries need keys of their own for them. */
export function repeated(rows: readonly Truth[]): ReadonlySet<Truth> {
  const seen = new Set<string>();
  return new Set(rows.filter(({ id }) => seen.size === seen.add(id).size));
}

export const rowKeyOf = (truth: Truth, options: SampleOptions): string =>
  options.rowKey === 'guid' ? truth.id : String(truth.rowNumber);
