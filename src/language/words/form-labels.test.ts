import { expect, test } from 'vitest';
import { buttonMeaning, formFieldMeanings } from './form-labels';
import { languages } from './languages';

test.each([
  ['Deal name', 'en', 'dealName'],
  ['Deal name (required)', 'en', 'dealName'],
  ['Enter a deal name', 'en', 'dealName'],
  ['Estimated value *', 'en', 'value'],
  ['Estimated purchase time frame', 'en', 'closeDate'],
  ['Estimated close date', 'en', 'closeDate'],
  ['Marketing campaign ID', 'en', 'campaignId'],
  ['Select a reason', 'en', 'reason'],
  ['Decline reason', 'en', 'declineReason'],
  ['Lost reason', 'en', 'lostReason'],
  ['First name', 'en', 'firstName'],
  ['Last name', 'en', 'lastName'],
  ['Notes (optional)', 'en', 'notes'],
  ['Sales stage', 'en', 'salesStage'],
  ['Currency', 'en', 'currency'],
  ['Poznámky (nepovinné)', 'cs', 'notes'],
  ['Název dohody', 'cs', 'dealName'],
  ['Geschätztes Abschlussdatum', 'de', 'closeDate'],
  ['ID de campagne marketing', 'fr', 'campaignId'],
  ['メモ', 'ja', 'notes'],
])('the field %s (%s) is %s', (label, language, field) => {
  expect(formFieldMeanings(label, [language])).toEqual([field]);
});

test('a field that is not ours is not taken for one', () => {
  for (const label of [
    'Search',
    'Notes to Microsoft',
    'Company size',
    'Value added tax number',
    'Phone extension',
    '',
  ])
    expect(formFieldMeanings(label, ['en']), label).toEqual([]);
});

test.each([
  ['Accept', 'en', 'accept'],
  ['Decline', 'en', 'decline'],
  ['Next', 'en', 'next'],
  ['Edit', 'en', 'edit'],
  ['Won', 'en', 'won'],
  ['Mark as won', 'en', 'won'],
  ['Lost', 'en', 'lost'],
  ['Close as error', 'en', 'close-as-error'],
  ['Close deal', 'en', 'close-deal'],
  ['Submit', 'en', 'submit'],
  ['Save', 'en', 'save'],
  ['Cancel', 'en', 'cancel'],
  ['Annehmen', 'de', 'accept'],
  ['Odmítnout', 'cs', 'decline'],
  ['Zavřít jako chybu', 'cs', 'close-as-error'],
  ['Fermer l’engagement', 'fr', 'close-deal'],
  ['承諾', 'ja', 'accept'],
  ['关闭协定', 'zh-CN', 'close-deal'],
  ['Close', 'en', null],
  ['Accept cookies', 'en', null],
  ['Accept all', 'en', null],
  ['Delete', 'en', null],
])('the button %s (%s) is %s', (text, language, meaning) => {
  expect(buttonMeaning(text, [language])).toBe(meaning);
});

test('accept and decline are told apart in every language', () => {
  for (const language of languages) expect(buttonMeaning('Accept', [language])).toBe('accept');
});
