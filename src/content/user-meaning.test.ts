import { expect, test } from 'vitest';
import type { ReaderSettings } from '../messages/reading-verbs';
import { userMeaning } from './user-meaning';

const said: ReaderSettings['saidColumns'] = [
  { account: null, language: 'en', header: 'Zzz', meaning: 'contactName' },
  { account: 'Contoso', language: 'pt-BR', header: 'Qqq', meaning: 'company' },
];

test.each([
  ['Zzz', null, 'en', 'contactName'],
  // The region comes from the page's address, and may be missing where the user explained the column.
  ['Zzz', 'Contoso', 'en-us', 'contactName'],
  ['Zzz', null, 'de-de', null],
  ['Zzz ', null, 'en', null],
  ['Qqq', 'Contoso', 'pt', 'company'],
  ['Qqq', 'Contoso', 'pt-pt', null],
  ['Qqq', 'Fabrikam', 'pt-br', null],
] as const)('%s of account %s in %s means %s', (header, account, language, meaning) => {
  expect(userMeaning(said, header, account, language)).toBe(meaning);
});
