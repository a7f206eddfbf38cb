import { expect, it } from 'vitest';
import { learnNameTables } from './name-tables';
import nameTables from './name-tables.txt?raw';
import { cityOf, countryCode, postalCode } from './place';
import { Words } from './words';

learnNameTables(nameTables);

it.each([
  ['DE', 'DE'],
  ['uk', 'GB'],
  ['Germany', 'DE'],
  ['Deutschland', 'DE'],
  ['Tschechien', 'CZ'],
  ['Česko', 'CZ'],
  ['日本', 'JP'],
  ['USA', 'US'],
  ['United States', 'US'],
  ['Россия', 'RU'],
  ['', ''],
  ['Atlantis', ''],
])('%s is %s', (text, code) => expect(countryCode(text)).toBe(code));

it.each([
  ['Praha', 'Prague'],
  ['Wien', 'Vienna'],
  ['KÖLN', 'Cologne'],
  ['Muenchen', 'Munich'],
  ['Москва', 'Moscow'],
  ['São Paulo', 'Sao Paulo'],
])('%s is %s', (a, b) => {
  const words = new Words();
  expect(cityOf(a, words)?.name).toBe(cityOf(b, words)?.name);
});

it.each([
  ['LL2 2LW', 'LL22LW'],
  ['ll22lw', 'LL22LW'],
  ['46389-6146', '46389'],
  ['CZ-110 00', '11000'],
  ['〒244-2248', '2442248'],
  ['-', ''],
])('%s is %s', (text, code) => expect(postalCode(text)).toBe(code));
