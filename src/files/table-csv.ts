import Papa from 'papaparse';

/** One column of the table: its heading, and what it shows of a row. */
export interface TableColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => string | number | boolean | null;
}

/**
 * A cell that a spreadsheet would run as a formula: `=`, `+`, `-`, `@` (also full width), tab or return first,
 * perhaps behind spaces. OWASP's advice on CSV injection. Company names and notes come from strangers.
 */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Whether a spreadsheet would run the text as a formula. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text);
}

/**
 * The table as CSV that spreadsheets open rightly: a byte order mark for Excel, line ends as RFC 4180 has them.
 * A text that would be a formula gets an apostrophe in front, which spreadsheets show or hide but never run; so
 * `+1 425 555 0100` reads `'+1 425 555 0100` in other programs. Numbers, also negative ones, stay numbers.
 * @param delimiter `;` where the user's Excel separates lists so.
 */
export function tableCsv<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  delimiter: ',' | ';' | '\t' = ',',
): string {
  const cells = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ value }) => value(row) ?? '')),
  ];
  return `\uFEFF${Papa.unparse(cells, { delimiter, newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
