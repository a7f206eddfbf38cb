import { expect, test } from 'vitest';
import { gridMove, placesBetween } from './grid-keys';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test.each([
  ['ArrowDown', 5, 6],
  ['ArrowUp', 5, 4],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 5, 25],
  ['PageDown', 95, 99],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
])('%s on row %i goes to %i', (key, at, to) => {
  expect(gridMove(press(key), at, 100, 20)).toEqual({ kind: 'to', at: to, extend: false });
});

test('shift takes the rows along; the browser keeps its own keys', () => {
  expect(gridMove(press('ArrowDown', { shiftKey: true }), 1, 9, 5)).toEqual({
    kind: 'to',
    at: 2,
    extend: true,
  });
  expect(gridMove(press('a', { ctrlKey: true }), 1, 9, 5)).toEqual({ kind: 'all' });
  expect(
    [
      press('a'),
      press('ArrowLeft', { altKey: true }),
      press('ArrowDown', { ctrlKey: true }),
      press('Tab'),
    ].map((one) => gridMove(one, 1, 9, 5)),
  ).toEqual([null, null, null, null]);
});

test('a range has both its ends, whichever comes first', () => {
  expect(placesBetween(4, 2)).toEqual([2, 3, 4]);
  expect(placesBetween(3, 3)).toEqual([3]);
});
