import { expect, test } from 'vitest';
import { blankReferral } from '../../../domain/kept';
import { speakEnglish } from '../../../ui/english-for-tests';
import { colleagueMail } from './colleague-mail';

speakEnglish();

const record = {
  ...blankReferral('a', 'lead', '2026-11-20T08:00:00.000Z'),
  company: 'Contoso & Söhne',
  contactName: 'Jana?&body=x',
  page: 'https://partner.microsoft.com/dashboard/referrals/1',
};
const parts = (href: string) => {
  const { searchParams } = new URL(href);
  return { subject: searchParams.get('subject') ?? '', body: searchParams.get('body') ?? '' };
};

test('the facts and the page; what a customer wrote stays text', () => {
  const { subject, body } = parts(colleagueMail(record));
  expect(subject).toContain('Contoso & Söhne');
  expect(body.split('\r\n')).toContain('Contact person: Jana?&body=x');
  expect(body.endsWith(record.page)).toBe(true);
});

test('a long note is left out before the page is', () => {
  const href = colleagueMail({ ...record, note: 'ä'.repeat(5_000) });
  expect(href.length).toBeLessThanOrEqual(1_900);
  expect(parts(href).body.endsWith(record.page)).toBe(true);
  expect(parts(href).body).toContain('Contoso');
});
