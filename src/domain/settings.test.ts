import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, thresholdsOf, validSettings } from './settings';

describe('validSettings', () => {
  test('takes its own defaults as they are', () => {
    expect(validSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  test.each<[string, unknown, unknown]>([
    ['what is no object', 'warningHours', {}],
    ['a number as text', { warningHours: '48' }, {}],
    ['a number below the least', { warningHours: 0 }, {}],
    ['a number above the most', { retentionDays: 3_651 }, {}],
    ['not a number', { staleHours: Number.NaN }, {}],
    ['an unknown name beside a good one', { warningHours: 48, colour: 'red' }, { warningHours: 48 }],
    ['reminders in any order and twice', { reminderHours: [24, 168, 24] }, { reminderHours: [168, 24] }],
    ['one reminder that is none', { reminderHours: [24, 'soon'] }, {}],
    ['no reminder at all', { reminderHours: [] }, { reminderHours: [] }],
    ['too many reminders', { reminderHours: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, {}],
    [
      'quiet hours over midnight',
      { quietHours: { from: '22:00', until: '06:30', more: 1 } },
      { quietHours: { from: '22:00', until: '06:30' } },
    ],
    ['no quiet hours', { quietHours: null }, { quietHours: null }],
    ['quiet hours that no clock shows', { quietHours: { from: '24:00', until: '06:00' } }, {}],
    ['half of the quiet hours', { quietHours: { from: '22:00' } }, {}],
    ['an inherited name', Object.create({ warningHours: 48 }), {}],
  ])('%s', (_what, given, expected) => {
    expect(validSettings(given)).toEqual(expected);
  });
});

test('urgent never begins before the warning does', () => {
  const { soonMs, urgentMs } = thresholdsOf({ ...DEFAULT_SETTINGS, warningHours: 12, urgentHours: 24 });
  expect(urgentMs).toBe(soonMs);
});
