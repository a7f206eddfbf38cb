import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from './json-place';

test.each([
  ['{"a": 1,\n "b": }', { line: 2, column: 7 }],
  ['{"a": [1, 2', { line: 1, column: 12 }],
  ['{"a": "x\n"}', { line: 1, column: 9 }],
  ['{"a": 1} x', { line: 1, column: 10 }],
  ['{"a": 01}', { line: 1, column: 8 }],
  ['[1,]', { line: 1, column: 4 }],
  ['{"a" 1}', { line: 1, column: 6 }],
  ['', { line: 1, column: 1 }],
  ['{"a": tru}', { line: 1, column: 7 }],
  ['{"a": [1, {"b": null}], "c": "\\u00e9"}', null],
  [' [] ', null],
  ['-1.5e+3', null],
])('%j: %j', (text, place) => {
  expect(jsonFault(text)).toEqual(place);
});

test('agrees with the browser on any text', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false; // That is the answer.
    }
  };
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '{', ']', ',', ':', '0', '\n', 'x', '\\'))
    .map(
      ([text, at, put]) =>
        text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(fc.json(), damaged), (text) => {
      expect(jsonFault(text) === null).toBe(parses(text));
    }),
    { numRuns: 1_000 },
  );
});
