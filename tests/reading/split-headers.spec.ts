import { expect, test, type Page } from '@playwright/test';
import { readList, showFixture, withReader } from './harness';

const guid = (n: number): string => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-11-20T10:00:00.000Z';

test.beforeEach(async ({ context }) => withReader(context));

const headings = ['Deal name', 'Customer name', 'Status', 'Created on'];
const values = (n: number): readonly string[] => [
  `<a href="/referrals/${guid(n)}">Deal ${n}</a>`,
  `Contoso ${n}`,
  'Received',
  `11/${10 + n}/2026`,
];
const head = (wrap = (text: string): string => text): string =>
  `<tr>${headings.map((text) => `<th>${wrap(text)}</th>`).join('')}</tr>`;
const rows = (cell = (value: string, _heading: string): string => value): string =>
  [1, 2, 3]
    .map(
      (n) =>
        `<tr>${values(n)
          .map((value, column) => `<td>${cell(value, headings[column] ?? '')}</td>`)
          .join('')}</tr>`,
    )
    .join('');
const wanted = [1, 2, 3].map((n) => [guid(n), `Deal ${n}`, `Contoso ${n}`, 'received', `2026-11-${10 + n}`]);
const told = async (page: Page, body: string): Promise<readonly (readonly unknown[])[]> => {
  await showFixture(page, body);
  return ((await readList(page, { now }))?.referrals ?? []).map(({ fields }) => [
    fields.id,
    fields.dealName,
    fields.company,
    fields.stage,
    fields.createdAt,
  ]);
};

test('headings and rows in two tables, with a row that measures and a heading over the scroll bar', async ({
  page,
}) => {
  const above = `<table><thead>${head().replace('</tr>', '<th></th></tr>')}</thead></table>`;
  expect(
    await told(
      page,
      `<div>${above}</div><div><table><tbody><tr aria-hidden="true"><td>&nbsp;</td></tr>${rows()}</tbody></table></div>`,
    ),
  ).toEqual(wanted);
});

test('two panes of tables: headings above each, or one line of headings above both', async ({ page }) => {
  const half = (tables: string, side: number): string =>
    tables.replaceAll(/<tr>(<t[hd]>.*?)<\/tr>/gsu, (_, cells: string) => {
      const all = cells.match(/<t([hd])>.*?<\/t\1>/gsu) ?? [];
      return `<tr>${all.slice(side * 2, side * 2 + 2).join('')}</tr>`;
    });
  const above = `<table><thead>${head()}</thead></table>`;
  const below = `<table><tbody>${rows()}</tbody></table>`;
  const panes = (content: (side: number) => string): string =>
    `<div style="display: flex">${[0, 1].map((side) => `<div>${content(side)}</div>`).join('')}</div>`;
  expect(
    await told(
      page,
      panes((side) => half(above, side) + half(below, side)),
    ),
  ).toEqual(wanted);
  expect(await told(page, above + panes((side) => half(below, side)))).toEqual(wanted);
});

test('labels that style sheets hide, and labels that stand in the cells', async ({ page }) => {
  const table = (cell: (value: string, heading: string) => string): string =>
    `<table><thead>${head()}</thead><tbody>${rows(cell)}</tbody></table>`;
  expect(
    await told(
      page,
      `<style>.x1 { display: none }</style>${table((value) => `<span class="x1">Lost</span>${value}`)}`,
    ),
  ).toEqual(wanted);
  expect(
    await told(
      page,
      table((value, heading) => `<div>${heading}</div><div>${value}</div>`),
    ),
  ).toEqual(wanted);
});

test('words for screen readers in headings, whatever their class is called; groups and details between rows', async ({
  page,
}) => {
  const spoken = head(
    (text) =>
      `<button>${text}<span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0px, 0px, 0px, 0px)">sorted descending</span></button>`,
  );
  const group = '<tr><th scope="rowgroup" colspan="4">Germany (3)</th></tr>';
  const details = '<tr><td></td><td colspan="3"><dl><dt>Status</dt><dd>Lost</dd></dl></td></tr>';
  expect(
    await told(page, `<table><thead>${spoken}</thead><tbody>${group}${rows()}${details}</tbody></table>`),
  ).toEqual(wanted);
});

test('cards that label their values', async ({ page }) => {
  const items = [1, 2, 3]
    .map(
      (n) =>
        `<li>${values(n)
          .map((value, column) => `<div><span>${headings[column]}:</span> <span>${value}</span></div>`)
          .join('')}</li>`,
    )
    .join('');
  expect(await told(page, `<ul>${items}</ul>`)).toEqual(wanted);
});

test('the attribute of a time tells relative dates; a heading may name the currency', async ({ page }) => {
  await showFixture(
    page,
    `<table><thead><tr><th>Deal name</th><th>Status</th><th>Value (EUR)</th><th>Created on</th></tr></thead><tbody>
    <tr><td>One</td><td>Received</td><td>1,200.00</td><td><time datetime="2026-11-17">3 days ago</time></td></tr>
    <tr><td>Two</td><td>Won</td><td>$5</td><td><time datetime="2020-01-01">Nov 17, 2026</time></td></tr></tbody></table>`,
  );
  const referrals = (await readList(page, { now }))?.referrals ?? [];
  expect(referrals.map(({ fields }) => [fields.value, fields.currency, fields.createdAt])).toEqual([
    [1200, 'EUR', '2026-11-17'],
    [null, null, null],
  ]);
});
