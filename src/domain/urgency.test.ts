import { expect, test } from 'vitest';
import { badgeText, countDeadlines } from './badge';
import { blankReferral, type KeptReferral } from './kept';
import { derive } from './merge';
import { DAY, HOUR, instant } from './moment';
import { byUrgency } from './urgency';

const now = Date.parse('2026-11-21T12:00:00.000Z');
const thresholds = { soonMs: 72 * HOUR, urgentMs: 24 * HOUR };
/** A received co-sell referral whose response deadline lies so many hours ahead. */
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
    ],
    now,
    thresholds,
  );
  expect(counted).toEqual({
    count: 3,
    worst: 'urgent',
    passed: 2,
    running: 5,
    nextChange: now + 0.1 * HOUR,
  });
});

test('between two changes the count stands still, and at the change it moves', () => {
  const all = [due('a', 100), due('b', 30), due('c', 5, { directContact: true })];
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
