import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certainCallToAction, isInformationalSource, isTestLead, parseLeadSource } from './lead-source';

test.each([
  ['AppSource (SPZA)-PLT|publisher.offer', 'AppSource (SPZA)', 'PLT', 'publisher.offer'],
  ['AzureMarketplace-INS | bitnami.openedxcypress', 'AzureMarketplace', 'INS', 'bitnami.openedxcypress'],
  [
    'AzurePortal - Create|checkpoint.check-point-r77-10sg-byol',
    'AzurePortal',
    'Create',
    'checkpoint.check-point-r77-10sg-byol',
  ],
  ['TestDrive - StartTestDrive', 'TestDrive', 'StartTestDrive', null],
  ['AzureMarketplace-XYZ|a.b', 'AzureMarketplace', 'XYZ', 'a.b'],
  ['AzureMarketplace', 'AzureMarketplace', null, null],
  ['dnc', null, 'dnc', null],
  ['Partner-led event', 'Partner-led event', null, null],
  ['-PLT|', null, 'PLT', null],
  ['| a.b', null, null, 'a.b'],
])('%s', (shown, source, action, offer) => {
  expect(parseLeadSource(shown)).toMatchObject({ source, action, offer });
});

test('the call to action only where it is certain', () => {
  const of = (shown: string) => certainCallToAction(parseLeadSource(shown));
  expect(of('AppSource (SPZA)-PLT|a.b')).toBe('contact-me');
  expect(of('TestDrive-StartTestDrive|a.b')).toBe('test-drive');
  expect(of('TestDrive')).toBe('test-drive');
  expect(of('AzureMarketplace-INS|a.b')).toBeNull();
  expect(of('AzurePortal-Create|a.b')).toBeNull();
});

test('installation, purchase and test drive only inform; do-not-contact and the unknown do not say', () => {
  const of = (shown: string) => isInformationalSource(parseLeadSource(shown));
  expect(['A-INS|x', 'A-Create|x', 'A-StartTestDrive|x'].map(of)).toEqual([true, true, true]);
  expect(['A-PLT|x', 'A-DNC|x', 'A-NEW|x', 'A'].map(of)).toEqual([false, false, false, false]);
});

test('test leads', () => {
  expect(isTestLead(null, 'MSFT_TEST_638 Ltd')).toBe(true);
  expect(isTestLead('msft_test_1@test.com')).toBe(true);
  expect(isTestLead('MSFT TEST', null, 'Testing Ltd')).toBe(false);
});

test('nothing is invented: every part stands in the text', () => {
  fc.assert(
    fc.property(fc.string(), (shown) => {
      const { source, action, offer } = parseLeadSource(shown);
      for (const part of [source, action, offer]) expect(part === null || shown.includes(part)).toBe(true);
    }),
  );
});
