import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareAnswer, type TemplateContext } from './prepare-answer';
import { longestMailto, prepareMail } from './prepare-mail';
import type { AcceptTemplate, MailTemplate } from './template';
import { localeFor, renderTemplate, shiftDay } from './template-render';
import { parseTemplate } from './template-text';
import { templateValues } from './template-values';

const context: TemplateContext = {
  referral: {
    company: 'Contoso Inc.',
    contactName: 'Jane Doe',
    jobTitle: null,
    email: 'jane@contoso.example',
    phone: null,
    country: 'DE',
    city: null,
    leadSource: 'AppSource (SPZA)-PLT|fabrikam.backup',
    dealName: null,
    value: 12500,
    currency: 'EUR',
    notes: null,
    closeDate: null,
    createdAt: '2026-11-20',
    callToAction: 'contact-me',
    list: 'marketplace',
    expiresAt: '2026-12-04T00:00:00Z',
    doNotContact: false,
    crmId: null,
    campaignId: null,
  },
  me: {
    name: 'Eva Malá',
    company: 'Fabrikam',
    title: '',
    email: 'eva@fabrikam.example',
    phone: '',
    link: '',
  },
  now: '2026-11-30T23:30:00Z',
  timeZone: 'Europe/Prague',
  locale: 'en-US',
};
const base = { id: 't1', name: 'x', language: null, formats: 'user', defaultFor: null } as const;
const accept: AcceptTemplate = {
  ...base,
  kind: 'accept',
  dealName: '{{company}}\n{{offer}}',
  value: 'referral',
  currency: null,
  closeDate: { count: 1, unit: 'm' },
  notes: 'Call {{contact.name}}.\nBy {{today+1w}}.',
  crmId: '',
  campaignId: '',
  team: [],
};
const mail: MailTemplate = {
  ...base,
  kind: 'e-mail',
  subject: 'Hello & {{company}}',
  body: 'Dear {{contact.firstName|there}},\n\nyour {{value}}.',
};

const write = (text: string, locale = 'en-US') =>
  renderTemplate(parseTemplate(text).parts, templateValues(context.referral, context.me, context), locale);

describe('renderTemplate', () => {
  it.each([
    ['{{value}}', 'en-US', '€12,500'],
    ['{{value}}', 'de-DE', '12.500\u00A0€'],
    ['{{expires}}', 'cs', '4. prosince 2026'],
    ['{{received+2w}}', 'en-US', 'December 4, 2026'],
    ['{{today}}', 'en-US', 'December 1, 2026'], // half past midnight in Prague
    ['{{country}}', 'en-US', 'Germany'],
    ['{{me.firstName}} of {{me.company}}', 'en-US', 'Eva of Fabrikam'],
    ['{{offer}}', 'en-US', 'Backup'],
    ['{{deal|a deal}}', 'en-US', 'a deal'],
    ['{{deal|}}', 'en-US', ''],
  ])('writes %s in %s', (text, locale, shown) => {
    expect(write(text, locale)).toEqual({ kind: 'ready', text: shown });
  });

  it('lists what is missing, and shows where', () => {
    expect(write('{{deal}} {{company}} {{closeDate-3d}}')).toMatchObject({
      kind: 'missing',
      missing: [
        { name: 'deal', at: { column: 1 } },
        { name: 'closeDate', at: { column: 22 } },
      ],
      marked: '{{deal}} Contoso Inc. {{closeDate-3d}}',
    });
  });

  it('takes values as they are: braces in them are not variables', () => {
    const values = { company: { kind: 'text', text: '{{me.email}} \\{{' } } as const;
    expect(renderTemplate(parseTemplate('{{company}}').parts, values, 'en')).toEqual({
      kind: 'ready',
      text: '{{me.email}} \\{{',
    });
  });
});

describe('shiftDay', () => {
  it.each([
    ['2026-01-31', 1, 'm', '2026-02-28'],
    ['2028-01-31', 1, 'm', '2028-02-29'],
    ['2026-03-31', -1, 'm', '2026-02-28'],
    ['2026-12-30', 2, 'd', '2027-01-01'],
  ] as const)('%s %i%s is %s', (day, count, unit, shifted) => {
    expect(shiftDay(day, { count, unit })).toBe(shifted);
  });

  it('goes back by days to where it came from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9999, max: 9999 }),
        fc.constantFrom('d' as const, 'w' as const),
        (count, unit) => {
          expect(shiftDay(shiftDay('2026-11-21', { count, unit }), { count: -count, unit })).toBe(
            '2026-11-21',
          );
        },
      ),
    );
  });
});

