// Dates outside 2000 to 2100 are refused by every reader: pages, files, tables, messages, the store.
import { describe, expect, test } from 'vitest';
import { validDecision } from '../../src/domain/hint';
import { blankReferral } from '../../src/domain/kept';
import { momentSpan } from '../../src/domain/moment';
import { soundReferral } from '../../src/domain/sound-referral';
import { validTry } from '../../src/domain/tries';
import { validEdits } from '../../src/domain/valid-edits';
import { validReading } from '../../src/domain/valid-reading';
import { isWaitingAnswer } from '../../src/domain/waiting-answer';
import { readFileDate } from '../../src/files/file-dates';
import { readExport } from '../../src/files/import-json';
import { referralDamage } from '../../src/files/referral-shape';
import { readDate } from '../../src/language/values/date';
import { readLeadDate } from '../../src/lead-table/lead-date';

const now = '2026-11-20T09:00:00.000Z';
const record = blankReferral('one', 'lead', now);
const reading = (fields: object, row: object = {}): unknown => ({
  readAt: now,
  referrals: [{ kind: 'lead', rowKey: 'row', fields, ...row }],
});
const rowOf = (value: unknown) => validReading(value).referrals[0];
const exported = (date: string): string =>
  JSON.stringify({
    format: 'partner-center-triage',
    version: 1,
    exportedAt: date,
    app: '1',
    sections: { referrals: [] },
  });

/** Each reader of a day, as `YYYY-MM-DD`: whether it takes it. */
const days: Readonly<Record<string, (day: string) => boolean>> = {
  'a page': (day) => readDate(day, { languages: ['en'], order: null }).kind === 'day',
  'a page, month first': (day) =>
    readDate(`${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`, { languages: ['en-US'], order: 'mdy' })
      .kind === 'day',
  'a file': (day) => readFileDate(day, null).kind === 'day',
  'a file, month first': (day) =>
    readFileDate(`${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`, 'month-first').kind === 'day',
  'a file, without marks': (day) => readFileDate(day.replaceAll('-', ''), null).kind === 'day',
  'a table of leads': (day) => readLeadDate(day, null).kind === 'day',
  'a message: createdAt': (createdAt) => typeof rowOf(reading({ createdAt }))?.fields.createdAt === 'string',
  'a message: closeDate': (closeDate) => typeof rowOf(reading({ closeDate }))?.fields.closeDate === 'string',
  'an export: createdAt': (createdAt) => referralDamage({ ...record, createdAt }, 'r') === null,
  'an export: closeDate': (closeDate) => referralDamage({ ...record, closeDate }, 'r') === null,
  'the store: createdAt': (createdAt) => soundReferral({ ...record, createdAt }, now).createdAt === createdAt,
  'the store: closeDate': (closeDate) => soundReferral({ ...record, closeDate }, now).closeDate === closeDate,
  'edits of an answer': (day) =>
    validEdits({ given: {}, values: { closeDate: { kind: 'day', day } }, mail: {} } as never).values
      .closeDate !== undefined,
};

/** Each reader of an instant. */
const instants: Readonly<Record<string, (at: string) => boolean>> = {
  'a file': (at) => readFileDate(at, null).kind === 'instant',
  'a table of leads': (at) => readLeadDate(at, null).kind === 'instant',
  'a message: createdAt': (createdAt) => typeof rowOf(reading({ createdAt }))?.fields.createdAt === 'string',
  'a message: a span of creation': (at) =>
    typeof rowOf(reading({ createdWithin: { from: Date.parse(at), until: Date.parse(at) } }))?.fields
      .createdWithin === 'object' &&
    rowOf(reading({ createdWithin: { from: Date.parse(at), until: Date.parse(at) } }))?.fields
      .createdWithin !== null,
  'a message: a stated deadline': (at) =>
    rowOf(reading({}, { statedExpiry: { at, precisionMs: 60_000, place: 'label', readAt: now } }))
      ?.statedExpiry !== null,
  'a message: readAt': (readAt) => {
    try {
      return validReading({ ...(reading({}) as object), readAt }).readAt === readAt;
    } catch {
      return false;
    }
  },
  'an export: written at': (at) => readExport(exported(at)).kind === 'export',
  'an export: lastSeenAt': (lastSeenAt) => referralDamage({ ...record, lastSeenAt }, 'r') === null,
  'an export: snoozedUntil': (snoozedUntil) => referralDamage({ ...record, snoozedUntil }, 'r') === null,
  'an export: history': (at) =>
    referralDamage({ ...record, history: [{ kind: 'opened', at }] }, 'r') === null,
  'an export: a span of creation': (at) =>
    referralDamage({ ...record, createdWithin: { from: Date.parse(at), until: Date.parse(at) } }, 'r') ===
    null,
  'an export: an answer that waits': (since) =>
    isWaitingAnswer({ answer: 'accept', template: 'Accept', since }),
  'an export: what was said of a pair': (at) =>
    validDecision({ a: 'a', b: 'b', kind: 'same-contact', verdict: 'same', at, ids: [] }) !== null,
  'an export: a try': (at) => validTry({ id: 't', kind: 'called', at, note: null }) !== null,
  'the store: expiresAt': (expiresAt) => soundReferral({ ...record, expiresAt }, now).expiresAt === expiresAt,
  'the store: lastSeenAt': (lastSeenAt) =>
    soundReferral({ ...record, lastSeenAt }, now).lastSeenAt === lastSeenAt,
};

const refusedDays = ['1999-12-31', '1990-01-01', '2100-01-02', '2199-12-31', '9999-12-31', '0001-01-01'];
const takenDays = ['2000-01-03', '2026-02-28', '2099-12-31'];
// Spans have some days to spare: a day begins earlier in some zones.
const refusedInstants = [
  '1970-01-01T00:00:00.000Z',
  '1999-12-01T00:00:00.000Z',
  '2101-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.000Z',
  '+275760-09-12T00:00:00.000Z',
];
const takenInstants = ['2000-01-03T00:00:00.000Z', '2026-02-28T12:30:00.000Z', '2099-12-30T00:00:00.000Z'];

describe.each(Object.entries(days))('a day in %s', (_where, takes) => {
  test.each(refusedDays)('%s is refused', (day) => expect(takes(day)).toBe(false));
  test.each(takenDays)('%s is taken', (day) => expect(takes(day)).toBe(true));
});

describe.each(Object.entries(instants))('an instant in %s', (_where, takes) => {
  test.each(refusedInstants)('%s is refused', (at) => expect(takes(at)).toBe(false));
  test.each(takenInstants)('%s is taken', (at) => expect(takes(at)).toBe(true));
});

test('what every reader refuses cannot be reckoned with either', () => {
  for (const moment of [...refusedDays, ...refusedInstants]) expect(momentSpan(moment)).toBeNull();
});
