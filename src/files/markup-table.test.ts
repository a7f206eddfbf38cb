import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markupSheets } from './markup-table';

/** Every table's cells, with its name. */
function cellsOf(text: string): unknown {
  return markupSheets(text)?.map(({ name, open }) => {
    const table = open();
    const rows = table === null ? [] : [...table.batches()].flatMap(({ records }) => records);
    return [name, table?.headers, rows.map(({ cells }) => cells)];
  });
}

describe('HTML', () => {
  test('rows and cells, entities, line breaks and joined cells; what is hidden is no text', () => {
    const text =
      '<html><head><style>td{color:red}</style></head><body><TABLE border=1><tr><th>Name</th><th>City</th></tr>' +
      '<tr><td>M&oslash;ss &amp; Co<script>alert(1)</script></td><td>Brno<br>N&#225;dra&#382;n&iacute;&nbsp;1</td></tr>' +
      "<tr><td colspan='2'>Both</td></tr></TABLE>Confidential</body></html>";
    expect(cellsOf(text)).toEqual([
      [
        '',
        ['Name', 'City'],
        [
          ['Møss & Co', 'Brno\nNádražní 1'],
          ['Both', ''],
        ],
      ],
    ]);
  });

  test('cells and rows that are not closed, and a table in a table', () => {
    expect(cellsOf('<table><tr><td>a<td>b<tr><td>1<td>2</table>')).toEqual([['', ['a', 'b'], [['1', '2']]]]);
    const nested = '<table><tr><td>x<table><tr><td>a</td></tr><tr><td>1</td></tr></table></td></tr></table>';
    expect(cellsOf(nested)).toContainEqual(['', ['a'], [['1']]]);
  });

  test('what only begins so is none', () => {
    for (const text of [
      '<p>Hello</p>',
      '<',
      'Name,City\n<table>',
      '{"a":"<table>"}',
      '<leads><lead/></leads>',
    ])
      expect(markupSheets(text)).toBeNull();
  });
});

test('SpreadsheetML: sheets by name, cells that were left out, numbers and dates as written', () => {
  const data = (type: string, value: string): string => `<Data ss:Type="${type}">${value}</Data>`;
  const text =
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns:ss="urn:x">' +
    `<Worksheet ss:Name="Leads"><Table><Row><Cell>${data('String', 'A')}</Cell><Cell>${data('String', 'B')}</Cell><Cell>${data('String', 'C')}</Cell></Row>` +
    `<Row ss:Index="3"><Cell>${data('Number', '1.5')}</Cell><Cell ss:Index="3">${data('DateTime', '2026-11-20T08:00:00.000')}</Cell></Row>` +
    '</Table></Worksheet><Worksheet ss:Name="Empty"><Table/></Worksheet></Workbook>';
  expect(cellsOf(text)).toMatchObject([
    ['Leads', ['A', 'B', 'C'], [['1.5', '', '2026-11-20T08:00:00.000']]],
    ['Empty', undefined, []],
  ]);
});

test('any markup: never throws, and takes no time with the square of its length', () => {
  const part = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '</td>',
    '<td colspan="9999999">',
    'x',
    '<',
    '&',
    '"',
    '<!--',
    '<row Index="5000">',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      markupSheets(`<table>${parts.join('')}`)?.map(({ open }) => open());
    }),
  );
  expect(cellsOf('<table><row Index="999999999"><td>a')).toEqual([['', undefined, []]]);
  // With the square of it, this would take longer than a test may.
  for (const evil of ['<td ', '<!--', '<td colspan="', '&amp', '<table><tr><td>'])
    markupSheets(`<table>${evil.repeat(200_000)}`);
});
