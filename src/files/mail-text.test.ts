import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailText } from './mail-text';

const lines = (...all: readonly string[]): string => all.join('\r\n');

test('quoted-printable in another character set', () => {
  const mail = lines(
    'Subject: Lead',
    'Content-Type: text/plain;',
    ' charset="iso-8859-2"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'last_name =3D Nov=E1=E8kov=',
    '=E1',
  );
  expect(mailText(mail)).toBe('last_name = Nováčková');
});

test('of several parts the plain one, however deep', () => {
  const mail = lines(
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    'for old programs',
    '--outer',
    'Content-Type: multipart/alternative; boundary="in ner"',
    '',
    '--in ner',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>HTML</p>',
    '--in ner',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('Zoé').toString('base64'),
    '--in ner--',
    '--outer',
    'Content-Type: image/png',
    '',
    'x',
    '--outer--',
  );
  expect(mailText(mail)).toBe('Zoé');
});

test('HTML alone, line by line', () => {
  const mail = lines(
    'Content-Type: text/html',
    '',
    '<head><style>p { x: y }</style></head><p>company = A &amp; B<br>email = a@b.example</p>',
  );
  expect(mailText(mail)?.trim().split('\n')).toEqual(['company = A & B', 'email = a@b.example']);
});

test.each(['company = A\nemail = b', 'Subject: Lead\n\nno MIME', '', 'a,b\n1,2'])(
  '%j is no such mail',
  (text) => {
    expect(mailText(text)).toBeNull();
  },
);

test('any text: never throws', () => {
  const word = fc.constantFrom(
    'Content-Type: ',
    'multipart/mixed; boundary=b',
    '\n',
    '--b',
    '=3',
    'base64',
    'é',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string())), (parts) => {
      expect(typeof mailText(`Content-Type: ${parts.join('')}`)).toMatch(/string|object/u);
    }),
  );
});
