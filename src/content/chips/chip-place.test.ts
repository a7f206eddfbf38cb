import { expect, test } from 'vitest';
import { chipPlace } from './chip-place';

const size = { width: 60, height: 18 };
const list = { left: 0, top: 100, right: 800, bottom: 500 };
const row = (top: number, right = 800): Parameters<typeof chipPlace>[0] => ({
  left: 0,
  top,
  right,
  bottom: top + 40,
});

test('it stands at the upper end of its row', () => {
  expect(chipPlace(row(200), list, size, false)).toEqual({ left: 738, top: 202 });
  expect(chipPlace(row(200), list, size, true)).toEqual({ left: 2, top: 202 });
});

test('a row that is wider than the list keeps it in sight', () => {
  expect(chipPlace(row(200, 2_000), list, size, false)).toEqual({ left: 738, top: 202 });
});

test('it is not where the row is scrolled out of the list, nor where there is no room', () => {
  expect([row(90), row(490), row(200, 50)].map((one) => chipPlace(one, list, size, false))).toEqual([
    null,
    null,
    null,
  ]);
});
