import { expect, test } from 'vitest';
import { identityOf, pageInRow } from './row-identity';

const id = '0a1b2c3d-0000-4000-8000-000000000001';
const page = `https://partner.microsoft.com/en-us/dashboard/referrals/leads/${id}`;

test('a link that names the referral leads to its page, without what else the address holds', () => {
  const pageOf = (links: readonly string[]) => pageInRow(identityOf([], [], links), id);
  expect(pageOf([`${page}?search=Contoso`])).toBe(page);
  expect(pageOf(['https://partner.microsoft.com/en-us/dashboard/home', page])).toBe(page);
  expect(pageOf([`https://example.com/${id}`])).toBeNull();
  expect(pageOf([`${page.slice(0, -1)}9`])).toBeNull();
  expect(pageOf([])).toBeNull();
});
