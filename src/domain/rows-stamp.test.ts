import { expect, test } from 'vitest';
import { areWhole, ROW_SHAPE } from './rows-stamp';

test('blocks count as whole once they are made, and with the fields of this version', () => {
  expect(areWhole({ id: 'one', shape: ROW_SHAPE, blocks: 1 })).toBe(true);
  expect(areWhole({ id: '', shape: ROW_SHAPE, blocks: 1 })).toBe(false);
  expect(areWhole({ id: 'one', shape: 'key', blocks: 1 })).toBe(false);
  expect(areWhole({ id: 'one', shape: ROW_SHAPE })).toBe(false);
  expect(areWhole({ id: 'one', shape: ROW_SHAPE, blocks: 0 })).toBe(false);
  expect(areWhole(undefined)).toBe(false);
});
