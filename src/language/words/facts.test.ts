import { expect, test } from 'vitest';
import {
  isDirectContactAlert,
  isDoNotContact,
  isInformational,
  isPlaceholder,
  readCallToAction,
  readLeadType,
  readQualification,
  readQuality,
  readValidity,
} from './facts';
import { readFavoriteLabel, readListControl, readListName, readPageKind } from './lists';

test.each([
  ['Contact me', 'en', 'contact-me'],
  ['Get it now', 'en', 'get-it-now'],
  ['Free trial', 'en', 'free-trial'],
  ['Test drive', 'en', 'test-drive'],
  ['Kostenlose Testversion', 'de', 'free-trial'],
  ['Contactez-moi', 'fr', 'contact-me'],
  ['Bezplatná zkušební verze', 'cs', 'free-trial'],
  ['今すぐ入手', 'ja', 'get-it-now'],
  ['联系我', 'zh-CN', 'contact-me'],
  ['Contact', 'en', null],
  ['Test', 'en', null],
])('the call to action %s (%s) is %s', (text, language, expected) => {
  expect(readCallToAction(text, [language])).toBe(expected);
});

test.each([
  ['Valid email', 'en', 'email', 'valid'],
  ['Invalid phone', 'en', 'phone', 'invalid'],
  ['Spam email', 'en', 'email', 'spam'],
  ['Unknown email', 'en', 'email', 'unknown'],
  ['Valid', 'en', null, 'valid'],
  ['Neplatný telefon', 'cs', 'phone', 'invalid'],
  ['Ungültige Telefonnummer', 'de', 'phone', 'invalid'],
  ['E-mail non valide', 'fr', 'email', 'invalid'],
  ['垃圾邮件', 'zh-CN', 'email', 'spam'],
  ['無効な電話番号', 'ja', 'phone', 'invalid'],
])('%s (%s): %s %s', (text, language, of, validity) => {
  expect(readValidity(text, [language])).toEqual({ of, validity });
});

test('what is no validity is none', () => {
  for (const text of ['john@contoso.com', 'Valid until', '', 'Email'])
    expect(readValidity(text, ['en'])).toBeNull();
});

test('quality, type and qualification of leads', () => {
  expect(readQuality('High', ['en'])).toBe('high');
  expect(readQuality('Hohe Qualität', ['de'])).toBe('high');
  expect(readQuality('3', ['en'])).toBeNull();
  expect(readLeadType('Profile lead', ['en'])).toBe('profile');
  expect(readLeadType('Offer leads', ['en'])).toBe('offer');
  expect(readLeadType('Lead', ['en'])).toBeNull();
  expect(readQualification('MarketingQualified', ['en'])).toBe('marketing');
  expect(readQualification('Sales qualified', ['en'])).toBe('sales');
  expect(readQualification('Customer inquiries', ['en'])).toBe('direct');
  expect(readQualification('Qualified', ['en'])).toBeNull();
});

test.each(['', '--', '—', '-', ' – ', 'N/A', 'n/a', 'Not Specified', 'Not available', '\uE70D'])(
  '%j stands for nothing',
  (text) => {
    expect(isPlaceholder(text, ['en-US'])).toBe(true);
  },
);

test.each([
  ['NA', 'en'],
  ['0', 'en'],
  ['Brak', 'en'],
  ['Contoso', 'en'],
  ['None of the Above Inc.', 'en'],
])('%s (%s) is a value', (text, language) => {
  expect(isPlaceholder(text, [language])).toBe(false);
});

test('the placeholders of the page’s language, and of all where it is not known', () => {
  expect(isPlaceholder('Brak', ['pl'])).toBe(true);
  expect(isPlaceholder('Keine Angabe', ['de-DE'])).toBe(true);
  expect(isPlaceholder('指定なし', [])).toBe(true);
});

test.each<[text: string, languages: string[], informational: boolean, direct: boolean, not: boolean]>([
  [
    'This lead is informational in nature. No action is required from your company in Partner Center.',
    ['en'],
    true,
    false,
    false,
  ],
  [
    'The customer asks interested partners to contact them directly within 72 hours.',
    ['en'],
    false,
    true,
    false,
  ],
  ['Zákazník žádá, abyste ho kontaktovali přímo.', ['cs'], false, true, false],
  ['Der Kunde möchte direkt kontaktiert werden.', ['de'], false, true, false],
  ['お客様は直接の連絡を希望しています。', ['ja'], false, true, false],
  ['Do not contact this customer directly.', ['en'], false, false, true],
  ["This lead's email address has been identified as spam.", ['en'], false, false, false],
  ['For more information, contact support.', ['en'], false, false, false],
  ['Contact Microsoft support directly.', ['en'], false, false, false],
])('%s', (text, languages, informational, direct, not) => {
  expect([
    isInformational(text, languages),
    isDirectContactAlert(text, languages),
    isDoNotContact(text, languages),
  ]).toEqual([informational, direct, not]);
});

test.each([
  ['Marketplace leads', 'en', 'marketplace'],
  ['Qualified leads', 'en', 'qualified'],
  ['Inbound', 'en', 'inbound'],
  ['Outbound (12)', 'en', 'outbound'],
  ['Favorites 3', 'en', 'favorites'],
  ['OUTBOUND', 'en', 'outbound'],
  ['Kvalifikovaní zájemci', 'cs', 'qualified'],
  ['Příchozí', 'cs', 'inbound'],
  ['Eingehend', 'de', 'inbound'],
  ['お気に入り', 'ja', 'favorites'],
  ['入站', 'zh-CN', 'inbound'],
  ['Solutions', 'en', null],
])('the tab %s (%s) is the list %s', (text, language, expected) => {
  expect(readListName(text, [language])).toBe(expected);
});

test.each([
  ['Leads', 'en', 'lead'],
  ['Referrals | Co-sell opportunities', 'en', 'co-sell'],
  ['Marketplace leads', 'en', 'lead'],
  ['Příležitosti společného prodeje', 'cs', 'co-sell'],
  ['Referrals', 'en', null],
  ['Business profile', 'en', null],
])('the heading %s (%s) is about %s', (text, language, expected) => {
  expect(readPageKind(text, [language])).toBe(expected);
});

test.each([
  ['Next', 'en', 'next-page'],
  ['Go to next page', 'en', 'next-page'],
  ['Previous', 'en', 'previous-page'],
  ['Load more', 'en', 'more'],
  ['Applied filters', 'en', 'applied-filters'],
  ['Clear all', 'en', 'clear-filters'],
  ['Weiter', 'de', 'next-page'],
  ['次へ', 'ja', 'next-page'],
  ['Další', 'cs', 'next-page'],
  ['Next steps', 'en', null],
  ['Delete', 'en', null],
])('the control %s (%s) is %s', (text, language, expected) => {
  expect(readListControl(text, [language])).toBe(expected);
});

test.each([
  ['Add to favorites', 'en', { pressed: false }],
  ['Remove from favorites', 'en', { pressed: true }],
  ['Favorite', 'en', { pressed: null }],
  ['Unfavorite', 'en', { pressed: true }],
  ['Mark as favorite', 'en', { pressed: false }],
  ['Přidat do oblíbených', 'cs', { pressed: false }],
  ['Aus Favoriten entfernen', 'de', { pressed: true }],
  ['Deal', 'en', null],
])('the label %s (%s) says %j', (text, language, expected) => {
  expect(readFavoriteLabel(text, [language])).toEqual(expected);
});
