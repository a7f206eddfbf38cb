import { describe, expect, test } from 'vitest';
import { offerIdOf, offerName, validOfferNames, wordsOfOfferId } from './offer-names';

describe('the name of an offer', () => {
  test.each([
    ['AppSource (SPZA)-PLT|fabrikam.secure-archive-byol', 'Secure Archive'],
    ['AppSource (SPZA)-PLT|contoso-apps.fleet-insights', 'Fleet Insights'],
    ['AzureMarketplace-INS | northpeak-isv.field_ops-preview', 'Field Ops'],
    ['AppSource-PLT|contoso.3f2a9c8b-1b2c', null],
    ['AppSource-PLT|Fleet Insights for Teams', 'Fleet Insights for Teams'],
    ['AppSource', null],
    ['Partner profile', null],
    [null, null],
  ] as const)('%s: %s', (source, name) => {
    expect(offerName(source, {})).toBe(name);
  });

  test('what the user calls it comes first', () => {
    const names = { 'contoso.fleet-insights': 'Contoso Fleet' };
    expect(offerName('AppSource-PLT|Contoso.Fleet-Insights', names)).toBe('Contoso Fleet');
    expect(offerName('AppSource-PLT|contoso.constructor', names)).toBe('Constructor');
  });

  test('never holds the publisher', () => {
    expect(wordsOfOfferId('publisher.preview')).toBe('Preview');
    expect(offerIdOf('AppSource-PLT|Pub.Offer')).toBe('pub.offer');
  });
});

test('names from elsewhere: only texts by identifiers, trimmed', () => {
  expect(validOfferNames({ 'A.b': ' Name ', 'no id': 'x', 'c.d': 5, 'e.f': ' ' })).toEqual({ 'a.b': 'Name' });
  expect(validOfferNames([1])).toEqual({});
});
