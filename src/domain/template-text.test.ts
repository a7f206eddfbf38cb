import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeTemplate, parseTemplate } from './template-text';
import { suggestVariable, variableNames } from './template-variables';

const variable = (text: string) => parseTemplate(text).parts[0];

describe('parseTemplate', () => {
  it('reads text and variables', () => {
    expect(parseTemplate('Dear {{contact.firstName|there}}, thanks.')).toEqual({
      parts: [
        { kind: 'text', text: 'Dear ' },
        {
          kind: 'variable',
          name: 'contact.firstName',
          shift: null,
          fallback: 'there',
          at: { offset: 5, line: 1, column: 6 },
        },
        { kind: 'text', text: ', thanks.' },
      ],
      problems: [],
    });
  });

  it.each([
    ['{{today+30d}}', { count: 30, unit: 'd' }],
    ['{{ today - 2W }}', { count: -2, unit: 'w' }],
    ['{{expires+1m|soon}}', { count: 1, unit: 'm' }],
  ])('reads the shift of %s', (text, shift) => {
    expect(variable(text)).toMatchObject({ shift });
  });

  it('takes names in any capital letters', () => {
    expect(variable('{{Contact.FIRSTNAME}}')).toMatchObject({ name: 'contact.firstName' });
  });

  it.each([
    ['{{company|}}', ''],
    ['{{company| a | b }}', ' a | b '],
    [String.raw`{{company|a\}}b}}`, 'a}}b'],
    [String.raw`{{company|a\\}}`, 'a\\'],
  ])('keeps the fallback of %s as written', (text, fallback) => {
    expect(variable(text)).toMatchObject({ fallback });
  });

  it.each([
    [String.raw`a \{{company}} b`, 'a {{company}} b'],
    [String.raw`C:\temp\x`, String.raw`C:\temp\x`],
    ['{ "a": {} }', '{ "a": {} }'],
    ['}} and { {', '}} and { {'],
  ])('leaves %s as text', (text, shown) => {
    expect(parseTemplate(text)).toEqual({ parts: [{ kind: 'text', text: shown }], problems: [] });
  });

  it('reads two backslashes before a variable as one', () => {
    expect(parseTemplate(String.raw`\\{{company}}`).parts).toMatchObject([
      { text: '\\' },
      { name: 'company' },
    ]);
  });

  it('gives the last two of three braces to the variable', () => {
    expect(parseTemplate('{{{company}}}').parts).toMatchObject([
      { text: '{' },
      { name: 'company' },
      { text: '}' },
    ]);
  });

  it.each([
    ['a\nbc {{contact.fristName}}', 'unknown-variable', 2, 4, 'contact.firstName'],
    ['{{firstName}}', 'unknown-variable', 1, 1, 'contact.firstName'],
    ['{{compny|x}}', 'unknown-variable', 1, 1, 'company'],
    ['{{weather}}', 'unknown-variable', 1, 1, null],
    ['{{company+3d}}', 'shift-not-allowed', 1, 1, 'company'],
    ['x{{  }}', 'empty', 1, 2, null],
    ['x{{company', 'not-closed', 1, 2, null],
  ])('lists the problem of %j', (text, kind, line, column, suggestion) => {
    const { parts, problems } = parseTemplate(text);
    expect(problems).toMatchObject([{ kind, at: { line, column }, suggestion }]);
    expect(parts.every((part) => part.kind === 'text')).toBe(true);
  });

  it('gives escaped text back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('{', '}', '\\', '|', 'a', '\n', '+', 'é') });
    fc.assert(
      fc.property(text, (any) => {
        const { parts, problems } = parseTemplate(escapeTemplate(any));
        expect(problems).toEqual([]);
        expect(parts).toEqual(any === '' ? [] : [{ kind: 'text', text: any }]);
      }),
    );
  });

  it('never throws, and its problems point at what they quote', () => {
    const pieces = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '\\',
      '|',
      'today',
      '+30d',
      ' ',
      '\n',
      'company',
      'x',
      '🔥',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join('')),
        (text) => {
          for (const { at, length } of parseTemplate(text).problems) {
            expect(text.slice(at.offset, at.offset + 2)).toBe('{{');
            expect(text.split('\n')[at.line - 1]?.slice(at.column - 1)).toMatch(/^\{\{/);
            expect(at.offset + length).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  it('finds every variable between escaped texts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\\', '}', 'a', ' ') }),
        fc.constantFrom(...variableNames),
        (text, name) => {
          expect(parseTemplate(`${escapeTemplate(`${text} `)}{{${name}}}`).parts.at(-1)).toMatchObject({
            kind: 'variable',
            name,
          });
        },
      ),
    );
  });
});

describe('suggestVariable', () => {
  it('knows a swapped pair of letters from another word', () => {
    expect(suggestVariable('contact.nmae')).toBe('contact.name');
    expect(suggestVariable('me compnay')).toBe('me.company');
    expect(suggestVariable('zzzzzz')).toBeNull();
  });
});
