import { describe, expect, it } from 'vitest';
import { chooseTemplate, likelyLanguage } from './first-choice';
import { blankMailTemplate as mail } from './blank-mail-template';
import { builtInTemplates } from './template-builtin';
import { isTemplate } from './template-check';

const abc = [mail('a', { lists: [], sources: [], languages: [] }), mail('b'), mail('c')];

describe('chooseTemplate', () => {
  const referral = {
    list: 'marketplace',
    leadSource: 'AppSource (SPZA)-PLT|x.y',
    callToAction: 'contact-me',
    country: 'AT',
  } as const;
  const set = [
    mail('plain'),
    mail('any', { lists: [], sources: [], languages: [] }),
    mail('list', { lists: ['marketplace'], sources: [], languages: [] }),
    mail('german', { lists: ['marketplace'], sources: [], languages: ['de-DE'] }),
    mail('french', { lists: ['marketplace'], sources: ['appsource'], languages: ['fr'] }),
    mail('wanted', { lists: ['inbound'], sources: ['contact-me'], languages: ['de'] }),
  ];

  it('declines what is spam as such, where a template does so', () => {
    const templates = builtInTemplates((name) => name);
    const spam = { ...referral, emailValidity: 'spam' } as const;
    expect(chooseTemplate('decline', referral, templates)?.id).toBe('builtin-decline-other');
    expect(chooseTemplate('decline', spam, templates)?.id).toBe('builtin-decline-spam');
    expect(chooseTemplate('accept', spam, templates)?.id).toBe('builtin-accept');
    const without = templates.filter(({ id }) => id !== 'builtin-decline-spam');
    expect(chooseTemplate('decline', spam, without)?.id).toBe('builtin-decline-other');
  });

  it('takes the default with the most conditions met, and none that is not met', () => {
    expect(chooseTemplate('e-mail', referral, set)?.id).toBe('german');
    expect(chooseTemplate('e-mail', { ...referral, country: 'FR' }, set)?.id).toBe('french');
    expect(chooseTemplate('e-mail', { ...referral, list: 'inbound' }, set)?.id).toBe('wanted');
    expect(chooseTemplate('e-mail', { ...referral, list: null, country: null }, set)?.id).toBe('any');
  });

  it.each([
    ['a country, in small letters too', { countries: ['ch', 'at'] }, {}, true],
    ['another country', { countries: ['DE'] }, {}, false],
    ['a country as the page writes it', { countries: ['Kosovo'] }, { country: 'Kosovo' }, true],
    ['no known country', { countries: ['AT'] }, { country: null }, false],
    [
      'a value from the limit on',
      { value: { atLeast: 500, below: null, currency: null } },
      { value: 500 },
      true,
    ],
    ['a smaller value', { value: { atLeast: 500, below: null, currency: null } }, { value: 499 }, false],
    [
      'a value below the limit',
      { value: { atLeast: null, below: 500, currency: null } },
      { value: 499 },
      true,
    ],
    [
      'a value that is the limit',
      { value: { atLeast: null, below: 500, currency: null } },
      { value: 500 },
      false,
    ],
    ['no known value', { value: { atLeast: null, below: 500, currency: null } }, { value: null }, false],
    [
      'another currency',
      { value: { atLeast: 1, below: null, currency: 'EUR' } },
      { value: 5, currency: 'JPY' },
      false,
    ],
    ['a spam mark', { spam: true }, { phoneValidity: 'spam' }, true],
    ['no spam mark', { spam: true }, { phoneValidity: 'invalid' }, false],
  ] as const)('looks at %s', (_, conditions, facts, isMet) => {
    const conditional = mail('conditional', { lists: [], sources: [], languages: [], ...conditions });
    const chosen = chooseTemplate('e-mail', { ...referral, ...facts }, [conditional, ...abc]);
    expect(chosen?.id).toBe(isMet ? 'conditional' : 'a');
    expect(isTemplate(JSON.parse(JSON.stringify(conditional)))).toBe(true);
    // Alone it is still offered: the user sees it before it is used.
    expect(chooseTemplate('e-mail', { ...referral, ...facts }, [conditional])?.id).toBe('conditional');
  });

  it('prefers a template without conditions to one whose conditions are not met', () => {
    const french = mail('french', { lists: [], sources: [], languages: ['fr'] });
    expect(chooseTemplate('e-mail', referral, [french, mail('plain')])?.id).toBe('plain');
  });

  it('puts what is made for spam before whatever else fits', () => {
    const spam = { ...referral, emailValidity: 'spam' } as const;
    const made = mail('made', { lists: [], sources: [], languages: [], spam: true });
    expect(chooseTemplate('e-mail', spam, [...set, made])?.id).toBe('made');
  });

  it('falls back to the first of the kind, and to nothing', () => {
    expect(chooseTemplate('e-mail', referral, [mail('x'), mail('y')])?.id).toBe('x');
    expect(chooseTemplate('decline', referral, set)).toBeNull();
  });

  it.each([
    ['AT', 'de'],
    ['BR', 'pt'],
    ['JP', 'ja'],
    ['Germany', null],
    [null, null],
  ])('people of %s write %s', (country, language) => {
    expect(likelyLanguage(country)).toBe(language);
  });
});
