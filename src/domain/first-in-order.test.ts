import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstInOrder } from './first-in-order';

test('the first of many are those that sorting gives, whatever is asked for before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ max: 40 }), { maxLength: 400 }),
      fc.array(fc.nat(300), { maxLength: 4 }),
      (all, counts) => {
        const marked = all.map((value, at) => ({ value, at }));
        const first = firstInOrder(marked, (a, b) => a.value - b.value);
        const sorted = marked.toSorted((a, b) => a.value - b.value);
        for (const count of [...counts, 0, Number.POSITIVE_INFINITY, 30])
          expect(first(count)).toEqual(sorted.slice(0, count));
      },
    ),
  );
});
