import { expect, it } from 'vitest';
import { cleanRecord } from './clean-record';
import { createIndex, findDuplicates } from './dedupe';
import type { LeadRecord } from './record';

/** As a file or another program may hand it over, whatever the types say. */
const foreign = (fields: Readonly<Record<string, unknown>>): LeadRecord =>
  JSON.parse(JSON.stringify(fields)) as LeadRecord;

it('leaves a record of text alone', () => {
  const record = { id: 'a', firstName: 'Ann', email: '' };
  expect(cleanRecord(record)).toBe(record);
});

it('takes numbers for their digits and drops what is no text', () => {
  expect(
    cleanRecord(
      foreign({
        id: 7,
        firstName: null,
        lastName: ['x'],
        company: { name: 'x' },
        phone: 4_420_794_601,
        postalCode: 55_030,
        title: true,
      }),
    ),
  ).toEqual({ id: '7', phone: '4420794601', postalCode: '55030' });
});

it('finds the doubles among such records', () => {
  const list = [
    foreign({
      id: 1,
      firstName: 12,
      lastName: 'Kowalczyk',
      contactName: null,
      company: 'Contoso',
      email: 'j.kowalczyk@contoso.com',
      phone: 442_079_460_123,
    }),
    foreign({ id: 2, company: null, email: 'j.kowalczyk@contoso.com', phone: '+44 20 7946 0123', city: 4 }),
  ];
  expect(findDuplicates(list)).toMatchObject([{ a: '1', b: '2', kind: 'same-contact' }]);
  const index = createIndex();
  index.load(list);
  expect(index.remove('1')).toBe(true);
});
