import { expect, test } from 'vitest';
import { quietUntil } from './quiet-hours';

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const night = { from: '19:00', until: '07:00' };
const noon = { from: '12:00', until: '13:30' };

test.each([
  ['before the night', night, at(21, 18, 59), null],
  ['as the night begins', night, at(21, 19), at(22, 7)],
  ['before midnight', night, at(21, 23, 59), at(22, 7)],
  ['after midnight', night, at(22, 0, 1), at(22, 7)],
  ['as the night ends', night, at(22, 7), null],
  ['within a break of the day', noon, at(21, 12, 30), at(21, 13, 30)],
  ['after a break of the day', noon, at(21, 13, 30), null],
  ['no length', { from: '08:00', until: '08:00' }, at(21, 8), null],
  ['none set', null, at(21, 3), null],
] as const)('%s', (_when, quiet, now, until) => {
  expect(quietUntil(quiet, now)).toBe(until);
});
