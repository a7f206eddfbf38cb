import { expect, test } from 'vitest';
import { nameBits } from '../evidence';
import { bitsForCompany } from './deal-or-company';

const companies = ['Fabrikam GmbH', 'Litware Oy', 'Contoso'];
const deals = ['Backup', 'Copilot pilot', 'Cloud migration'];

test('legal forms tell the customers, on whichever side they stand', () => {
  expect(bitsForCompany(deals, companies)).toBeGreaterThanOrEqual(nameBits.enough);
  expect(bitsForCompany(companies, deals)).toBeLessThanOrEqual(-nameBits.enough);
});

test('deals that are named after their customers tell them', () => {
  const named = ['Contoso – backup', 'Fabrikam: pilot', 'Litware'];
  expect(bitsForCompany(named, ['Contoso', 'Fabrikam', 'Litware'])).toBeGreaterThanOrEqual(nameBits.enough);
});

test('names that tell nothing, or too little, leave it open', () => {
  for (const [titles, names] of [
    [deals, ['Contoso', 'Fabrikam', 'Litware']],
    [deals, ['Contoso', 'Contoso', 'Fabrikam AG']],
    [
      ['Contoso', 'Fabrikam'],
      ['Contoso', 'Fabrikam'],
    ],
  ] as const)
    expect(Math.abs(bitsForCompany(titles, names))).toBeLessThan(nameBits.enough);
});
