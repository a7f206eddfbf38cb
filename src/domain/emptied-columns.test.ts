import { expect, test } from 'vitest';
import { withEmptied } from './emptied-columns';
import type { ColumnReading } from './reading';

const column = (fill?: ColumnReading['fill']): ColumnReading => ({
  header: 'Customer name',
  key: null,
  meaning: 'company',
  because: 'header',
  ...(fill && { fill }),
});
const seen = (fill?: ColumnReading['fill']) => ({ columns: [column(fill)], drift: [] });
const emptied = [{ kind: 'emptied-column', at: 'Customer name', count: 1 }];

test('a column that was full and is empty is told, over a short list in between, until it is filled again', () => {
  const full = withEmptied(undefined, seen('full'));
  const few = withEmptied(full, seen());
  const empty = withEmptied(few, seen('empty'));
  expect([full.drift, few.drift, empty.drift]).toEqual([[], [], emptied]);
  const still = withEmptied(empty, seen('empty'));
  expect(withEmptied(still, seen()).drift).toEqual(emptied);
  expect(withEmptied(still, seen('full')).drift).toEqual([]);
});

test('a column that was always empty is nothing new', () => {
  expect(withEmptied(withEmptied(undefined, seen('empty')), seen('empty')).drift).toEqual([]);
});
