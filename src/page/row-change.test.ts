import { expect, test } from 'vitest';
import type { ReadFields, ReferralReading } from '../domain/referral';
import type { Shown } from './drawn-under';
import { otherFields, rowChange } from './row-change';

const reading = (fields: ReadFields): ReferralReading => ({
  rowKey: null,
  kind: 'co-sell',
  list: 'inbound',
  favorite: null,
  statedExpiry: null,
  fields,
});
/** A row that shows these fields, with this key of the page's own. */
const shown = (fields: ReadFields, key: string | null = null): Shown => ({
  row: null,
  referral: reading(fields),
  identity: { linked: [], own: [], key },
  texts: Object.values(fields).map(String),
});

test('another identity over the same texts is a name, no other referral', () => {
  const fields = { company: 'Contoso', dealName: 'Lift' };
  expect(rowChange(shown(fields, 'a'), shown(fields, 'b'), true)).toBe('named');
});

test('a row is another one where all that names its customer differs, in one go', () => {
  const before = shown({ company: 'Contoso', dealName: 'Lift' }, 'a');
  const now = shown({ company: 'Fabrikam', dealName: 'Harbour' }, 'b');
  expect(rowChange(before, now, true)).toBe('whole');
  expect(rowChange(before, now, false)).toBe('partly');
  expect(rowChange(before, shown({ company: 'Fabrikam', dealName: 'Lift' }, 'b'), true)).toBe('partly');
});

test('a row under the same key is the same referral, whatever else it shows', () => {
  const before = shown({ company: 'Contoso', dealName: 'Lift' }, 'a');
  expect(rowChange(before, shown({ company: 'Fabrikam', dealName: 'Harbour' }, 'a'), true)).toBe('partly');
});

test('names that stand on one side only say nothing of another customer', () => {
  const before = shown({ company: 'Contoso', contactName: 'Petra' });
  const now = shown({ company: 'Fabrikam', dealName: 'Harbour' });
  expect(rowChange(before, now, true)).toBe('partly');
  expect(rowChange(shown({ company: 'Contoso' }), shown({ company: 'Fabrikam' }), true)).toBe('partly');
});

test('a field that is absent says as much as an empty one', () => {
  const before = reading({ company: 'Contoso', city: null, value: 1 });
  expect(otherFields(before, reading({ company: 'Contoso', value: 2 }))).toEqual(['value']);
});
