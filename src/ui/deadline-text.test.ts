import { beforeAll, expect, test } from 'vitest';
import type { Deadline } from '../domain/deadline';
import { deadlineFace } from './deadline-text';
import { speakEnglish } from './english-for-tests';

beforeAll(() => speakEnglish());
const now = Date.parse('2026-11-21T09:00:00Z');
const inHours = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();
const response = (hours: number, exact = true): Deadline => ({ kind: 'response', at: inHours(hours), exact });

test('each state has an icon of its own, and each that asks for something a word', () => {
  const faces = [response(200), response(50), response(5), response(-2)].map((deadline, at) =>
    deadlineFace(deadline, (['ok', 'soon', 'urgent', 'passed'] as const)[at] ?? 'ok', now),
  );
  expect(faces.map(({ word, short }) => `${word}: ${short}`)).toEqual([
    ': 8 d 8 h left',
    'Soon: 2 d 2 h left',
    'Urgent: 5 h left',
    'Deadline passed: 2 hr. ago',
  ]);
  expect(new Set(faces.map(({ icon }) => icon)).size).toBe(4);
});

test('a deadline known by its day alone says that it is the earliest', () => {
  const face = deadlineFace(response(50, false), 'soon', now);
  expect(face.short).toBe('≈ 2 d 2 h left');
  expect(face.long).toContain('earliest');
  expect(deadlineFace(response(-2, false), 'passed', now).long).toContain('may still be open');
});

test('the window for direct contact never expires', () => {
  const face = deadlineFace({ kind: 'direct-contact', at: inHours(-30), exact: true }, 'passed', now);
  expect(face).toMatchObject({ icon: 'flame', word: '', short: 'Call overdue' });
  expect(`${face.short} ${face.long}`).not.toMatch(/expire/i);
  expect(face.long).toContain('still active');
});

test('a deadline of which only the day is known may end today: it is urgent until it surely passed', () => {
  const perhaps: Deadline = { ...response(-2, false), latest: inHours(10) };
  expect(deadlineFace(perhaps, 'passed', now)).toMatchObject({
    icon: 'alert',
    state: 'urgent',
    word: '',
    short: 'May expire today',
  });
  const gone: Deadline = { ...response(-30, false), latest: inHours(-6) };
  expect(deadlineFace(gone, 'passed', now)).toMatchObject({ state: 'passed', word: 'Deadline passed' });
});
