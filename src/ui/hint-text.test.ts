import { beforeAll, expect, test } from 'vitest';
import { speakEnglish } from './english-for-tests';
import { summaryText } from './hint-face';
import { otherName, otherPlace, reasonsText } from './hint-text';

beforeAll(() => speakEnglish());
const other = {
  key: 'b',
  kind: 'lead',
  list: 'marketplace',
  company: 'Contoso Ltd',
  contactName: 'Jana Nováková',
  dealName: null,
  stage: 'archived',
  outcome: 'lost',
} as const;

test('why, in words', () => {
  expect(
    reasonsText({
      through: null,
      reasons: [
        { kind: 'same-email', value: 'x@contoso.com' },
        { kind: 'phone-ends', value: '4567' },
        { kind: 'similar-company', a: 'Contoso Ltd', b: 'CONTOSO Limited' },
      ],
    }),
  ).toBe('same e-mail; phone ends in 4567; “Contoso Ltd” ~ “CONTOSO Limited”');
  expect(reasonsText({ through: other, reasons: [{ kind: 'through', id: 'b' }] })).toBe(
    'both match Contoso Ltd · Jana Nováková',
  );
  expect(reasonsText({ through: null, reasons: [] })).toBe('Nothing that is read now tells it');
});

test('which, and where it stands', () => {
  expect(otherName(other)).toBe('Contoso Ltd · Jana Nováková');
  expect(otherName({ ...other, company: null, contactName: null })).not.toBe('');
  expect(otherPlace(other)).toEqual(['Marketplace', 'Lost']);
});

test('how often and how sure, at a glance; what is confirmed says so', () => {
  expect(summaryText({ kind: 'same-contact', keys: ['a'], confidence: 'likely', perhaps: 0 })).toMatchObject({
    word: '1 same contact',
    sure: 'likely the same',
  });
  expect(
    summaryText({ kind: 'same-company', keys: ['a', 'b', 'c'], confidence: null, perhaps: 2 }),
  ).toMatchObject({
    word: '1 same company, 2 perhaps',
    sure: 'the same, confirmed',
    icon: 'check',
  });
});
