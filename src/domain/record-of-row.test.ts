import { expect, test } from 'vitest';
import { recordsOfRows } from './record-of-row';

const record = (key: string, rest: Partial<Parameters<typeof recordsOfRows>[1][number]> = {}) => ({
  key,
  id: null,
  rowKey: null,
  company: null,
  contactName: null,
  dealName: null,
  ...rest,
});
const records = [
  record('a', { id: 'id-a', company: 'Fabrikam', contactName: 'Ana' }),
  record('b', { rowKey: 'row-b', company: 'Fabrikam', contactName: 'Jan' }),
  record('c', { company: 'Contoso' }),
  record('d', { company: 'Contoso', dealName: 'Renewal' }),
];

test.each([
  ['its ID', { id: 'id-a' }, 'a'],
  ['the page’s own key', { rowKey: 'row-b', company: 'Whatever' }, 'b'],
  ['names that tell one alone', { company: 'Fabrikam', contactName: 'Jan' }, 'b'],
  ['nothing, where several are called so', { company: 'Contoso' }, null],
  ['nothing, where a name is another', { company: 'Fabrikam', contactName: 'Eva' }, null],
  ['nothing, where it has another ID', { id: 'id-x', company: 'Fabrikam', contactName: 'Ana' }, null],
  ['nothing, where it says nothing', {}, null],
])('a row is found by %s', (_, row, key) => {
  expect(recordsOfRows(records, [record('', row)])[0]?.key ?? null).toBe(key);
});
