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

/**
 * The record with nothing but text in its fields: records come from files and other programs too. A number is
 * its digits (a postal code, a phone number); null and whatever else is no text counts as absent. The same
 * object where nothing had to be changed.
 */
export function cleanRecord(record: LeadRecord): LeadRecord {
  if (
    typeof record.id === 'string' &&
    isText(record.firstName) &&
    isText(record.lastName) &&
    isText(record.contactName) &&
    isText(record.company) &&
    isText(record.email) &&
    isText(record.phone) &&
    isText(record.country) &&
    isText(record.city) &&
    isText(record.postalCode) &&
    isText(record.title) &&
    isText(record.leadSource)
  )
    return record;
  const clean: Record<string, string> = {};
  for (const field of fields) {
    const value: unknown = record[field];
    if (typeof value === 'string' || typeof value === 'number') clean[field] = String(value);
  }
  return { ...clean, id: String(record.id) };
}
