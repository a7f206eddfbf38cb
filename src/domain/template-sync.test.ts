import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from './template';
import { fromSyncItems, syncBytes, syncItemBytes, toSyncItems } from './template-sync';

const mail = (id: string, body: string): Template => ({
  kind: 'e-mail',
  id,
  name: `name ${id}`,
  language: null,
  formats: 'user',
  defaultFor: null,
  subject: '',
  body,
});

const stored = (templates: readonly Template[]) => {
  const made = toSyncItems(templates, {});
  if (made.kind !== 'ready') throw new Error(made.kind);
  return made.items;
};

describe('templates in storage.sync', () => {
  it('come back as they were, in their order', () => {
    const template = fc
      .tuple(fc.uuid(), fc.string({ maxLength: 500, unit: 'binary' }))
      .map(([id, body]) => mail(id, body));
    fc.assert(
      fc.property(fc.uniqueArray(template, { selector: ({ id }) => id, maxLength: 8 }), (templates) => {
        expect(fromSyncItems(stored(templates))).toEqual({ templates, refused: [] });
      }),
      { numRuns: 30 },
    );
  });

  it('are of this shape in version 1', () => {
    expect(stored([mail('a', 'text')])).toEqual({
      templates: { v: 1, order: ['a'] },
      'template:a': {
        v: 1,
        data: {
          kind: 'e-mail',
          id: 'a',
          name: 'name a',
          language: null,
          formats: 'user',
          defaultFor: null,
          subject: '',
          body: 'text',
        },
      },
    });
  });

  it('are refused with their size when one is too long, and nothing is written', () => {
    expect(toSyncItems([mail('a', 'x'), mail('b', 'ž'.repeat(4_200))], {})).toMatchObject({
      kind: 'too-large',
      limit: syncItemBytes,
      templates: [{ id: 'b', name: 'name b' }],
    });
  });

  it('are refused when together they are too much', () => {
    const many = Array.from({ length: 14 }, (_, at) => mail(`t${at}`, 'x'.repeat(7_000)));
    expect(toSyncItems(many, {})).toMatchObject({ kind: 'full' });
  });

  it('remove what is no longer there, but nothing that a newer version wrote', () => {
    const before = {
      ...stored([mail('a', ''), mail('b', '')]),
      'template:new': { v: 2, anything: true },
      other: 1,
    };
    expect(toSyncItems([mail('b', '')], before)).toMatchObject({ remove: ['template:a'] });
    expect(fromSyncItems(before)).toMatchObject({
      templates: [{ id: 'a' }, { id: 'b' }],
      refused: [{ key: 'template:new', why: 'newer' }],
    });
  });

  it.each([
    null,
    7,
    { v: 1 },
    { v: 1, data: { kind: 'e-mail', id: 'x' } },
    { v: 1, data: mail('other', '') },
  ])('refuse %j as damaged', (item) => {
    expect(fromSyncItems({ 'template:x': item })).toEqual({
      templates: [],
      refused: [{ key: 'template:x', why: 'damaged' }],
    });
  });

  it('count bytes as Chrome does', () => {
    expect(syncBytes('k', 'a')).toBe(4);
    expect(syncBytes('k', 'ž<')).toBe(1 + 2 + 2 + 6);
  });
});
