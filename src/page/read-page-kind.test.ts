import { describe, expect, test } from 'vitest';
import { readPageKindOf } from './read-page-kind';

const kindOf = (address: string): readonly unknown[] => {
  const { kind, list, referrals } = readPageKindOf(
    new URL(address, 'https://partner.microsoft.com'),
    [],
    ['en'],
  );
  return [kind, list, referrals];
};

describe('what the address says', () => {
  test.each([
    ['/dashboard/v2/referrals/v3/leads/marketplace', 'lead', 'marketplace'],
    ['/en-us/dashboard/referrals/v2/leads', 'lead', null],
    ['/dashboard/opportunities/referral/leads', 'lead', null],
    ['/de-de/dashboard/referrals/cosell/inbound', 'co-sell', 'inbound'],
    ['/dashboard/referrals/v2/co-sell-opportunities', 'co-sell', null],
    ['/dashboard/referrals/v2/marketplace-leads', 'lead', 'marketplace'],
    ['/referrals/v2/inbox?id=0a1b2c3d-0000-4000-8000-000000000001', null, null],
    ['/dashboard/referrals?tab=leads', 'lead', null],
    ['/dashboard/referrals/v2/cosell?view=outbound', 'co-sell', 'outbound'],
  ])('%s', (address, kind, list) => {
    expect(kindOf(address)).toEqual([kind, list, true]);
  });

  test.each([
    ['/en-us/dashboard/referrals/v2/cosell?returnTo=leads', 'co-sell', null],
    ['/en-us/dashboard/referrals/v2/cosell?returnTo=/dashboard/leads/marketplace', 'co-sell', null],
    ['/en-us/dashboard/referrals/v2/leads?from=cosell&ref=inbound', 'lead', null],
    ['/en-us/dashboard/referrals/v2/leads?tab=cosell', 'lead', null],
    ['/en-us/dashboard/referrals/leads#cosell', 'lead', null],
  ])(
    'the path before the query, and the query only where it says what is shown: %s',
    (address, kind, list) => {
      expect(kindOf(address)).toEqual([kind, list, true]);
    },
  );

  test.each([
    '/dashboard/account/leadership/overview',
    '/dashboard/lead-generation/settings',
    '/dashboard/home?redirect=/leads',
    '/dashboard/billing/invoices',
  ])('whole words only: %s', (address) => {
    expect(kindOf(address)).toEqual([null, null, false]);
  });
});
