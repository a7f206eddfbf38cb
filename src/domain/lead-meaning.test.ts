import { expect, test } from 'vitest';
import { blankReferral } from './kept';
import { lacksPersonalData, leadMeaning } from './lead-meaning';
import { derive } from './merge';

const lead = derive({ ...blankReferral('a', 'lead', '2026-11-21T08:00:00.000Z'), list: 'marketplace' });

test.each([
  ['AppSource (SPZA)-PLT|contoso.backup365', 'contact'],
  ['AzureMarketplace - INS | contoso.backup365', 'active-or-trial'],
  ['AzurePortal-Create|contoso.vm', 'active'],
  ['TestDrive-StartTestDrive|contoso.vm', 'warm'],
  ['AzureMarketplace-DNC|contoso.vm', 'do-not-contact'],
  ['Referral of a friend', null],
  [null, null],
] as const)('%s', (leadSource, meaning) => {
  expect(leadMeaning(derive({ ...lead, leadSource }))).toBe(meaning);
});

test('what the page says of the action beats the source; a co-sell deal has none', () => {
  expect(leadMeaning({ ...lead, leadSource: 'AzureMarketplace-INS', callToAction: 'free-trial' })).toBe(
    'warm',
  );
  expect(leadMeaning({ ...lead, leadSource: 'AzureMarketplace-INS', callToAction: 'get-it-now' })).toBe(
    'active',
  );
  expect(leadMeaning({ ...lead, kind: 'co-sell', callToAction: 'contact-me' })).toBeNull();
});

test('personal data is said to be withheld only where nothing else can be meant', () => {
  expect(lacksPersonalData(lead)).toBe(true);
  expect(lacksPersonalData({ ...lead, email: 'someone@cs.contoso.edu', company: 'Contoso University' })).toBe(
    true,
  );
  expect(lacksPersonalData({ ...lead, email: 'someone@contoso.edu.au' })).toBe(true);
  expect(lacksPersonalData({ ...lead, email: 'someone@education.example' })).toBe(false);
  expect(lacksPersonalData({ ...lead, company: 'Contoso' })).toBe(false);
  expect(lacksPersonalData({ ...lead, contactName: 'Ann' })).toBe(false);
  expect(lacksPersonalData({ ...lead, stage: 'archived' })).toBe(false);
  expect(lacksPersonalData({ ...lead, test: true })).toBe(false);
  expect(lacksPersonalData({ ...lead, list: 'qualified', leadType: 'profile' })).toBe(false);
});
