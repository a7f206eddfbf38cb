import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { rowPlaces } from './row-places';

const sizes = { row: 48, heading: 28 };

test('without headings rows follow each other', () => {
  const places = rowPlaces(3, [], sizes);
  expect([places.height, places.lines, places.topOf(2), places.lineOf(2)]).toEqual([144, 3, 96, 2]);
});

test('a heading pushes the rows below it down by its own height', () => {
  const places = rowPlaces(
    3,
    [
      { group: 'today', count: 2 },
      { group: 'later', count: 1 },
    ],
    sizes,
  );
  expect([0, 1, 2].map(places.topOf)).toEqual([28, 76, 152]);
  expect([0, 1, 2].map(places.lineOf)).toEqual([1, 2, 4]);
  expect(places.headings).toEqual([
    { group: 'today', count: 2, top: 0, line: 0 },
    { group: 'later', count: 1, top: 124, line: 3 },
  ]);
  expect([places.height, places.lines]).toEqual([200, 5]);
});

test('every row that is seen is drawn', () => {
  const groups = array(
    record({ group: constantFrom('today' as const, 'later' as const), count: integer({ min: 1, max: 90 }) }),
    { maxLength: 8 },
  );
  assert(
    property(groups, nat(20_000), integer({ min: 1, max: 2_000 }), (given, top, height) => {
      const count = given.reduce((sum, one) => sum + one.count, 0);
      const places = rowPlaces(count, given, sizes);
      const { from, to } = places.windowAt(top, height);
      for (let at = 0; at < count; at += 1) {
        const start = places.topOf(at);
        if (start + sizes.row > top && start < top + height) expect(at >= from && at < to).toBe(true);
      }
    }),
  );
});
