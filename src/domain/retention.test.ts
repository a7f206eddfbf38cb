import { expect, test } from 'vitest';
import { ofSameCustomer } from './customer';
import { answeredInTime } from './history';
import { blankReferral, completeReferral, type KeptReferral } from './kept';
import { derive } from './merge';
import { DAY, instant } from './moment';
import { expired } from './retention';
import { DEFAULT_SETTINGS, thresholdsOf, validSettings } from './settings';

const now = Date.parse('2026-11-21T12:00:00.000Z');
const ago = (days: number): string => instant(now - days * DAY);
const record = (key: string, rest: Partial<KeptReferral>): KeptReferral => ({
  ...blankReferral(key, 'lead', ago(1)),
  ...rest,
});

test('records go 180 days after the last sight, contact data 30 days after the archive', () => {
  const archived = { stage: 'archived', outcome: 'lost', email: 'a@b.c', company: 'Contoso' } as const;
  const entry = { kind: 'stage', from: 'received', to: 'archived', outcome: 'lost', onTime: null } as const;
  const { remove, put } = expired(
    [
      record('unseen', { lastSeenAt: ago(181) }),
      record('seen', { lastSeenAt: ago(179), email: 'a@b.c' }),
      record('archived-long', { ...archived, firstSeenAt: ago(90), history: [{ ...entry, at: ago(31) }] }),
      record('archived-lately', { ...archived, firstSeenAt: ago(90), history: [{ ...entry, at: ago(29) }] }),
      record('nothing-left', { ...archived, email: null, firstSeenAt: ago(90) }),
    ],
    now,
    DEFAULT_SETTINGS,
  );
  expect(remove).toEqual(['unseen']);
  expect(put).toMatchObject([{ key: 'archived-long', email: null, company: 'Contoso' }]);
});

test('a lead that is known from a table alone is ended after 14 days; one that a page shows is not', () => {
  const of = (key: string, rest: Partial<KeptReferral>): KeptReferral =>
    derive(
      record(key, {
        leadType: 'offer',
        list: 'marketplace',
        leadSource: 'AzureMarketplace-PLT|Backup',
        tableRow: `contosoleads/leads ["${key}"]`,
        ...rest,
      }),
    );
  const { put } = expired(
    [
      of('over', { createdAt: ago(15) }),
      of('running', { createdAt: ago(13) }),
      of('shown', { createdAt: ago(15), stageShown: true }),
    ],
    now,
    DEFAULT_SETTINGS,
  );
  expect(put).toMatchObject([{ key: 'over', actionable: false, ended: { why: 'time' } }]);
});

test('a customer is the same company or the same e-mail', () => {
  const all = [
    record('a', { company: 'Contoso', email: 'x@contoso.com' }),
    record('b', { company: ' CONTOSO ' }),
    record('c', { email: 'X@contoso.com' }),
    record('d', { company: 'Fabrikam' }),
    record('e', {}),
  ];
  expect(ofSameCustomer(all[0]!, all)).toEqual(['a', 'b', 'c']);
  expect(ofSameCustomer(all[4]!, all)).toEqual(['e']);
});

test('in time, late, or not to be told', () => {
  const span = { from: now, until: now + DAY };
  expect(answeredInTime(span, { lastReceived: ago(3), seen: ago(0), to: 'accepted', outcome: null })).toBe(
    true,
  );
  expect(
    answeredInTime(span, { lastReceived: ago(3), seen: ago(-0.5), to: 'accepted', outcome: null }),
  ).toBeNull();
  expect(answeredInTime(span, { lastReceived: ago(-2), seen: ago(-3), to: 'accepted', outcome: null })).toBe(
    false,
  );
  expect(
    answeredInTime(null, { lastReceived: ago(3), seen: ago(0), to: 'archived', outcome: 'expired' }),
  ).toBe(false);
  expect(
    answeredInTime(null, { lastReceived: ago(3), seen: ago(0), to: 'archived', outcome: 'lost' }),
  ).toBeNull();
});

test('a record with the published fields only becomes whole, and its favourite stays', () => {
  const whole = completeReferral({
    key: 'k',
    kind: 'lead',
    favorite: true,
    stage: 'received',
    lastSeenAt: ago(2),
  });
  expect(whole).toMatchObject({
    favoriteHere: true,
    favorite: true,
    stageShown: true,
    history: [],
    firstSeenAt: ago(2),
  });
});

test('settings out of bounds or of the wrong type are left out', () => {
  expect(
    validSettings({
      warningHours: 0,
      staleHours: 48,
      keyboardShortcuts: 'no',
      foreign: 1,
      retentionDays: Number.NaN,
    }),
  ).toEqual({ staleHours: 48 });
  expect(validSettings(null)).toEqual({});
  expect(thresholdsOf({ ...DEFAULT_SETTINGS, warningHours: 12, urgentHours: 24 }).urgentMs).toBe(
    12 * 3_600_000,
  );
});
