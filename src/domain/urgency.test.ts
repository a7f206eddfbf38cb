import { expect, test } from 'vitest';
import { badgeText, countDeadlines } from './badge';
import { blankReferral, type KeptReferral } from './kept';
import { derive } from './merge';
import { DAY, HOUR, instant } from './moment';
import { summaryOf } from './summary';
import { byUrgency } from './urgency';

const now = Date.parse('2026-11-21T12:00:00.000Z');
const thresholds = { soonMs: 72 * HOUR, urgentMs: 24 * HOUR };
/** A received co-sell referral whose response deadline lies this many hours ahead. */
const due = (key: string, hours: number, rest: Partial<KeptReferral> = {}): KeptReferral =>
  derive({
    ...blankReferral(key, 'co-sell', instant(now)),
    list: 'inbound',
    stageShown: true,
    createdAt: instant(now + hours * HOUR - 14 * DAY),
    ...rest,
  });

test('what can still be saved first, what has passed after it, what needs no answer last', () => {
  const createdAt = instant(now);
  const order = byUrgency(
    [
      due('archived', 5, { stage: 'archived', outcome: 'lost' }),
      due('accepted', 5, { stage: 'accepted' }),
      due('passed-long-ago', -50),
      due('passed', -1),
      due('snoozed', 90, { snoozedUntil: instant(now + HOUR) }),
      due('undated', 0, { createdAt: null }),
      due('in-4-days', 96),
      due('contact-in-10-h', 14 * 24 - 62, { directContact: true }),
      due('test', 1, { company: 'MSFT_TEST_1' }),
      due('urgent-though-snoozed', 2, { snoozedUntil: instant(now + HOUR) }),
      due('perhaps-open', 0, { createdAt: '2026-11-07' }),
      derive({
        ...blankReferral('informs', 'lead', createdAt),
        list: 'marketplace',
        callToAction: 'free-trial',
        createdAt,
      }),
    ],
    now,
    thresholds,
  ).map(({ key }) => key);
  expect(order).toEqual([
    'perhaps-open',
    'urgent-though-snoozed',
    'contact-in-10-h',
    'in-4-days',
    'undated',
    'snoozed',
    'passed',
    'passed-long-ago',
    'informs',
    'accepted',
    'test',
    'archived',
  ]);
});

test('the badge counts what reaches a deadline within the warning time and has not passed', () => {
  const counted = countDeadlines(
    [
      due('soon', 72),
      due('later', 72.1),
      due('urgent', 24),
      due('now', 0),
      due('passed', -1),
      due('contact', 14 * 24 - 10, { directContact: true }),
      due('contact-passed', 14 * 24 - 80, { directContact: true }),
      due('test', 1, { email: 'MSFT_TEST_12@test.com' }),
      due('accepted', 1, { stage: 'accepted' }),
    ].map(summaryOf),
    now,
    thresholds,
  );
  expect(counted).toEqual({
    count: 3,
    calls: 1,
    worst: 'urgent',
    passed: 2,
    perhaps: 0,
    running: 5,
    // 6 minutes from now, told with what else changes until then.
    nextChange: now + HOUR / 6,
  });
});

test('a deadline of which only the day is known is counted apart while it may be open, and again when it is over', () => {
  const createdAt = new Date(now - 14 * DAY).toISOString().slice(0, 10);
  const [perhaps] = [due('day', 0, { createdAt, expiresAt: null })].map(summaryOf);
  if (perhaps?.response === undefined || perhaps.response === null) throw new Error('no deadline');
  const { until } = perhaps.response;
  const counted = countDeadlines([perhaps], now, thresholds);
  expect(counted).toMatchObject({ count: 0, passed: 1, perhaps: 1 });
  expect(counted.nextChange).toBeGreaterThanOrEqual(until);
  expect(counted.nextChange).toBeLessThanOrEqual(until + HOUR / 12);
  expect(countDeadlines([perhaps], until, thresholds)).toMatchObject({
    passed: 1,
    perhaps: 0,
    nextChange: null,
  });
});

test('however many referrals there are, they are counted again at most 12 times an hour, and at once where the first becomes urgent', () => {
  const crowd = Array.from({ length: 600 }, (_, n) =>
    summaryOf(due(`crowd${n}`, 20 + (n * 97) / 600 + n / 977)),
  );
  let [at, turns] = [now, 0];
  while (at < now + 6 * HOUR) {
    at = countDeadlines(crowd, at, thresholds).nextChange ?? Number.POSITIVE_INFINITY;
    turns += 1;
  }
  expect(turns).toBeLessThanOrEqual(6 * 12 + 1);
  const first = due('first', 24 + 1 / 60 / 7);
  expect(countDeadlines([summaryOf(first)], now, thresholds).nextChange).toBe(
    Date.parse(first.expiresAt ?? '') - 24 * HOUR,
  );
});

test('between two changes the count stands still, and at the change it moves', () => {
  const all = [due('a', 100), due('b', 30), due('c', 5, { directContact: true })].map(summaryOf);
  let at = now;
  for (let turns = 0; turns < 20; turns += 1) {
    const { nextChange, ...figures } = countDeadlines(all, at, thresholds);
    if (nextChange === null) return expect(figures).toMatchObject({ count: 0, passed: 3, running: 0 });
    const before = countDeadlines(all, nextChange - 1, thresholds);
    expect(before).toEqual({ ...figures, nextChange });
    const { nextChange: _, ...after } = countDeadlines(all, nextChange, thresholds);
    expect(after).not.toEqual(figures);
    at = nextChange;
  }
  throw new Error('the clock never came to rest');
});

test('the badge holds four characters at most', () => {
  expect([0, 1, 99, 100, 5000].map(badgeText)).toEqual(['', '1', '99', '99+', '99+']);
});
