import { expect, test } from 'vitest';
import { webmailAddress, webmails } from './webmail';

const mail = { to: 'jane@contoso.example', subject: 'A & B?', body: 'Dear Jane,\n\nžluťoučký #1 = 100 %' };

test.each(webmails)('%s gets every letter, whatever it is', (service) => {
  const query = new URL(webmailAddress(service, mail)).searchParams;
  expect(query.get('to')).toBe(mail.to);
  expect(query.get('subject') ?? query.get('su')).toBe(mail.subject);
  expect(query.get('body')).toBe(mail.body.replaceAll('\n', '\r\n'));
});

test.each(['日', 'Ж', 'Ž'])(
  '500 letters like %s are not left out, and 5,000 are left out whole',
  (letter) => {
    const bodyIn = (length: number) =>
      new URL(webmailAddress('gmail', { ...mail, body: letter.repeat(length) })).searchParams.get('body');
    expect(bodyIn(500)).toBe(letter.repeat(500));
    expect(bodyIn(5_000)).toBeNull();
    expect(
      new URL(webmailAddress('gmail', { ...mail, subject: letter.repeat(5_000) })).searchParams.get('su'),
    ).toBeNull();
  },
);

test('an address that is not known is left to the user', () => {
  expect(new URL(webmailAddress('outlook', { ...mail, to: '' })).searchParams.has('to')).toBe(false);
});
