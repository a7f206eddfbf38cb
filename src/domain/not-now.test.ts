import { expect, test } from 'vitest';
import { blankReferral } from './kept';
import { DAY, HOUR, instant } from './moment';
import { notNow } from './not-now';

const now = Date.parse('2026-11-21T08:00:00Z');
const left = (ms: number) => ({
  ...blankReferral('a', 'lead', instant(now)),
  actionable: true,
  createdAt: instant(now + ms - 14 * DAY),
});

test.each([
  ['a week', 7 * DAY, DAY],
  ['a day and a half', 36 * HOUR, 18 * HOUR],
  ['three hours', 3 * HOUR, 1.5 * HOUR],
  ['half an hour', HOUR / 2, HOUR],
  ['nothing', -HOUR, DAY],
] as const)('%s left', (_what, ms, expected) => {
  expect(Date.parse(notNow(left(ms), now)) - now).toBe(expected);
});
