import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meaningful } from './placeholder';

it.each([
  'N/A',
  ' n.a. ',
  '(none)',
  'Not Specified',
  'not-specified',
  'TEST',
  'X x x',
  '--',
  '',
  '  ',
  '(…)',
])('%j says nothing', (text) => expect(meaningful(text)).toBe(''));

it.each(['Anna', 'Testa', 'Nonesuch', 'Ñ', '7', 'a company of one name and no other'])(
  '%j says something',
  (text) => expect(meaningful(` ${text} `)).toBe(text),
);

it('tells placeholders whatever stands in and around them', () => {
  const gap = fc.string({
    unit: fc.constantFrom(' ', '.', '-', '_', '/', '(', ')', '[', ']', '\t'),
    maxLength: 2,
  });
  const word = fc.constantFrom('unknown', 'na', 'xxx', 'noname', 'test', 'none', 'privat');
  fc.assert(
    fc.property(word, fc.array(gap, { minLength: 9, maxLength: 9 }), fc.boolean(), (text, gaps, shout) => {
      const written = gaps
        .map((between, at) => between + text.slice(at, at === 8 ? undefined : at + 1))
        .join('');
      const said = shout ? written.toUpperCase() : written;
      // Whatever is as long as that says something.
      expect(meaningful(said)).toBe(said.trim().length >= 24 ? said.trim() : '');
    }),
  );
});