it.each([
  [{ language: null, formats: 'user' }, 'DE', 'en-US', 'en-US'],
  [{ language: 'de', formats: 'user' }, 'DE', 'en-US', 'de-US'],
  [{ language: 'de', formats: 'customer' }, 'AT', 'en-US', 'de-AT'],
  [{ language: null, formats: 'customer' }, 'DE', 'en-US', 'en-DE'],
  [{ language: null, formats: 'customer' }, 'Germany', 'en-US', 'en-US'],
] as const)('dates of %j for %s follow %s → %s', (template, country, user, locale) => {
  expect(localeFor(template, country, user)).toBe(locale);
});

describe('prepareAnswer', () => {
  it('prepares the fields of an accept form', () => {
    expect(prepareAnswer(accept, context)).toEqual({
      kind: 'ready',
      prepared: {
        answer: 'accept',
        values: {
          dealName: { kind: 'text', text: 'Contoso Inc. Backup' },
          notes: { kind: 'text', text: 'Call Jane Doe.\nBy December 8, 2026.' },
          value: { kind: 'amount', amount: 12500 },
          currency: { kind: 'currency', code: 'EUR' },
          closeDate: { kind: 'day', day: '2027-01-01' },
        },
      },
    });
  });

  it('is blocked by a missing value and by an unknown variable, each with its field', () => {
    expect(prepareAnswer({ ...accept, dealName: '{{deal}}', notes: '{{oops}}' }, context)).toMatchObject({
      kind: 'blocked',
      obstacles: [
        { in: 'dealName', missing: [{ name: 'deal' }] },
        { in: 'notes', problems: [{ kind: 'unknown-variable' }] },
      ],
    });
  });

  it('carries the referral’s own amount into the form that says it is won, with its currency or not at all', () => {
    const won = { ...base, kind: 'won', notes: '' } as const;
    const valuesOf = (value: number | null, currency: string | null) =>
      prepareAnswer(won, { ...context, referral: { ...context.referral, value, currency } });
    expect(valuesOf(900, 'EUR')).toMatchObject({
      prepared: { values: { value: { amount: 900 }, currency: { code: 'EUR' } } },
    });
    expect(valuesOf(null, 'EUR')).toMatchObject({ prepared: { values: {} } });
  });

  it('carries the reason with its list', () => {
    const lost = prepareAnswer({ ...base, kind: 'lost', reason: 3, notes: '' }, context);
    const error = prepareAnswer({ ...base, kind: 'close-as-error', reason: 9, notes: '' }, context);
    expect(lost).toMatchObject({ prepared: { values: { reason: { list: 'decline', code: 3 } } } });
    expect(error).toMatchObject({ prepared: { values: { reason: { list: 'error', code: 9 } } } });
  });
});

describe('prepareMail', () => {
  it('escapes everything that could end a part', () => {
    expect(prepareMail(mail, context)).toMatchObject({
      kind: 'ready',
      to: 'jane@contoso.example',
      toCopy: [],
      url: 'mailto:jane@contoso.example?subject=Hello%20%26%20Contoso%20Inc.&body=Dear%20Jane%2C%0D%0A%0D%0Ayour%20%E2%82%AC12%2C500.',
    });
  });

  it('offers a long body for copying as a whole, and a long subject too', () => {
    const long = prepareMail({ ...mail, body: 'ä'.repeat(400) }, context);
    expect(long).toMatchObject({
      toCopy: ['body'],
      body: 'ä'.repeat(400),
      url: 'mailto:jane@contoso.example?subject=Hello%20%26%20Contoso%20Inc.',
    });
    expect(prepareMail({ ...mail, subject: 'x'.repeat(2000) }, context)).toMatchObject({
      toCopy: ['subject', 'body'],
      url: 'mailto:jane@contoso.example',
    });
  });

  it('sends to nobody where there is no plain address, and never to whom it must not', () => {
    expect(
      prepareMail(mail, { ...context, referral: { ...context.referral, email: 'a@b.example,c@d.example' } }),
    ).toMatchObject({ to: null });
    expect(prepareMail(mail, { ...context, referral: { ...context.referral, doNotContact: true } })).toEqual({
      kind: 'do-not-contact',
    });
  });

  it('never cuts: what is not offered for copying stands in the address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 900 }),
        fc.string({ unit: 'binary', maxLength: 900 }),
        (subject, body) => {
          const plain = (text: string) => text.replaceAll('{', '').replaceAll('\\', '');
          const made = prepareMail({ ...mail, subject: plain(subject), body: plain(body) }, context);
          if (made.kind !== 'ready') throw new Error(made.kind);
          expect(made.url.length).toBeLessThanOrEqual(longestMailto);
          const query = new URLSearchParams(made.url.slice(made.url.indexOf('?') + 1).replaceAll('+', '%2B'));
          if (made.toCopy.length === 0 && made.body !== '')
            expect(query.get('body')).toBe(made.body.replace(/\r\n|\r|\n/g, '\r\n'));
        },
      ),
    );
  });
});
