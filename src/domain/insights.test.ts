import { describe, expect, test } from 'vitest';
import { expiringWhileAway } from './away';
import { insightsOf } from './insights';
import { blankReferral, type KeptReferral } from './kept';
import { derive } from './merge';
import { DAY, HOUR, instant, momentSpan } from './moment';

const now = Date.parse('2026-11-21T09:30:00.000Z');
const ago = (ms: number): string => instant(now - ms);

function record(key: string, facts: Partial<KeptReferral>): KeptReferral {
  return derive({
    ...blankReferral(key, 'lead', facts.firstSeenAt ?? ago(5 * DAY)),
    list: 'marketplace',
    stageShown: true,
    company: key,
    ...facts,
  });
}
const answered = (
  key: string,
  createdAt: string,
  at: string,
  to: 'accepted' | 'archived',
  more: Partial<KeptReferral> = {},
): KeptReferral =>
  record(key, {
    createdAt,
    stage: to,
    ...more,
    history: [{ kind: 'stage', at, from: 'received', to, outcome: more.outcome ?? null, onTime: true }],
  });

test('what burns when: by local day of the earliest moment, the passed and the undated apart', () => {
  const { burn, passed, undated } = insightsOf(
    [
      record('today', { createdAt: ago(14 * DAY - HOUR) }),
      record('tomorrow', { createdAt: ago(13 * DAY) }),
      record('by its day', { createdAt: '2026-11-10', createdWithin: momentSpan('2026-11-10') }),
      record('passed', { createdAt: ago(15 * DAY) }),
      record('undated', { createdAt: null }),
      record('accepted', { createdAt: ago(13 * DAY), stage: 'accepted' }),
      record('informs', { createdAt: ago(13 * DAY), leadType: 'offer', callToAction: 'get-it-now' }),
      record('test', { createdAt: ago(13 * DAY), company: 'MSFT_TEST_123' }),
    ],
    now,
  );
  expect(burn).toHaveLength(14);
  expect(burn.slice(0, 4).map(({ count, computed }) => [count, computed])).toEqual([
    [1, 0],
    [1, 0],
    [0, 0],
    [1, 1],
  ]);
  expect([passed, undated]).toEqual([1, 1]);
});

test('one known by its day alone may still be open: it counts today, not as passed', () => {
  const { burn, passed } = insightsOf([record('perhaps', { createdAt: '2026-11-07' })], now);
  expect([burn[0]?.count, passed]).toEqual([1, 0]);
});

describe('times to an answer', () => {
  test('in the buckets of the documentation, whole days, at the latest', () => {
    const days = [0.5, 1.9, 2, 3.99, 7.5, 11, 12, 14.9, 15, 40];
    const { responseDays, medianDays } = insightsOf(
      days.map((day, at) => answered(`r${at}`, ago(60 * DAY), ago((60 - day) * DAY), 'accepted')),
      now,
    );
    expect(responseDays).toEqual([2, 2, 0, 1, 0, 1, 2, 2]);
    expect(medianDays).toBeCloseTo(7.5);
  });

  test('a day alone is counted from its end, and never below nothing', () => {
    const { responseDays } = insightsOf(
      [answered('a', '2026-11-19', '2026-11-19T12:00:00.000Z', 'accepted')],
      now,
    );
    expect(responseDays[0]).toBe(1);
  });

  test('unknown where it was answered before it was first seen; expired and error are no answers', () => {
    const { responseDays, unknownTimes, all } = insightsOf(
      [
        record('before', { createdAt: ago(30 * DAY), stage: 'accepted' }),
        answered('expired', ago(30 * DAY), ago(15 * DAY), 'archived', { outcome: 'expired' }),
        answered('error', ago(30 * DAY), ago(15 * DAY), 'archived', { outcome: 'error' }),
      ],
      now,
    );
    expect(responseDays.every((count) => count === 0)).toBe(true);
    expect(unknownTimes).toBe(1);
    expect(all).toEqual({ accepted: 1, declined: 0, expired: 1 });
  });
});

test('answers by month of receipt and by source; won and lost were accepted, outbound is nobody’s answer', () => {
  const { byMonth, bySource, all } = insightsOf(
    [
      record('a', {
        createdAt: '2026-10-05',
        stage: 'archived',
        outcome: 'won',
        leadSource: 'AzurePortal-PLT|x.y',
      }),
      record('b', {
        createdAt: '2026-10-31',
        stage: 'archived',
        outcome: 'declined',
        leadSource: 'AzurePortal-PLT|x.z',
      }),
      record('c', { createdAt: '2026-11-01', stage: 'archived', outcome: 'expired' }),
      record('d', { createdAt: null, stage: 'archived', outcome: 'lost', kind: 'co-sell', list: 'inbound' }),
      record('e', { createdAt: '2026-11-01', stage: 'accepted', kind: 'co-sell', list: 'outbound' }),
    ],
    now,
  );
  expect(all).toEqual({ accepted: 2, declined: 1, expired: 1 });
  expect(byMonth.map(({ of, accepted, declined, expired }) => [of, accepted, declined, expired])).toEqual([
    [null, 1, 0, 0],
    ['2026-10', 1, 1, 0],
    ['2026-11', 0, 0, 1],
  ]);
  expect(bySource.map(({ of }) => of)).toEqual(['AzurePortal', '(marketplace)', '(co-sell)']);
});

test('late: expired, answered late, and passed but still received; the latest first', () => {
  const { late, lateCount } = insightsOf(
    [
      record('expired', {
        createdAt: ago(30 * DAY),
        stage: 'archived',
        outcome: 'expired',
        firstSeenAt: ago(10 * DAY),
      }),
      record('slow', {
        createdAt: ago(30 * DAY),
        stage: 'accepted',
        history: [
          { kind: 'stage', at: ago(2 * DAY), from: 'received', to: 'accepted', outcome: null, onTime: false },
        ],
      }),
      record('open', { createdAt: ago(15 * DAY) }),
      answered('good', ago(5 * DAY), ago(4 * DAY), 'accepted'),
    ],
    now,
  );
  expect(late.map(({ key, how }) => [key, how])).toEqual([
    ['open', 'passed'],
    ['slow', 'answered-late'],
    ['expired', 'expired'],
  ]);
  expect(lateCount).toBe(3);
});

test('while away: whatever may run out in those days, the first to run out first', () => {
  const records = [
    record('before', { createdAt: ago(14 * DAY - HOUR) }),
    record('second', { createdAt: ago(10 * DAY) }),
    record('first', { createdAt: '2026-11-10' }),
    record('flame', { createdAt: ago(DAY), directContact: true }),
    record('after', { createdAt: ago(2 * DAY) }),
    record('passed', { createdAt: ago(15 * DAY) }),
  ];
  const found = expiringWhileAway(records, '2026-11-22', '2026-11-26', now);
  expect(found.map(({ key, deadline, exact }) => [key, deadline, exact])).toEqual([
    ['flame', 'direct-contact', true],
    ['first', 'response', false],
    ['second', 'response', true],
  ]);
  expect(expiringWhileAway(records, 'soon', '2026-11-26', now)).toEqual([]);
});

test('nothing kept, nothing told', () => {
  expect(insightsOf([], now)).toMatchObject({
    since: null,
    medianDays: null,
    lateCount: 0,
    byMonth: [],
    all: { accepted: 0 },
  });
});
