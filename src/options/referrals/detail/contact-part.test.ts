import { expect, test } from 'vitest';
import { callTo, mailTo } from './contact-part';

test.each([
  ['jana@contoso.cz', 'mailto:jana@contoso.cz'],
  ['a+b@contoso.com', 'mailto:a%2Bb@contoso.com'],
  ['a@b.c?bcc=all@example.com', null],
  ['a@b.c,d@e.f', null],
  ['javascript:alert(1)', null],
  ['not an address', null],
  [null, null],
])('mail to %s: %s', (email, link) => expect(mailTo(email)).toBe(link));

test.each([
  ['+420 777 123 456', 'tel:+420777123456'],
  ['(425) 555-0100', 'tel:4255550100'],
  ['call me', null],
  ['*#06#', null],
  [null, null],
])('call %s: %s', (phone, link) => expect(callTo(phone)).toBe(link));
