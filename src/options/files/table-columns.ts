import { fields, type FieldWith, fieldsWith } from '../../domain/fields';
import type { KeptReferral } from '../../domain/kept';
import { isDayAlone, localDay } from '../../domain/moment';
import type { TableColumn } from '../../files/table-csv';
import { fieldName, fieldValue } from './field-text';

/** A comma as the decimal sign needs another one between the cells: so the user's Excel expects it. */
export function delimiterFor(language: string): ',' | ';' {
  return decimalSign(language) === ',' ? ';' : ',';
}

/** The columns of the table export, with headings and words in the user's language; dates as spreadsheets read them. */
export function tableColumns(language: string): readonly TableColumn<KeptReferral>[] {
  const sign = decimalSign(language);
  return fieldsWith('csv').map((field) => ({
    header: fieldName(field),
    value: (row) => cell(field, row[field], sign),
  }));
}

function cell(
  field: FieldWith<'csv'>,
  value: KeptReferral[FieldWith<'csv'>],
  sign: string,
): string | number | null {
  if (value === null) return null;
  // A number that a spreadsheet of this language would read as a text or a date.
  if (typeof value === 'number') return sign === '.' ? value : String(value).replace('.', sign);
  if (typeof value === 'string' && 'moment' in fields[field])
    return isDayAlone(value) ? value : localMinute(value);
  // The country's code can be sorted and looked up; its name is in the reader's head.
  return field === 'country' ? String(value) : fieldValue(field, value);
}

/**
 * `2026-11-21 09:30` in the user's own time zone; with seconds where there are any, so that nothing is lost
 * on the way back.
 */
function localMinute(instant: string): string {
  const at = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  const minute = `${localDay(instant) ?? instant} ${two(at.getHours())}:${two(at.getMinutes())}`;
  const rest = at.getTime() % 60_000;
  if (rest === 0) return minute;
  const ms = rest % 1_000;
  return `${minute}:${two(Math.floor(rest / 1_000))}${ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`}`;
}

function decimalSign(language: string): string {
  return (
    new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  );
}
