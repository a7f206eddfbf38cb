import { isRecord } from './is-record';
import { blankReferral, type KeptReferral } from './kept';
import { momentSpan, possible } from './moment';
import type { Instant } from './referral';

/** What a field holds besides null: told by the field itself, for all whose blank value does not tell it. */
const OBJECTS: ReadonlySet<string> = new Set(['stated', 'createdWithin', 'waiting', 'doubt']);
const MOMENTS: ReadonlySet<string> = new Set(['createdAt', 'expiresAt', 'closeDate', 'snoozedUntil']);
const KNOWN: Readonly<Record<string, readonly unknown[]>> = {
  kind: ['lead', 'co-sell'],
  stage: ['received', 'accepted', 'archived'],
  list: ['marketplace', 'qualified', 'inbound', 'outbound', null],
};

const isMoment = (value: unknown): boolean => typeof value === 'string' && momentSpan(value) !== null;

function isSpan({ from, until }: Readonly<Record<string, unknown>>): boolean {
  return typeof from === 'number' && typeof until === 'number' && possible({ from, until }) !== null;
}

/** Whether a stored value can stand in a field. @param blank the field's value where nothing is known. */
function fits(name: string, value: unknown, blank: unknown): boolean {
  const known = KNOWN[name];
  if (known !== undefined) return known.includes(value);
  if (name === 'firstSeenAt' || name === 'lastSeenAt') return isMoment(value);
  if (name === 'tags') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (Array.isArray(blank))
    return Array.isArray(value) && value.every((one) => isRecord(one) && isMoment(one['at']));
  if (blank !== null) return typeof value === typeof blank;
  if (value === null) return true;
  if (OBJECTS.has(name)) return isRecord(value) && (!('from' in value) || isSpan(value));
  if (MOMENTS.has(name)) return isMoment(value);
  return typeof value === (name === 'value' ? 'number' : 'string');
}

/** Fields that not every record has stand here too. */
const BLANK: readonly (readonly [string, unknown])[] = Object.entries({
  ...blankReferral('', 'lead', ''),
  owner: null,
});

/**
 * A stored record in which every field that it has can be reckoned with: a value that no version would have
 * written counts as not known.
 * What is stored stays as it is until the record is changed.
 * @param now stands for a time of observation that cannot be read: a record of unknown age is not an old one.
 */
export function soundReferral(stored: KeptReferral, now: Instant): KeptReferral {
  const damaged = BLANK.filter(([name, blank]) => {
    const value: unknown = Reflect.get(stored, name);
    return value !== undefined && !fits(name, value, blank);
  });
  if (damaged.length === 0) return stored;
  const repaired = damaged.map(([name, blank]) => {
    if (name === 'kind') return [name, 'lead'];
    return [name, name === 'firstSeenAt' || name === 'lastSeenAt' ? now : blank];
  });
  return { ...stored, ...Object.fromEntries(repaired) };
}
