import { expect, test } from 'vitest';
import { reasonsOf, reasonWithCode } from './reasons';

test("the codes are Microsoft's, from 1 without a gap", () => {
  expect(reasonsOf('decline').map(({ code }) => code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(reasonsOf('error').map(({ code }) => code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('only a code of the list is a reason of it', () => {
  expect(reasonWithCode('error', 9)).toMatchObject({ code: 9, words: ['other'] });
  expect([0, 9, 1.5, '1', null, Number.NaN].map((code) => reasonWithCode('decline', code))).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});
