import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { tableCsv, type TableColumn } from './table-csv';

interface Row {
  readonly name: string;
  readonly value: number | null;
}
const columns: readonly TableColumn<Row>[] = [
  { header: 'Company', value: ({ name }) => name },
  { header: 'Value', value: ({ value }) => value },
];
const cell = (name: string): string =>
  (Papa.parse<string[]>(tableCsv(columns, [{ name, value: 1 }]).slice(1)).data[1] ?? [])[0] ?? '';

test('a mark for Excel, quoted where needed, empty where nothing is known', () => {
  expect(
    tableCsv(columns, [
      { name: 'Contoso, "Ltd"', value: -5 },
      { name: 'Žluť', value: null },
    ]),
  ).toBe('\uFEFFCompany,Value\r\n"Contoso, ""Ltd""",-5\r\nŽluť,\r\n');
  expect(tableCsv(columns, [{ name: 'a;b', value: 1 }], ';')).toBe('\uFEFFCompany;Value\r\n"a;b";1\r\n');
});

test.each([
  '=1+1',
  '+1 425',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1',
  '\u200B=1',
  '＝1',
  '=HYPERLINK("http://x","y")',
  '＠x',
])('%j is no formula', (text) => {
  expect(cell(text)).toBe(`'${text}`);
});

test.each(['Contoso', 'a=b', '1-2', '1', 'someone@contoso.com', '', ' ', "O'Neill"])(
  '%j stays as it is',
  (text) => {
    expect(cell(text)).toBe(text);
  },
);

test('any text: one cell a value, and none begins a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      const rows = Papa.parse<string[]>(
        tableCsv(
          columns,
          names.map((name) => ({ name, value: 0 })),
        )
          .slice(1)
          .replace(/\r\n$/u, ''),
        { newline: '\r\n' },
      ).data;
      expect(rows).toHaveLength(names.length + 1);
      for (const [at, name] of names.entries()) {
        expect(rows[at + 1]).toHaveLength(2);
        expect([name, `'${name}`]).toContain(rows[at + 1]![0]);
        expect(rows[at + 1]![0]!.trimStart()).not.toMatch(/^[=+\-@]/u);
      }
    }),
  );
});
