import { type Field, fields } from '../../domain/fields';
import type { KeptReferral } from '../../domain/kept';
import { isDayAlone } from '../../domain/moment';
import { type MessageName, sideBySide, text, uiLanguage } from '../../text/text';
import { countryText } from '../../ui/referral-face';
import { dayText, momentText } from '../../ui/time-text';

/** The field's name for people; a field that has none is told by the record's own name. */
export function fieldName(field: Field): string {
  const facts = fields[field];
  return 'label' in facts ? text(facts.label) : field;
}

/** The message for one of the few values that a field can have; null: the field has no such value. */
export function wordOf(field: Field, value: string): MessageName | null {
  const facts = fields[field];
  const words: Readonly<Record<string, MessageName>> = 'words' in facts ? facts.words : {};
  return Object.hasOwn(words, value) ? (words[value] ?? null) : null;
}

/** A value as people read it; null is an empty text. */
export function fieldValue(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return text(value ? 'value_yes' : 'value_no');
  if (typeof value === 'number') return new Intl.NumberFormat(uiLanguage()).format(value);
  if (Array.isArray(value)) return sideBySide(value.map(String));
  const shown = String(value);
  const word = wordOf(field, shown);
  if (word !== null) return text(word);
  if (field === 'country') return countryText(shown) ?? shown;
  if (/^\d{4}-\d{2}-\d{2}(?:T.*Z)?$/u.test(shown))
    return isDayAlone(shown) ? dayText(shown) : momentText(shown);
  return shown;
}

/** What the referral is called: company, else deal, contact, mail. */
export function nameOf({
  company,
  dealName,
  contactName,
  email,
  id,
}: Pick<KeptReferral, 'company' | 'dealName' | 'contactName' | 'email' | 'id'>): string {
  return company ?? dealName ?? contactName ?? email ?? id ?? text('unnamed_referral');
}
