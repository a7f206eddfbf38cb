import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_EDITS } from './answer-edits';
import { prepareEditedAnswer, prepareEditedMail } from './edit-answer';
import type { TemplateContext } from './prepare-answer';
import { guidInPage, referralPage } from './referral-page';
import type { AcceptTemplate } from './template';
import { validEdits } from './valid-edits';

const context: TemplateContext = {
  referral: {
    company: 'Contoso',
    contactName: null,
    jobTitle: null,
    email: null,
    phone: null,
    country: null,
    city: null,
    leadSource: null,
    dealName: null,
    value: 100,
    currency: 'EUR',
    notes: null,
    closeDate: null,
    createdAt: null,
    callToAction: null,
    list: 'marketplace',
    expiresAt: null,
    doNotContact: false,
    crmId: null,
    campaignId: null,
  },
  me: { name: '', company: '', title: '', email: '', phone: '', link: '' },
  now: '2026-11-21T08:00:00Z',
  timeZone: 'UTC',
  locale: 'en-US',
};
const template: AcceptTemplate = {
  id: 't',
  name: 'T',
  language: null,
  formats: 'user',
  defaultFor: null,
  kind: 'accept',
  dealName: '{{company}}',
  value: 'referral',
  currency: null,
  closeDate: null,
  notes: 'For {{contact.name}} by {{me.name}}',
  crmId: '',
  campaignId: '',
  team: [],
};

test('what is missing is given, or the whole field written anew', () => {
  expect(prepareEditedAnswer(template, context, NO_EDITS)).toMatchObject({
    kind: 'blocked',
    obstacles: [{ in: 'notes', marked: 'For {{contact.name}} by {{me.name}}' }],
  });
  expect(
    prepareEditedAnswer(template, context, {
      ...NO_EDITS,
      given: { 'contact.name': 'Jane', 'me.name': ' Eva ' },
    }),
  ).toMatchObject({ kind: 'ready', prepared: { values: { notes: { text: 'For Jane by Eva' } } } });
  expect(
    prepareEditedAnswer(template, context, {
      ...NO_EDITS,
      values: { notes: { kind: 'text', text: 'Own words' }, value: { kind: 'amount', amount: 5 } },
    }),
  ).toMatchObject({
    kind: 'ready',
    prepared: { values: { notes: { text: 'Own words' }, value: { amount: 5 } } },
  });
});

test('an emptied field is left out; an edit that does not fit its field counts for nothing', () => {
  const emptied = prepareEditedAnswer(template, context, {
    ...NO_EDITS,
    values: { notes: { kind: 'text', text: ' ' } },
  });
  expect(emptied.kind === 'ready' && emptied.prepared.values.notes).toBeUndefined();
  expect(
    validEdits({
      ...NO_EDITS,
      values: {
        closeDate: { kind: 'text', text: 'x' },
        value: { kind: 'amount', amount: -1 },
        crmId: { kind: 'text', text: 'C' },
      },
    }).values,
  ).toEqual({ crmId: { kind: 'text', text: 'C' } });
});

test('what a person writes is text: braces in it are no variables', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '}', '\\', 'a', '|') }).filter((text) => text.trim() !== ''),
      (text) => {
        const made = prepareEditedAnswer(template, context, {
          ...NO_EDITS,
          values: { notes: { kind: 'text', text } },
        });
        expect(made.kind === 'ready' && made.prepared.values.notes).toEqual({ kind: 'text', text });
      },
    ),
  );
});

test('a message is written anew in parts', () => {
  const mail = {
    id: 'm',
    name: 'M',
    language: null,
    formats: 'user',
    defaultFor: null,
    kind: 'e-mail',
    subject: '{{deal}}',
    body: 'Hi {{company}}',
  } as const;
  expect(prepareEditedMail(mail, context, NO_EDITS).kind).toBe('blocked');
  expect(prepareEditedMail(mail, context, { ...NO_EDITS, mail: { subject: '{{x}}' } })).toMatchObject({
    kind: 'ready',
    subject: '{{x}}',
    body: 'Hi Contoso',
  });
});

test('an address that was typed is where the message goes, if it is one', () => {
  const mail = {
    id: 'm',
    name: 'M',
    language: null,
    formats: 'user',
    defaultFor: null,
    kind: 'e-mail',
    subject: 'S',
    body: 'B',
  } as const;
  const to = (typed: string) => prepareEditedMail(mail, context, { ...NO_EDITS, mail: { to: typed } });
  expect(to(' eva@contoso.example ')).toMatchObject({
    to: 'eva@contoso.example',
    url: 'mailto:eva@contoso.example?subject=S&body=B',
  });
  expect(to('a@b.example, c@d.example')).toMatchObject({ to: null });
});

const id = '0b6e1d2c-1111-4222-8333-123456789abc';
test.each([
  [
    `https://partner.microsoft.com/en-us/dashboard/v2/referrals/${id.toUpperCase()}?search=Jane#top`,
    `https://partner.microsoft.com/en-us/dashboard/v2/referrals/${id.toUpperCase()}`,
  ],
  [
    `https://partner.microsoft.com/referrals/v2/inbox?id=${id}&q=Jane`,
    `https://partner.microsoft.com/referrals/v2/inbox?id=${id}`,
  ],
  [
    `https://partner.microsoft.com/dashboard#/deal/${id}`,
    `https://partner.microsoft.com/dashboard#/deal/${id}`,
  ],
  ['https://partner.microsoft.com/dashboard/referrals', null],
  [`https://evil.example/${id}`, null],
])('the page of %s is %s', (url, page) => {
  expect(referralPage(url, id)).toBe(page);
});

test('a GUID is a referral only where it is the only one', () => {
  expect(guidInPage(`https://partner.microsoft.com/x/${id}`)).toBe(id);
  expect(guidInPage(`https://partner.microsoft.com/${id}/11111111-1111-4222-8333-123456789abc`)).toBe(null);
});
