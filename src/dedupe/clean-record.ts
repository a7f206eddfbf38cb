import type { LeadRecord } from './record';

const fields = [
  'firstName',
  'lastName',
  'contactName',
  'company',
  'email',
  'phone',
  'country',
  'city',
  'postalCode',
  'title',
  'leadSource',
] as const;

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';

const isClean = (record: LeadRecord): boolean =>
  typeof record.id === 'string' && fields.every((field) => isText(record[field]));

/**
 * The record with nothing but text in its fields: records come from files and other programs too. A number is
 * its digits (a postal code, a phone number); null and whatever else is no text counts as absent. The same
 * object where nothing had to be changed.
 */
export function cleanRecord(record: LeadRecord): LeadRecord {
  if (isClean(record)) return record;
  const clean: Record<string, string> = {};
  for (const field of fields) {
    const value: unknown = record[field];
    if (typeof value === 'string' || typeof value === 'number') clean[field] = String(value);
  }
  return { ...clean, id: String(record.id) };
}
