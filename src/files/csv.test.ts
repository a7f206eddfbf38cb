import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { openCsv, readCsv, type CsvProblem, type CsvRecord } from './csv';

function readAll(
  text: string,
  sliceChars?: number,
): { headers: readonly string[]; records: CsvRecord[]; problems: CsvProblem[] } {
  const shape = openCsv(text);
  const records: CsvRecord[] = [];
  const problems: CsvProblem[] = [];
  if (shape === null) return { headers: [], records, problems };
  for (const batch of readCsv(text, shape, sliceChars)) {
    records.push(...batch.records);
    problems.push(...batch.problems);
  }
  return { headers: shape.headers, records, problems };
}

describe('openCsv', () => {
  test.each([
    ['comma', 'a,b,c\n1,2,3', ',', 1],
    ['semicolon with commas inside', 'a;"b, c, d, e";f\n1;2;3', ';', 1],
    ['tab', 'a\tb;c\td\n', '\t', 1],
    ['header with a quoted line break', '"a\nb",c\n1,2', ',', 1],
    ['blank lines first', '\r\n\r\na;b\r\n1;2', ';', 3],
    ['one column', 'a\n1', ',', 1],
  ])('%s', (_name, text, delimiter, headerLine) => {
    expect(openCsv(text)).toMatchObject({ delimiter, headerLine });
  });

  test("a title and Excel's separator line above the header are passed over when the header is known", () => {
    const text = 'sep=;\nExported by Contoso\n\nReferral ID;Customer Name\n1;2\n';
    const shape = openCsv(
      text,
      (cells) => cells.filter((cell) => cell.startsWith('Referral') || cell.startsWith('Customer')).length,
    );
    expect(shape).toMatchObject({
      delimiter: ';',
      headerLine: 4,
      bodyLine: 5,
      headers: ['Referral ID', 'Customer Name'],
    });
    expect(text.slice(shape!.bodyAt)).toBe('1;2\n');
  });

  test('nothing in it', () => {
    expect(openCsv('\n\n  \n')).toBeNull();
  });
});

describe('readCsv', () => {
  test('line numbers are those of the file, also after quoted line breaks, blank lines and across slices', () => {
    const text = 'a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n2,x\r\n,\r\n3,"q""q"\r\n';
    for (const slice of [undefined, 1, 3, 7]) {
      expect(readAll(text, slice).records).toEqual([
        { line: 2, cells: ['1', 'x\r\ny\r\nz'] },
        { line: 6, cells: ['2', 'x'] },
        { line: 8, cells: ['3', 'q"q'] },
      ]);
    }
  });

  test('wrong numbers of cells are named and left out; empty cells at the end are not wrong', () => {
    expect(readAll('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n')).toMatchObject({
      records: [{ line: 4, cells: ['1', '2', '3'] }, { line: 5 }],
      problems: [
        { kind: 'too-few-cells', line: 2, lastLine: 2, expected: 3, found: 2 },
        { kind: 'too-many-cells', line: 3, lastLine: 3, expected: 3, found: 4 },
      ],
    });
  });

  test('a quote that is never closed is named by the line it opens in', () => {
    const { records, problems } = readAll('a,b\n1,2\n3,"4\n5,6\n', 4);
    expect(records).toEqual([{ line: 2, cells: ['1', '2'] }]);
    expect(problems).toMatchObject([{ kind: 'quote-not-closed', line: 3 }]);
  });

  test('a stray quote spoils its own record only', () => {
    const { records, problems } = readAll('a,b\n1,"4" x"\n5,6\n');
    expect(problems).toMatchObject([{ kind: 'stray-quote', line: 2 }]);
    expect(records).toEqual([{ line: 3, cells: ['5', '6'] }]);
  });

  test('old line ends and a last line without an end', () => {
    expect(readAll('a,b\r1,2\r3,4').records).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 3, cells: ['3', '4'] },
    ]);
  });

  test('line ends of both kinds in one file', () => {
    expect(readAll('a,b\n1,2\r\n3,"4"\r\n5,6\n').records.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  const cell = fc
    .oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('"', '""', ',', ';', '\t', 'x\ny', 'x\r\ny', ' x ', '=1'),
    )
    .filter((text) => !text.includes('\r') || text.includes('\r\n'));
  const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc
      .array(
        fc
          .array(cell, { minLength: width, maxLength: width })
          .filter((row) => row.some((one) => one.trim() !== '')),
        { maxLength: 12 },
      )
      .map((rows) => ({ headers: Array.from({ length: width }, (_, at) => `h${at}`), rows })),
  );

  test('reads back what the library wrote: any delimiter, line end, quoting and slice size', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        ({ headers, rows }, delimiter, newline, quotes, slice) => {
          // A lone return at the end of a cell is the one thing that a file with unquoted line feeds cannot hold.
          fc.pre(rows.every((row) => row.every((one) => !/\r(?!\n)/.test(one))));
          const text = Papa.unparse([headers, ...rows], { delimiter, newline, quotes });
          const read = readAll(text, slice);
          expect(read.headers).toEqual(headers);
          expect(read.problems).toEqual([]);
          expect(read.records.map(({ cells }) => cells)).toEqual(rows);
          const lines = text.split('\n');
          for (const { line } of read.records) expect(line).toBeLessThanOrEqual(lines.length);
        },
      ),
    );
  });

  test('any text: never throws, slices make no difference, every cell is in the text', () => {
    const soup = fc
      .array(fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r\n', ' ', 'é', '""'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(soup, fc.integer({ min: 1, max: 20 }), (text, slice) => {
        expect(readAll(text, slice)).toEqual(readAll(text));
      }),
      { numRuns: 500 },
    );
  });
});
