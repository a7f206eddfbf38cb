import { expect, test } from 'vitest';
import { addressOfList, listOfAddress } from './list-address';

const at = (path: string): URL => new URL(path, 'https://partner.microsoft.com');

test.each([
  ['/en-us/dashboard/v2/referrals/v3/leads/marketplace', { kind: 'lead', list: 'marketplace' }],
  ['/dashboard/referrals/v2/cosell/inbound', { kind: 'co-sell', list: 'inbound' }],
  ['/opportunities/referral/leads', { kind: 'lead', list: null }],
  ['/dashboard/referrals?list=qualified', { kind: null, list: 'qualified' }],
  ['/dashboard/referrals/leads?search=qualified', { kind: 'lead', list: null }],
  ['/dashboard/referrals/cosell?tab=marketplace', { kind: 'co-sell', list: null }],
  ['/dashboard/home', { kind: null, list: null }],
])('%s says what it lists', (path, said) => {
  expect(listOfAddress(at(path))).toMatchObject(said);
});

test.each([
  ['/dashboard/referrals/cosell?returnTo=leads', 'co-sell', null],
  ['/dashboard/referrals/cosell/inbound?from=/leads/marketplace', 'co-sell', 'inbound'],
  ['/dashboard/referrals/leads?redirectUri=/cosell/outbound', 'lead', null],
  ['/dashboard/referrals/cosell?tab=inbound&q=leads', 'co-sell', 'inbound'],
])('%s: where the user came from says nothing', (path, kind, list) => {
  expect(listOfAddress(at(path))).toMatchObject({ kind, list });
});

test.each([
  ['/en-us/dashboard/v2/referrals/v3/leads/marketplace', true],
  ['/en-us/dashboard/v2/referrals/v3/leads/', true],
  ['/dashboard/referrals/v2/cosell?view=inbound', true],
  ['/dashboard/referrals', true],
  ['/dashboard/v2/referrals/v3/leads/marketplace/3f2504e0-4f89-11d3-9a0c-0305e82c3301', false],
  ['/dashboard/referrals/cosell/inbound/77120', false],
  ['/dashboard/referrals/leads/marketplace/details', false],
  ['/dashboard/referrals/businessprofiles/settings', false],
  ['/dashboard/home', false],
])('%s lists referrals: %s', (path, lists) => {
  const address = at(path);
  const { list, referrals } = listOfAddress(address);
  expect(referrals && addressOfList(address, list)).toBe(lists);
});
