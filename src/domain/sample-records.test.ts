import { expect, test } from 'vitest';
import { countDeadlines } from './badge';
import { tabOf } from './freshness';
import { HOUR } from './moment';
import { sampleRecords } from './sample-records';
import { summaryOf } from './summary';

const now = Date.parse('2026-11-21T08:00:00Z');
const thresholds = { soonMs: 72 * HOUR, urgentMs: 24 * HOUR };

test('the same moment and seed give the same records; another moment moves all dates', () => {
  expect(sampleRecords(now)).toEqual(sampleRecords(now));
  const later = sampleRecords(now + HOUR);
  expect(
    sampleRecords(now)
      .map(({ createdAt }, at) => Date.parse(later[at]!.createdAt!) - Date.parse(createdAt!))
      .every((ms) => ms === HOUR),
  ).toBe(true);
});

test('there is something to see: each list, urgent, soon, later and passed, a flame, favourites, answered and closed ones', () => {
  const records = sampleRecords(now);
  expect(new Set(records.map(tabOf))).toEqual(new Set(['marketplace', 'qualified', 'co-sell']));
  expect(countDeadlines(records.map(summaryOf), now, thresholds)).toMatchObject({
    count: 5,
    worst: 'urgent',
    passed: 1,
    running: 7,
  });
  expect(records.filter(({ directContact }) => directContact)).toHaveLength(1);
  expect(records.filter(({ favorite }) => favorite)).toHaveLength(2);
  expect(
    records
      .filter(({ actionable, stage }) => !actionable && stage === 'received')
      .map(({ company }) => company),
  ).toEqual(['Blue Yonder Airlines']);
  expect(new Set(records.map(({ outcome }) => outcome))).toEqual(new Set([null, 'won', 'expired']));
});

test('they reach nobody: addresses and phones that exist nowhere, keys that no real referral has', () => {
  for (const { key, email, phone, test: isTest } of sampleRecords(now)) {
    expect(key).toMatch(/^sample-\d+$/u);
    expect(email).toMatch(/^[a-z.]+@[a-z-]+\.example$/u);
    expect(phone).toMatch(/^\+1 555 01\d\d$/u);
    expect(isTest).toBe(false);
  }
});
