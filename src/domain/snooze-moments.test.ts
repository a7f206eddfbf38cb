import { expect, test } from 'vitest';
import { morningOf, snoozeMoments } from './snooze-moments';

const local = (day: number, hour: number, minute = 0): number =>
  new Date(2026, 10, day, hour, minute).getTime(); // 2 November 2026 is a Monday
const choices = (now: number, deadline: number | null = null) =>
  snoozeMoments(now, deadline).map(({ choice, at }) => [choice, Date.parse(at)]);

test('on a Monday morning: an hour, the afternoon, tomorrow, which is the next work day', () => {
  expect(choices(local(2, 8))).toEqual([
    ['hour', local(2, 9)],
    ['afternoon', local(2, 14)],
    ['tomorrow', local(3, 9)],
  ]);
});

test('in the afternoon there is no afternoon any more', () => {
  expect(choices(local(2, 13, 30)).map(([choice]) => choice)).toEqual(['hour', 'tomorrow']);
});

test('on a Friday the next work day is Monday', () => {
  expect(choices(local(6, 15))).toEqual([
    ['hour', local(6, 16)],
    ['tomorrow', local(7, 9)],
    ['work-day', local(9, 9)],
  ]);
});

test('a day before the deadline stands where it belongs; what lies past the deadline says so', () => {
  const moments = snoozeMoments(local(6, 15), local(7, 20));
  expect(moments.map(({ choice, pastDeadline }) => [choice, pastDeadline])).toEqual([
    ['hour', false],
    ['day-before', false],
    ['tomorrow', false],
    ['work-day', true],
  ]);
  expect(choices(local(2, 8), local(3, 8))).not.toContainEqual(['day-before', local(2, 8)]);
});

test('a chosen day ends in its morning', () => {
  expect(Date.parse(morningOf('2026-11-05') ?? '')).toBe(local(5, 9));
  expect(morningOf('')).toBeNull();
});
