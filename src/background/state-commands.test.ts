import { describe, expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from '../domain/kept';
import { derive } from '../domain/merge';
import { DAY, instant } from '../domain/moment';
import { editedReferral } from './state-commands';

const now = Date.parse('2026-11-21T09:00:00.000Z');
const received = (daysAgo: number): KeptReferral =>
  derive({
    ...blankReferral('a', 'lead', instant(now - daysAgo * DAY)),
    list: 'marketplace',
    createdAt: instant(now - daysAgo * DAY),
  });
const until = instant(now + 3 * DAY);

test('a snooze ends at the deadline where that comes first', () => {
  expect(editedReferral(received(12), { snoozedUntil: until }, now).snoozedUntil).toBe(
    instant(now + 2 * DAY),
  );
  expect(editedReferral(received(2), { snoozedUntil: until }, now).snoozedUntil).toBe(until);
});

test('a deadline that passed ends no snooze: nothing would sleep', () => {
  expect(editedReferral(received(20), { snoozedUntil: until }, now).snoozedUntil).toBe(until);
});

const lead = (more: Partial<KeptReferral> = {}): KeptReferral =>
  derive({
    ...blankReferral('one', 'lead', '2026-11-29T10:00:00.000Z'),
    list: 'marketplace',
    leadType: 'offer',
    leadSource: 'AzureMarketplace-PLT|Backup',
    createdAt: '2026-11-28T10:00:00.000Z',
    ...more,
  });

describe('what the user says of a lead', () => {
  test('ends one that is known from a table alone, and can be taken back', () => {
    const known = lead({ tableRow: 'contosoleads/leads ["a","b"]' });
    expect(known.actionable).toBe(true);
    const ended = editedReferral(known, { dealtWith: true, note: 'Called' });
    expect(ended).toMatchObject({
      actionable: false,
      expiresAt: null,
      ended: { why: 'crm' },
      note: 'Called',
    });
    expect(editedReferral(ended, { dealtWith: false })).toMatchObject({
      actionable: true,
      ended: null,
      expiresAt: '2026-12-12T10:00:00.000Z',
    });
  });

  test('does not end one whose status a page shows', () => {
    const shown = lead({ tableRow: 'contosoleads/leads ["a","b"]', stageShown: true });
    expect(editedReferral(shown, { dealtWith: true })).toMatchObject({ actionable: true });
    expect(editedReferral(lead(), { dealtWith: true })).toMatchObject({ actionable: true });
  });

  test('keeps since when it is in the CRM, from the first time on', () => {
    const first = editedReferral(lead(), { inCrm: true });
    expect(first.inCrmSince).toMatch(/Z$/);
    expect(editedReferral(first, { inCrm: true }).inCrmSince).toBe(first.inCrmSince);
    expect(editedReferral(first, { inCrm: false }).inCrmSince).toBeNull();
    expect(editedReferral(first, { note: 'x' }).inCrmSince).toBe(first.inCrmSince);
  });
});
