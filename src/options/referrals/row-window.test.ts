import { assert, integer, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, revealed, rowsInSight, rowWindow } from './row-window';

test('whatever is scrolled to is drawn, and little else', () => {
  assert(
    property(
      nat(500_000),
      integer({ min: 1, max: 4_000 }),
      integer({ min: 20, max: 200 }),
      nat(12_000),
      (top, height, rowHeight, count) => {
        const { from, to } = rowWindow(top, height, rowHeight, count);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
        expect(to - from).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 20);
        const [firstSeen, lastSeen] = [
          Math.floor(top / rowHeight),
          Math.min(count, Math.ceil((top + height) / rowHeight)) - 1,
        ];
        if (lastSeen >= firstSeen) expect(from <= firstSeen && lastSeen < to).toBe(true);
      },
    ),
  );
});

test('a small turn of the wheel leaves the window as it is', () => {
  expect(rowWindow(401, 600, 40, 1_000)).toEqual(rowWindow(430, 600, 40, 1_000));
});

test('a row is scrolled to only where it is not seen', () => {
  const row = (top: number) => ({ top, height: 40 });
  const seenFrom = (scrollTop: number) => ({ scrollTop, clientHeight: 600 });
  expect(revealed(row(200), seenFrom(0), 40)).toBeNull();
  expect(revealed(row(200), seenFrom(300), 40)).toBe(200);
  expect(revealed(row(800), seenFrom(0), 40)).toBe(280);
});

test('of a window the rows in sight are drawn first, and nothing that is seen is missing', () => {
  assert(
    property(
      nat(500_000),
      integer({ min: 1, max: 4_000 }),
      integer({ min: 20, max: 200 }),
      nat(12_000),
      (top, height, rowHeight, count) => {
        const whole = rowWindow(top, height, rowHeight, count);
        const { from, to } = rowsInSight(whole, top, height, rowHeight);
        const [firstSeen, lastSeen] = [
          Math.floor(top / rowHeight),
          Math.min(count, Math.ceil((top + height) / rowHeight)) - 1,
        ];
        if (lastSeen >= firstSeen) expect(from <= firstSeen && lastSeen < to).toBe(true);
        expect(from).toBeGreaterThanOrEqual(whole.from);
        expect(to).toBeLessThanOrEqual(whole.to);
      },
    ),
  );
});

test('windows overlap where they have a row in common', () => {
  expect(overlap({ from: 0, to: 10 }, { from: 9, to: 20 })).toBe(true);
  expect(overlap({ from: 0, to: 10 }, { from: 10, to: 20 })).toBe(false);
  expect(overlap({ from: 30, to: 40 }, { from: 10, to: 20 })).toBe(false);
});
