import { expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from './kept';
import { DAY, HOUR, instant } from './moment';
import { summaryOf } from './summary';
import { answerGroups } from './to-answer';

// Local noon: what is 11 hours away is today, what is 13 hours away is tomorrow.
const now = new Date(2026, 10, 20, 12).getTime();
const thresholds = { soonMs: 72 * HOUR, urgentMs: 24 * HOUR };

/** A lead whose response deadline is this many hours away. */
const due = (hours: number, facts: Partial<KeptReferral> = {}): KeptReferral => {
  const createdAt = instant(now + hours * HOUR - 14 * DAY);
  return {
    ...blankReferral(`due in ${hours}`, 'lead', createdAt),
    list: 'qualified',
    stage: 'received',
    actionable: true,
    createdAt,
    expiresAt: instant(now + hours * HOUR),
    ...facts,
  };
};
const groupOf = (referral: KeptReferral) => answerGroups(now, thresholds)(summaryOf(referral));

test('a heading follows from the next deadline', () => {
  expect([-2, -30, 11, 13, 37, 73].map((hours) => groupOf(due(hours)))).toEqual([
    'overdue',
    'long-overdue',
    'today',
    'tomorrow',
    'soon',
    'later',
  ]);
  expect(groupOf(due(200, { createdAt: null, expiresAt: null }))).toBe('undated');
  expect(groupOf(due(14 * 24 - 70, { directContact: true })), 'a call is due first').toBe('today');
});

test('a deadline that is known by its day alone may be over: it is for today', () => {
  const day = new Date(2026, 10, 6);
  const createdAt = `2026-11-0${day.getDate()}`;
  expect(groupOf(due(0, { createdAt, expiresAt: null }))).toBe('today');
  const snoozedUntil = instant(now + DAY);
  expect(groupOf(due(0, { createdAt, expiresAt: null, snoozedUntil })), 'urgent: no snooze hides it').toBe(
    'today',
  );
});

test('what was filled in waits apart; what needs no answer now is left out', () => {
  const waiting = { answer: 'accept', template: 'Accept', since: instant(now) } as KeptReferral['waiting'];
  expect(groupOf(due(5, { waiting }))).toBe('sent');
  expect(groupOf(due(100, { snoozedUntil: instant(now + DAY) })), 'snoozed').toBeNull();
  expect(groupOf(due(5, { snoozedUntil: instant(now + DAY) })), 'a snooze never hides what is urgent').toBe(
    'today',
  );
  expect(groupOf(due(5, { stage: 'accepted', actionable: false }))).toBeNull();
  expect(groupOf(due(5, { test: true }))).toBeNull();
});
