import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { openCsv, readCsv } from './csv';
import { cellMeaning, rewrittenCell, verbatimRows } from './verbatim-csv';

const together = (text: string): string => {
  const shape = openCsv(text)!;
  return (
    text.slice(0, shape.bodyAt) +
    verbatimRows(text, shape)
      .rows.map(({ raw, end }) => raw.join(shape.delimiter) + end)
      .join('')
  );
};

test.each([
  'a,b\r\n1,2\r\n',
  'a;b\n"1";" x ""y"" "\n\n3;4',
  'a,b\r1,2\r3,4\r',
  'a\tb\n"1\n2" \t3\n,\n',
  'a,b\n1,2\r\n"3","4"\r\n5,6',
])('joined again it is the same text: %j', (text) => {
  expect(together(text)).toBe(text);
});

test('a quote that is not closed is named by its line', () => {
  const text = 'a,b\n1,2\n"3,4\n';
  expect(verbatimRows(text, openCsv(text)!)).toMatchObject({
    rows: [{ line: 2, raw: ['1', '2'], end: '\n' }],
    fault: { line: 3 },
  });
});

test('any well-formed file: nothing is lost, and cells and lines are those of the reader', () => {
  const cell = fc
    .oneof(fc.string({ maxLength: 6 }), fc.constantFrom('"', ',', ';', 'x\ny', 'x\r\ny', ' x '))
    .filter((text) => !/\r(?!\n)/.test(text));
  const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { maxLength: 8 });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.boolean(),
      (body, delimiter, newline, quotes, open) => {
        const text =
          Papa.unparse([['h1', 'h2', 'h3'], ...body], { delimiter, newline, quotes }) + (open ? '' : newline);
        expect(together(text)).toBe(text);
        const shape = openCsv(text)!;
        const read = [...readCsv(text, shape)].flatMap(({ records }) => records);
        const verbatim = verbatimRows(text, shape).rows.filter(({ raw }) => raw.length > 1);
        expect(verbatim.map(({ line, raw }) => ({ line, cells: raw.map(cellMeaning) }))).toEqual(read);
      },
    ),
  );
});

test.each([
  ['x', 'y', 'x'],
  ['x', '"y"', '"x"'],
  ['a,b', '', '"a,b"'],
  ['a;b', '', 'a;b'],
  ['say "hi"', '', '"say ""hi"""'],
  ['two\nlines', '', '"two\nlines"'],
  [' x', '', '" x"'],
])('%j in place of %j is written %j', (text, old, raw) => {
  expect(rewrittenCell(text, old, ',')).toBe(raw);
  expect(cellMeaning(raw)).toBe(text);
});
