import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';
import '../support/seed';
import { readList, showFixture, withReader } from './harness';

const headings = [
  'Deal name',
  'Customer name',
  'Company name',
  'Type',
  'Status',
  'Microsoft status',
  'Value',
  'Close date',
  'Country',
  'Created on',
  'Referral ID',
  'CRM ID',
  'Lead source',
  'Call-to-action',
  'Favorite',
  'Wibble',
  '',
];
const telling = fc.constantFrom(
  'Received',
  'Accepted',
  'Won',
  'Co-sell',
  '25000 USD',
  '$50,000.00',
  '-5',
  '9/1/2022',
  '31-12-2022',
  '99/99/9999',
  'United States',
  'DE',
  '--',
  'Not Specified',
  '',
  'a@b.example',
  '+1 425 555 0100',
  '3F2504E0-4F89-41D3-9A0C-0305E82C3301',
  'Deal expires in 2 day(s) 1 hour(s)',
  'AppSource (SPZA)-PLT|a.b',
  'Contact me',
  '<b>x</b>',
  'Test Deal - Bulk ...',
  '\u202Eevil',
  '𝒳\uE001',
);
const cell = fc.oneof(
  { weight: 3, arbitrary: telling },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

/** One line, so that a value can be looked for in the page's text however it was broken there. */
const flat = (text: string): string => text.normalize('NFC').replaceAll(/[\s\p{Co}\p{Cf}]+/gu, '');

test('any text in any columns in any order: never throws, and every text that is returned stands in the page', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await withReader(context);
  await showFixture(page, '<main id="main"></main>');
  const table = fc.record({
    columns: fc.uniqueArray(fc.constantFrom(...headings), { minLength: 1, maxLength: 9 }),
    rows: fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 5 }),
    form: fc.constantFrom('table', 'aria', 'divs'),
  });
  await fc.assert(
    fc.asyncProperty(table, async ({ columns, rows, form }) => {
      await page.evaluate(
        ({ columns, rows, form }) => {
          const make = (
            tag: string,
            role: string | null,
            text: string | null,
            children: readonly Element[] = [],
          ): Element => {
            const element = document.createElement(tag);
            if (role !== null) element.setAttribute('role', role);
            element.append(...(text === null ? children : [text]));
            return element;
          };
          const [tags, roles] =
            form === 'table'
              ? [
                  ['table', 'tr', 'th', 'td'],
                  [null, null, null, null],
                ]
              : [
                  ['div', 'div', 'div', 'div'],
                  form === 'aria' ? ['grid', 'row', 'columnheader', 'gridcell'] : [null, null, null, null],
                ];
          const line = (texts: readonly string[], n: number): Element =>
            make(
              tags[1]!,
              roles[1]!,
              null,
              texts.map((text) => make(tags[n]!, roles[n]!, text)),
            );
          document
            .querySelector('#main')!
            .replaceChildren(
              make(tags[0]!, roles[0]!, null, [
                line(columns, 2),
                ...rows.map((texts) => line(texts.slice(0, columns.length), 3)),
              ]),
            );
        },
        { columns, rows, form },
      );
      const reading = await readList(page, { now: '2026-11-20T10:00:00.000Z' });
      const shown = flat(rows.flat().join('\n'));
      for (const { fields } of reading?.referrals ?? []) {
        for (const [field, value] of Object.entries(fields)) {
          // Words of Partner Center and dates have their own notation; the rest is text as shown.
          if (
            typeof value !== 'string' ||
            [
              'stage',
              'outcome',
              'callToAction',
              'leadType',
              'qualification',
              'quality',
              'emailValidity',
              'phoneValidity',
              'closeDate',
              'createdAt',
              'currency',
              'country',
            ].includes(field)
          )
            continue;
          expect(field === 'id' ? shown.toLowerCase() : shown).toContain(flat(value));
        }
      }
    }),
    { numRuns: 150 },
  );
});
