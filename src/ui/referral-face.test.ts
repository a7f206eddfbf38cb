import { beforeAll, describe, expect, test } from 'vitest';
import { blankReferral } from '../domain/kept';
import type { Referral } from '../domain/referral';
import { speakEnglish } from './english-for-tests';
import { referralFace, referralMarks } from './referral-face';

beforeAll(() => speakEnglish());
const lead = (facts: Partial<Referral>): Referral => ({
  ...blankReferral('k', 'lead', '2026-11-21T09:00:00Z'),
  list: 'marketplace',
  ...facts,
});
const words = (facts: Partial<Referral>): readonly string[] =>
  referralMarks(lead({ company: 'Contoso', ...facts })).map(({ word }) => word);

describe('the names of a row', () => {
  test('company, else contact, else deal; nothing twice', () => {
    expect(referralFace(lead({ company: 'Contoso', contactName: 'Ann', dealName: 'Deal' }))).toMatchObject({
      title: 'Contoso',
      about: ['Deal', 'Ann'],
    });
    expect(referralFace(lead({ contactName: 'Ann', dealName: 'Deal' }))).toMatchObject({
      title: 'Ann',
      about: ['Deal'],
    });
    expect(referralFace(lead({ company: 'Contoso', dealName: 'Contoso' })).about).toEqual([]);
    expect(referralFace(lead({ company: '  ' })).title).toBeNull();
  });
  test('source without its code, call to action, country by name', () => {
    expect(
      referralFace(
        lead({ leadSource: 'AppSource (SPZA)-PLT|a.b', callToAction: 'contact-me', country: 'CZ' }),
      ).origin,
    ).toEqual(['AppSource (SPZA)', 'Contact me', 'Czechia']);
    expect(
      referralFace(lead({ country: 'Ruritania', list: 'qualified', qualification: 'sales' })).origin,
    ).toEqual(['Qualified', 'Sales qualified', 'Ruritania']);
  });
});

describe('the words of a row', () => {
  test.each<[string, Partial<Referral>, readonly string[]]>([
    ['a running deadline needs none', { actionable: true, expiresAt: '2026-12-01T00:00:00Z' }, []],
    ['a deadline that is not known', { actionable: true }, ['Answer due, deadline not known']],
    ['a deadline that is none', { actionable: true, expiresAt: 'soon' }, ['Answer due, deadline not known']],
    ['informational', { callToAction: 'get-it-now' }, ['No answer due']],
    ['sent by us', { kind: 'co-sell', list: 'outbound' }, ['Waiting for the other side']],
    ['accepted', { stage: 'accepted' }, ['Accepted']],
    ['archived, with and without its end', { stage: 'archived', outcome: 'won' }, ['Won']],
    ['archived without an end', { stage: 'archived' }, ['Archived']],
    [
      'a test lead that must not be contacted',
      { test: true, doNotContact: true, actionable: true },
      ['Test lead', 'Do not contact'],
    ],
  ])('%s', (_, facts, expected) => expect(words(facts)).toEqual(expected));
});
