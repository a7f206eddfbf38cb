import { expect, test } from 'vitest';
import { afterReading, readFrom, type Watermark } from './watermark';

const MINUTE = 60_000;

/** Readings without length. */
function readAt(before: Watermark | null, at: number, newest: number): Watermark {
  return afterReading(before, { begun: at, ended: at, newest });
}

test('asks again for five minutes before the newest row', () => {
  const mark = readAt(null, 100 * MINUTE, 99 * MINUTE);
  expect(readFrom(mark)).toBe(94 * MINUTE);
  expect(readFrom(readAt(mark, 101 * MINUTE, 101 * MINUTE))).toBe(96 * MINUTE);
  expect(readFrom(readAt(null, 0, MINUTE))).toBe(0);
});

test('asks for the newest row alone once it was the newest for five minutes', () => {
  let mark = readAt(null, 100 * MINUTE, 99 * MINUTE);
  mark = readAt(mark, 104 * MINUTE, 99 * MINUTE);
  expect(readFrom(mark)).toBe(94 * MINUTE);
  mark = readAt(mark, 105 * MINUTE, 99 * MINUTE);
  expect(readFrom(mark)).toBe(99 * MINUTE);
});

test('asks again for rows that may become visible late, whenever new ones came', () => {
  let mark = readAt(null, 100 * MINUTE, 99 * MINUTE);
  // The newest one came just now: those of the minutes between may still come.
  mark = readAt(mark, 110 * MINUTE, 109 * MINUTE);
  expect(readFrom(mark)).toBe(104 * MINUTE);
  mark = readAt(mark, 114 * MINUTE, 109 * MINUTE);
  expect(readFrom(mark)).toBe(104 * MINUTE);
  mark = readAt(mark, 115 * MINUTE, 109 * MINUTE);
  expect(readFrom(mark)).toBe(109 * MINUTE);
});

test('counts from the end of the reading that showed the row to the beginning of the next', () => {
  const mark = afterReading(null, { begun: 100 * MINUTE, ended: 102 * MINUTE, newest: 99 * MINUTE });
  const next = afterReading(mark, { begun: 106 * MINUTE, ended: 108 * MINUTE, newest: 99 * MINUTE });
  expect(readFrom(next)).toBe(94 * MINUTE);
});

test('takes no clock that was set back for time that passed', () => {
  let mark = readAt(null, 100 * MINUTE, 99 * MINUTE);
  mark = readAt(mark, 10 * MINUTE, 99 * MINUTE);
  mark = readAt(mark, 14 * MINUTE, 99 * MINUTE);
  expect(readFrom(mark)).toBe(94 * MINUTE);
  expect(readFrom(readAt(mark, 15 * MINUTE, 99 * MINUTE))).toBe(99 * MINUTE);
});

test('waits no longer than five minutes after the last new row', () => {
  let mark = readAt(null, 100 * MINUTE, 99 * MINUTE);
  mark = readAt(mark, 104 * MINUTE, 103 * MINUTE);
  mark = readAt(mark, 109 * MINUTE, 103 * MINUTE);
  expect(readFrom(mark)).toBe(103 * MINUTE);
});

test('never goes back', () => {
  const mark = readAt(readAt(null, 100 * MINUTE, 99 * MINUTE), 101 * MINUTE, 50 * MINUTE);
  expect(mark.newest).toBe(99 * MINUTE);
});
