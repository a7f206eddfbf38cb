import { expect, it, describe } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { blankMailTemplate as mail } from './blank-mail-template';
import type { Template } from './template';
import { builtInTemplates, builtInTexts } from './template-builtin';
import { isTemplate } from './template-check';
import { duplicateTemplate, moveTemplate } from './template-set';
import { parseTemplate } from './template-text';

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
