import { expect, it } from 'vitest';
import { mailAddress, registeredDomain } from './mail-address';
import { learnNameTables } from './name-tables';
import nameTables from './name-tables.txt?raw';
import { Words } from './words';

learnNameTables(nameTables);

const read = (text: string) => mailAddress(text, new Words());

it.each([
  ['John.Smith+news@Contoso.COM', 'john.smith@contoso.com'],
  ['j.o.h.n@googlemail.com', 'john@gmail.com'],
  ['mailto:a.b@contoso.com', 'a.b@contoso.com'],
  ['John Smith <john@contoso.com>', 'john@contoso.com'],
  ['user@eu.contoso.co.uk', 'user@contoso.co.uk'],
  ['no-at-sign.com', 'no-at-sign.com'],
])('%s is the mailbox %s', (text, address) => expect(read(text)?.address).toBe(address));

it.each(['', 'x', '@', '12345', '+@x'])('%j is none', (text) => expect(read(text)).toBeNull());

it.each([
  ['a@gmail.com', true],
  ['a@yahoo.co.jp', true],
  ['a@gmial.com', true],
  ['a@hotnail.com', true],
  ['a@mail.ru', true],
  ['a@seznam.cz', true],
  ['a@mail.contoso.com', false],
  ['a@orange.com', false],
  ['a@contoso.com', false],
])('%s: mail provider %s', (text, free) => {
  expect(read(text)?.free).toBe(free);
});

it.each([
  ['info@contoso.com', true],
  ['sales-de@contoso.com', true],
  ['office2@contoso.com', true],
  ['info.smith.john@contoso.com', false],
  ['ines@contoso.com', false],
])('%s: role %s', (text, generic) => expect(read(text)?.generic).toBe(generic));

it.each([
  ['a.b.contoso.com', 'contoso.com'],
  ['contoso.co.jp', 'contoso.co.jp'],
  ['x.contoso.com.br', 'contoso.com.br'],
  ['contoso.de', 'contoso.de'],
  ['co.uk', 'co.uk'],
  ['localhost', 'localhost'],
])('%s belongs to %s', (host, domain) => expect(registeredDomain(host)).toBe(domain));
