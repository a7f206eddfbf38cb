import { expect, it, describe } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Template } from './template';
import { builtInTemplates, builtInTexts } from './template-builtin';
import { isTemplate } from './template-check';
import { chooseTemplate, duplicateTemplate, likelyLanguage, moveTemplate } from './template-set';
import { parseTemplate } from './template-text';

const mail = (id: string, defaultFor: Template['defaultFor'] = null): Template => ({
  kind: 'e-mail',
  id,
  name: id,
  language: null,
  formats: 'user',
  defaultFor,
  subject: '',
  body: '',
});
const ids = (templates: readonly Template[]) => templates.map(({ id }) => id).join('');
const abc = [mail('a', { lists: [], sources: [], languages: [] }), mail('b'), mail('c')];

describe('order', () => {
  it('duplicates behind the original, and the copy is no default', () => {
    const more = duplicateTemplate(abc, 'a', { id: 'd', name: 'copy' });
    expect(ids(more)).toBe('adbc');
    expect(more[1]).toMatchObject({ name: 'copy', defaultFor: null });
    expect(duplicateTemplate(abc, 'z', { id: 'd', name: '' })).toEqual(abc);
  });

  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 99, 'acb'],
    ['b', -5, 'bac'],
    ['z', 0, 'abc'],
  ])('moves %s to %i', (id, to, order) => {
    expect(ids(moveTemplate(abc, id, to))).toBe(order);
  });
});

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

  it('takes the default with the most conditions met, and none that is not met', () => {
    expect(chooseTemplate('e-mail', referral, set)?.id).toBe('german');
    expect(chooseTemplate('e-mail', { ...referral, country: 'FR' }, set)?.id).toBe('french');
    expect(chooseTemplate('e-mail', { ...referral, list: 'inbound' }, set)?.id).toBe('wanted');
    expect(chooseTemplate('e-mail', { ...referral, list: null, country: null }, set)?.id).toBe('any');
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

describe('built-in templates', () => {
  const all = builtInTemplates((name) => messages[name].message);

  it('are valid, of every kind, and each kind has a default', () => {
    expect(all.every(isTemplate)).toBe(true);
    const kinds = ['accept', 'decline', 'won', 'lost', 'close-as-error', 'e-mail'];
    expect([...new Set(all.map(({ kind }) => kind))]).toEqual(kinds);
    expect(kinds.filter((kind) => all.some((one) => one.kind === kind && one.defaultFor !== null))).toEqual(
      kinds,
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(builtInTexts)('%s has no problem', (name) => {
    expect(parseTemplate(messages[name].message).problems).toEqual([]);
  });
});
