import type { KeptReferral } from '../../domain/kept';
import { isDayAlone, localDay } from '../../domain/moment';
import type { TableColumn } from '../../files/table-csv';
import { fieldName, fieldValue } from './field-text';

/** The columns of the table, in the order in which a person would read them. */
const FIELDS = [
  'company',
  'dealName',
  'contactName',
  'jobTitle',
  'email',
  'phone',
  'country',
  'city',
  'address',
  'kind',
  'list',
  'stage',
  'outcome',
  'expiresAt',
  'createdAt',
  'value',
  'currency',
  'closeDate',
  'leadSource',
  'callToAction',
  'leadType',
  'qualification',
  'quality',
  'emailValidity',
  'phoneValidity',
  'directContact',
  'dealType',
  'microsoftStatus',
  'crmId',
  'campaignId',
  'notes',
  'note',
  'tags',
  'favorite',
  'snoozedUntil',
  'id',
  'account',
  'firstSeenAt',
  'lastSeenAt',
] as const satisfies readonly (keyof KeptReferral)[];

/** A comma as the decimal sign needs another one between the cells: so the user's Excel expects it. */
export function delimiterFor(language: string): ',' | ';' {
  return decimalSign(language) === ',' ? ';' : ',';
}

/** The columns of the table export, with headings and words in the user's language; dates as spreadsheets read them. */
export function tableColumns(language: string): readonly TableColumn<KeptReferral>[] {
  const sign = decimalSign(language);
  return FIELDS.map((field) => ({ header: fieldName(field), value: (row) => cell(field, row[field], sign) }));
}

function cell(
  field: (typeof FIELDS)[number],
  value: KeptReferral[(typeof FIELDS)[number]],
  sign: string,
): string | number | null {
  if (value === null) return null;
  // A number that a spreadsheet of this language would read as a text or a date.
  if (typeof value === 'number') return sign === '.' ? value : String(value).replace('.', sign);
  if (typeof value === 'string' && isMoment(field)) return isDayAlone(value) ? value : localMinute(value);
  // The country's code can be sorted and looked up; its name is in the reader's head.
  return field === 'country' ? String(value) : fieldValue(field, value);
}

function isMoment(field: string): boolean {
  return ['expiresAt', 'createdAt', 'closeDate', 'snoozedUntil', 'firstSeenAt', 'lastSeenAt'].includes(field);
}

/** `2026-11-21 09:30` in the user's own time zone. */
function localMinute(instant: string): string {
  const at = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${localDay(instant) ?? instant} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

function decimalSign(language: string): string {
  return (
    new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  );
}
