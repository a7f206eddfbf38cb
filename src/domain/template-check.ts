import type { ListName } from './referral';
import { reasonWithCode } from './reasons';
import type { DayShift, DefaultFor, TeamMember, Template, ValueRange } from './template';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const allTexts = (fields: Fields, names: readonly string[]): boolean =>
  names.every((name) => typeof fields[name] === 'string');
const textOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';
const listNames: readonly unknown[] = [
  'marketplace',
  'qualified',
  'inbound',
  'outbound',
] satisfies ListName[];

const isLimit = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0);
const isCurrencyOrNone = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && /^[A-Z]{3}$/.test(value));

const isRange = (value: unknown): value is ValueRange =>
  isFields(value) &&
  isLimit(value['atLeast']) &&
  isLimit(value['below']) &&
  isCurrencyOrNone(value['currency']);

const isDefaultFor = (value: unknown): value is DefaultFor | null =>
  value === null ||
  (isFields(value) &&
    texts(value['lists']) &&
    value['lists'].every((name) => listNames.includes(name)) &&
    texts(value['sources']) &&
    texts(value['languages']) &&
    (value['countries'] === undefined || texts(value['countries'])) &&
    (value['value'] === undefined || value['value'] === null || isRange(value['value'])) &&
    (value['spam'] === undefined || typeof value['spam'] === 'boolean'));

const isShift = (value: unknown): value is DayShift | null =>
  value === null ||
  (isFields(value) &&
    Number.isInteger(value['count']) &&
    Math.abs(Number(value['count'])) < 10_000 &&
    ['d', 'w', 'm'].includes(String(value['unit'])));

const isMember = (value: unknown): value is TeamMember =>
  isFields(value) && allTexts(value, ['firstName', 'lastName', 'phone', 'email']);

const isAmount = (value: unknown): boolean =>
  value === null || value === 'referral' || (Number.isFinite(value) && Number(value) >= 0);

const isAccept = (fields: Fields): boolean =>
  allTexts(fields, ['dealName', 'notes', 'crmId', 'campaignId']) &&
  isAmount(fields['value']) &&
  isCurrencyOrNone(fields['currency']) &&
  isShift(fields['closeDate']) &&
  Array.isArray(fields['team']) &&
  fields['team'].every(isMember);

const isDeclined = (fields: Fields): boolean =>
  reasonWithCode('decline', fields['reason']) !== null && allTexts(fields, ['notes']);

/** Whether the fields are those of a template of this kind. */
const isContentOf: Readonly<Record<Template['kind'], (fields: Fields) => boolean>> = {
  accept: isAccept,
  decline: isDeclined,
  lost: isDeclined,
  'close-as-error': (fields) =>
    reasonWithCode('error', fields['reason']) !== null && allTexts(fields, ['notes']),
  won: (fields) => allTexts(fields, ['notes']),
  'e-mail': (fields) => allTexts(fields, ['subject', 'body']),
};

const isKind = (value: unknown): value is Template['kind'] =>
  typeof value === 'string' && Object.hasOwn(isContentOf, value);

const isContent = (fields: Fields): boolean => isKind(fields['kind']) && isContentOf[fields['kind']](fields);

/** Whether a value from storage or a file is a template of this version. */
export function isTemplate(value: unknown): value is Template {
  return (
    isFields(value) &&
    allTexts(value, ['id', 'name']) &&
    value['id'] !== '' &&
    textOrNull(value['language']) &&
    (value['formats'] === 'user' || value['formats'] === 'customer') &&
    isDefaultFor(value['defaultFor']) &&
    isContent(value)
  );
}
