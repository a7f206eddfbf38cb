import { expect, test, type Page } from '@playwright/test';
import { readDetail, readList, showFixture, withReader } from './harness';
import { fullUnless } from '../support/depth';

const guid = (n: number): string => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-11-20T10:00:00.000Z';
const leads = { path: '/en-us/dashboard/v2/referrals/v3/leads/marketplace' };

test.beforeEach(async ({ context }) => withReader(context));

const read = async (page: Page, body: string, where?: Parameters<typeof showFixture>[2]) => {
  await showFixture(page, body, where);
  return readList(page, { now });
};
const head =
  '<thead><tr><th>Deal name</th><th>Customer name</th><th>Status</th><th>Created on</th></tr></thead>';
const row = (n: number, more = ''): string =>
  `<tr ${more}><td><a href="/referrals/${guid(n)}">Deal ${n}</a></td><td>Contoso ${n}</td><td>Received</td><td>11/${10 + n}/2026</td></tr>`;

test('several bodies, hidden rows, footers and nested tables', async ({ page }) => {
  const reading = await read(
    page,
    `<table>${head}<tbody>${row(1)}${row(2, 'hidden')}</tbody>
    <tbody>${row(3, 'style="display: none"')}${row(4)}
      <tr><td><a href="/referrals/${guid(5)}">Deal 5</a></td><td>Contoso 5<table><tr><th>Status</th><th>Created on</th></tr><tr><td>Won</td><td>1/1/2020</td></tr></table></td><td>Accepted</td><td>11/15/2026</td></tr>
    </tbody><tfoot><tr><td colspan="4">3 deals</td></tr></tfoot></table>`,
  );
  expect(
    reading?.referrals.map(({ fields }) => [
      fields.id,
      fields.dealName,
      fields.company,
      fields.stage,
      fields.createdAt,
    ]),
  ).toEqual([
    [guid(1), 'Deal 1', 'Contoso 1', 'received', '2026-11-11'],
    [guid(4), 'Deal 4', 'Contoso 4', 'received', '2026-11-14'],
    [guid(5), 'Deal 5', 'Contoso 5', 'accepted', '2026-11-15'],
  ]);
});

test('a heading in the first row, headings over two rows, cells that span rows', async ({ page }) => {
  const plainHead = await read(
    page,
    `<table><tr><td>Deal name</td><td>Customer name</td><td>Status</td><td>Created on</td></tr>${row(1)}${row(2)}</table>`,
  );
  expect(plainHead?.referrals.map(({ fields }) => fields.company)).toEqual(['Contoso 1', 'Contoso 2']);
  const twoRows = await read(
    page,
    `<table><thead><tr><th rowspan="2">Deal name</th><th rowspan="2">Customer name</th><th colspan="2">Progress</th></tr><tr><th>Status</th><th>Created on</th></tr></thead><tbody>${row(1)}</tbody></table>`,
  );
  expect(twoRows?.columns.map(({ meaning }) => meaning)).toEqual([
    'dealName',
    'company',
    'stage',
    'createdAt',
  ]);
  expect(twoRows?.referrals[0]?.fields).toMatchObject({
    dealName: 'Deal 1',
    stage: 'received',
    createdAt: '2026-11-11',
  });
  const spanning = await read(
    page,
    `<table><thead><tr><th>Customer name</th><th>Deal name</th><th>Status</th></tr></thead><tbody>
    <tr><td rowspan="2">Contoso</td><td>First</td><td>Received</td></tr><tr><td>Second</td><td>Accepted</td></tr><tr><td>Fabrikam</td><td>Third</td><td>Won</td></tr></tbody></table>`,
  );
  expect(spanning?.referrals.map(({ fields }) => [fields.company, fields.dealName, fields.stage])).toEqual([
    ['Contoso', 'First', 'received'],
    ['Contoso', 'Second', 'accepted'],
    ['Fabrikam', 'Third', 'archived'],
  ]);
});

test('layout tables with role=presentation hold a list, and are none', async ({ page }) => {
  const reading = await read(
    page,
    `<table role="presentation"><tr><td>Menu</td><td><table>${head}<tbody>${row(1)}</tbody></table></td></tr></table>`,
  );
  expect(reading?.referrals).toHaveLength(1);
  const outer = await read(
    page,
    `<table><tr><td>Menu</td><td><table>${head}<tbody>${row(1)}</tbody></table></td></tr></table>`,
  );
  expect(outer?.referrals).toHaveLength(1);
});

test('the customers of another workspace, invoices, users are not read as referrals', async ({ page }) => {
  const customers = `<table role="grid"><thead><tr><th>Name</th><th>Microsoft ID</th><th>Primary domain</th><th>Status</th></tr></thead><tbody>
    <tr><td>Contoso</td><td>${guid(1)}</td><td>contoso.com</td><td>Active</td></tr><tr><td>Fabrikam</td><td>${guid(2)}</td><td>fabrikam.com</td><td>Active</td></tr></tbody></table>`;
  expect(
    await read(page, `<h1>Customers</h1>${customers}`, { path: '/en-us/dashboard/commerce2/customers/list' }),
  ).toBeNull();
  const invoices = `<table><thead><tr><th>Invoice number</th><th>Customer name</th><th>Amount</th><th>Status</th><th>Due date</th></tr></thead><tbody>
    <tr><td>G012345</td><td>Contoso</td><td>1,200.00 USD</td><td>Paid</td><td>11/1/2026</td></tr></tbody></table>`;
  expect(
    await read(page, `<h1>Invoices</h1>${invoices}`, { path: '/en-us/dashboard/billing/invoices' }),
  ).toBeNull();
  const isv = await read(page, `<h1>ISV Connect invoices</h1>${invoices}`, {
    path: '/en-us/dashboard/referrals/isvconnect/invoices',
  });
  expect(isv?.referrals ?? []).toEqual([]);
});

test('an empty list is a list without rows', async ({ page }) => {
  const reading = await read(
    page,
    `<table>${head}<tbody><tr><td colspan="4">No results</td></tr></tbody></table>`,
  );
  expect(reading?.referrals).toEqual([]);
  expect(reading?.drift).toEqual([]);
});

test('skeletons are no rows', async ({ page }) => {
  const reading = await read(
    page,
    `<table role="grid">${head}<tbody>${[0, 1].map((n) => `<tr id="row-he-row-${n}">${'<td><div class="skeleton"></div></td>'.repeat(4)}</tr>`).join('')}</tbody></table>`,
  );
  expect(reading?.referrals).toEqual([]);
  expect(reading?.drift).toEqual([{ kind: 'skeleton', at: 'aria-grid', count: 2 }]);
});

test('a list in a hidden tab panel is not read; the visible one is', async ({ page }) => {
  const reading = await read(
    page,
    `<style>.away { display: none }</style>
    <div role="tabpanel" class="away"><table>${head}<tbody>${row(1)}${row(2)}${row(3)}</tbody></table></div>
    <div role="tabpanel" hidden><table>${head}<tbody>${row(4)}</tbody></table></div>
    <div role="tabpanel"><table>${head}<tbody>${row(5)}</tbody></table></div>`,
  );
  expect(reading?.referrals.map(({ fields }) => fields.id)).toEqual([guid(5)]);
});

test('icons, tooltips, menus, screen reader words and highlighted matches do not get into values', async ({
  page,
}) => {
  const reading = await read(
    page,
    `<table>${head}<tbody><tr>
    <td><a href="/referrals/${guid(1)}"><mark>Con</mark>toso deal</a><span role="tooltip">Opens the deal</span></td>
    <td><span class="sr-only">Company</span><span>Fabrikam, Inc.</span> <button aria-label="More actions">⋯</button><div role="menu"><button>Delete</button></div></td>
    <td><i class="ms-Icon" aria-hidden="true">&#xE930;</i><svg><title>Clock</title></svg> <div>Received</div></td>
    <td>&nbsp;11/20/2026 <span aria-hidden="true">•</span></td></tr></tbody></table>`,
  );
  expect(reading?.referrals[0]?.fields).toMatchObject({
    dealName: 'Contoso deal',
    company: 'Fabrikam, Inc.',
    stage: 'received',
    createdAt: '2026-11-20',
  });
});

test('a text that the page cut is taken in full from its title', async ({ page }) => {
  const reading = await read(
    page,
    `<table>${head}<tbody><tr><td title="Test Deal - Bulk upload of March"><a href="/referrals/${guid(1)}">Test Deal - Bulk ...</a></td><td><span title="Opens">Conto…</span></td><td>Received</td><td>11/20/2026</td></tr></tbody></table>`,
  );
  expect(reading?.referrals[0]?.fields).toMatchObject({
    dealName: 'Test Deal - Bulk upload of March',
    company: 'Conto…',
  });
});

test('two rows that differ and claim one ID lose it, and it is reported; the same row twice is one', async ({
  page,
}) => {
  const withId = (id: string, name: string): string =>
    `<tr><td>${id}</td><td>${name}</td><td>Received</td><td>11/20/2026</td></tr>`;
  const reading = await read(
    page,
    `<table><thead><tr><th>Referral ID</th><th>Deal name</th><th>Status</th><th>Created on</th></tr></thead><tbody>
    ${withId(guid(1), 'One')}${withId(guid(1), 'Other')}${withId(guid(2), 'Twice')}${withId(guid(2), 'Twice')}</tbody></table>`,
  );
  expect(reading?.referrals.map(({ fields }) => [fields.id, fields.dealName])).toEqual([
    [undefined, 'One'],
    [undefined, 'Other'],
    [guid(2), 'Twice'],
  ]);
  expect(reading?.drift).toContainEqual({ kind: 'duplicate-id', at: 'native-table', count: 2 });
});

test('a GUID that all rows share names none of them', async ({ page }) => {
  const reading = await read(
    page,
    `<table>${head}<tbody>${[1, 2].map((n) => `<tr data-tenant="${guid(99)}"><td><a href="/accounts/${guid(99)}/referrals/${guid(n)}">Deal ${n}</a></td><td>Contoso</td><td>Received</td><td>11/20/2026</td></tr>`).join('')}</tbody></table>`,
  );
  expect(reading?.referrals.map(({ fields }) => fields.id)).toEqual([guid(1), guid(2)]);
});

test('columns of one meaning, and columns that hold something else than they say, are not believed', async ({
  page,
}) => {
  const reading = await read(
    page,
    `<table><thead><tr><th>Deal name</th><th>Status</th><th>Stage</th><th>Created on</th><th>Close date</th></tr></thead><tbody>
    <tr><td>One</td><td>Received</td><td>Accepted</td><td>$5,000.00</td><td>12/24/2026</td></tr><tr><td>Two</td><td>Accepted</td><td>Won</td><td>$7,000.00</td><td>12/27/2026</td></tr></tbody></table>`,
  );
  expect(reading?.columns.map(({ meaning }) => meaning)).toEqual(['dealName', null, null, null, 'closeDate']);
  expect(reading?.drift.map(({ kind, at }) => `${kind} ${at}`)).toEqual(
    expect.arrayContaining(['ambiguous-column Status', 'ambiguous-column Stage', 'bad-value Created on']),
  );
  expect(reading?.referrals[0]?.fields).not.toHaveProperty('stage');
});

test('an unknown header is reported, and what the user said of it counts', async ({ page }) => {
  const body = `<table><thead><tr><th>Deal name</th><th>Wibble</th><th>Status</th></tr></thead><tbody><tr><td>One</td><td>Jan</td><td>Received</td></tr></tbody></table>`;
  await showFixture(page, body);
  expect((await readList(page, { now }))?.drift).toContainEqual({
    kind: 'unknown-column',
    at: 'Wibble',
    count: 1,
  });
  const said = await readList(page, { now, said: { Wibble: 'contactName' } });
  expect(said?.referrals[0]?.fields).toMatchObject({ contactName: 'Jan' });
  expect(said?.columns[1]).toMatchObject({ meaning: 'contactName', because: 'user' });
});

test('columns are tied by headers, by keys, by aria-colindex, in whatever order the cells come', async ({
  page,
}) => {
  const byHeaders = await read(
    page,
    `<table><thead><tr><th id="a">Deal name</th><th id="b">Customer name</th><th id="c">Status</th></tr></thead><tbody><tr><td headers="c">Received</td><td headers="a">Deal</td><td headers="b">Contoso</td></tr></tbody></table>`,
  );
  expect(byHeaders?.referrals[0]?.fields).toMatchObject({
    dealName: 'Deal',
    company: 'Contoso',
    stage: 'received',
  });
  const cell = (role: string, key: string, text: string): string =>
    `<div role="${role}" data-key="${key}">${text}</div>`;
  const byKey = await read(
    page,
    `<div role="grid"><div role="row">${cell('columnheader', 'k1', 'Deal name')}${cell('columnheader', 'k2', 'Customer name')}${cell('columnheader', 'k3', 'Status')}</div>
    <div role="row">${cell('gridcell', 'k3', 'Received')}${cell('gridcell', 'k1', 'Deal')}</div></div>`,
  );
  expect(byKey?.referrals[0]?.fields).toMatchObject({ dealName: 'Deal', stage: 'received' });
  expect(byKey?.referrals[0]?.fields).not.toHaveProperty('company');
});

test('pieces of a row in pinned containers are one row', async ({ page }) => {
  const cell = (role: string, index: number, text: string): string =>
    `<div role="${role}" aria-colindex="${index}">${text}</div>`;
  const reading = await read(
    page,
    `<div role="treegrid"><div role="rowgroup"><div role="row" aria-rowindex="1">${cell('columnheader', 1, 'Deal name')}${cell('columnheader', 2, 'Customer name')}${cell('columnheader', 3, 'Status')}</div></div>
    <div role="rowgroup"><div role="row" aria-rowindex="2">${cell('gridcell', 1, 'One')}</div><div role="row" aria-rowindex="3">${cell('gridcell', 1, 'Two')}</div></div>
    <div role="rowgroup"><div role="row" aria-rowindex="2">${cell('gridcell', 2, 'Contoso')}${cell('gridcell', 3, 'Received')}</div><div role="row" aria-rowindex="3">${cell('gridcell', 2, 'Fabrikam')}${cell('gridcell', 3, 'Won')}</div></div></div>`,
  );
  expect(reading?.referrals.map(({ fields }) => [fields.dealName, fields.company, fields.stage])).toEqual([
    ['One', 'Contoso', 'received'],
    ['Two', 'Fabrikam', 'archived'],
  ]);
});

test('rows without any role: divs under divs of headings', async ({ page }) => {
  const line = (...texts: readonly string[]): string =>
    `<div class="r">${texts.map((text) => `<div class="c">${text}</div>`).join('')}</div>`;
  const reading = await read(
    page,
    `<div class="grid"><div class="head">${line('Deal name', 'Customer name', 'Status', 'Created on')}</div>
    <div class="body">${line('One', 'Contoso', 'Received', '11/20/2026')}${line('Two', 'Fabrikam', 'Won', '11/19/2026')}${line('Three', 'Northwind', 'Accepted', '11/18/2026')}</div></div>`,
  );
  expect(reading?.layout).toBe('repeated');
  expect(reading?.referrals.map(({ fields }) => [fields.dealName, fields.company, fields.stage])).toEqual([
    ['One', 'Contoso', 'received'],
    ['Two', 'Fabrikam', 'archived'],
    ['Three', 'Northwind', 'accepted'],
  ]);
});

test('roles that only ElementInternals give are invisible, and the list is read all the same', async ({
  page,
}) => {
  await showFixture(page, '<main id="main"></main>');
  await page.evaluate(() => {
    for (const [tag, role] of [
      ['x-grid', 'grid'],
      ['x-row', 'row'],
      ['x-cell', 'gridcell'],
    ] as const) {
      customElements.define(
        tag,
        class extends HTMLElement {
          constructor() {
            super();
            this.attachInternals().role = role;
            this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
          }
        },
      );
    }
    const texts = [
      ['Deal name', 'Customer name', 'Status'],
      ['One', 'Contoso', 'Received'],
      ['Two', 'Fabrikam', 'Won'],
      ['Three', 'Northwind', 'Accepted'],
    ];
    const grid = document.createElement('x-grid');
    for (const cells of texts) {
      const line = document.createElement('x-row');
      for (const text of cells)
        line.append(Object.assign(document.createElement('x-cell'), { textContent: text }));
      grid.append(line);
    }
    document.querySelector('#main')!.append(grid);
  });
  const reading = await readList(page, { now });
  expect(reading?.referrals.map(({ fields }) => [fields.dealName, fields.company, fields.stage])).toEqual([
    ['One', 'Contoso', 'received'],
    ['Two', 'Fabrikam', 'archived'],
    ['Three', 'Northwind', 'accepted'],
  ]);
});

test('cards without roles on the leads page: company, day, country, status', async ({ page }) => {
  const card = (n: number, company: string, country: string): string =>
    `<div class="lead"><div><b>${company}</b><span>Nov ${10 + n}, 2026</span></div><div>${country}</div><div><a href="?id=${guid(n)}">AppSource</a><i role="img" aria-label="Received"></i></div></div>`;
  const reading = await read(
    page,
    `<div role="tablist"><div role="tab" aria-selected="true"><div>Marketplace</div><div>Leads</div></div></div><div class="leads">${card(1, 'Contoso', 'US')}${card(2, 'Fabrikam', 'IL')}${card(3, 'Not Specified', 'AL')}${card(4, 'Northwind', 'DE')}</div>`,
    leads,
  );
  expect(
    reading?.referrals.map(({ fields }) => [
      fields.id,
      fields.company,
      fields.country,
      fields.createdAt,
      fields.stage,
    ]),
  ).toEqual([
    [guid(1), 'Contoso', 'US', '2026-11-11', 'received'],
    [guid(2), 'Fabrikam', 'IL', '2026-11-12', 'received'],
    [guid(3), null, 'AL', '2026-11-13', 'received'],
    [guid(4), 'Northwind', 'DE', '2026-11-14', 'received'],
  ]);
});

test('markup, enormous and right-to-left texts are kept as text', async ({ page }) => {
  const long = 'x'.repeat(10_000);
  const reading = await read(
    page,
    `<table>${head}<tbody>
    <tr><td>&lt;img src=x onerror=alert(1)&gt;</td><td>${long}</td><td>Received</td><td>99/99/2026</td></tr><tr><td>عرض</td><td>🚀 GmbH</td><td>Wibble</td><td>11/20/2026</td></tr></tbody></table>`,
  );
  expect(
    reading?.referrals.map(({ fields }) => [fields.dealName, fields.company, fields.stage, fields.createdAt]),
  ).toEqual([
    ['<img src=x onerror=alert(1)>', long, 'received', null],
    ['عرض', '🚀 GmbH', null, '2026-11-20'],
  ]);
  expect(reading?.drift).toContainEqual({ kind: 'unknown-status', at: 'Status', word: 'Wibble', count: 1 });
});

const forms: Readonly<Record<string, (label: string, value: string) => string>> = {
  dl: (label, value) => `<dl><dt>${label}</dt><dd>${value}</dd></dl>`,
  table: (label, value) => `<table role="presentation"><tr><th>${label}</th><td>${value}</td></tr></table>`,
  siblings: (label, value) => `<div><span>${label}</span><span>${value}</span></div>`,
  'wrapped siblings': (label, value) =>
    `<div><div><span>${label}:</span></div><div><p>${value}</p></div></div>`,
  'one text': (label, value) => `<p>${label} : ${value}</p>`,
  'bold label': (label, value) => `<p><b>${label}:</b> ${value}</p>`,
  labelledby: (label, value) =>
    `<div><div id="l-${label.replace(/\W/gu, '')}">${label}</div></div><section><div><div aria-labelledby="l-${label.replace(/\W/gu, '')}">${value}</div></div></section>`,
  flat: (label, value) => `<span>${label}</span><span>${value}</span>`,
};
for (const [form, draw] of Object.entries(forms)) {
  test(`details as ${form}${fullUnless(form === 'dl')}`, async ({ page }) => {
    await showFixture(
      page,
      `<h1>Lead</h1><main>${[
        ['Company name', 'Contoso Inc.'],
        ['Customer name', 'Yehuda Y'],
        ['Customer email', 'yehuda@contoso.com'],
        ['Job title', '--'],
        ['Customer phone', '+972 52 739 2944'],
        ['Created on', 'Nov 19, 2026'],
      ]
        .map(([label = '', value = '']) => draw(label, value))
        .join(
          '',
        )}<p role="alert">The customer has asked interested partners to contact them directly within 72 hours.</p></main>`,
      { path: `/en-us/dashboard/v2/referrals/v3/leads/marketplace/${guid(7)}` },
    );
    const detail = await readDetail(page, { now });
    expect(detail?.referrals).toHaveLength(1);
    // The bounds of the day follow from the day and the zone of this machine.
    const { createdWithin: _, ...fields } = detail?.referrals[0]?.fields ?? {};
    expect(fields).toEqual({
      id: guid(7),
      company: 'Contoso Inc.',
      contactName: 'Yehuda Y',
      email: 'yehuda@contoso.com',
      jobTitle: null,
      phone: '+972 52 739 2944',
      createdAt: '2026-11-19',
      directContact: true,
    });
  });
}

test('a form that is being filled is no detail', async ({ page }) => {
  await showFixture(
    page,
    `<main><label for="a">Deal name</label><input id="a" value="typed"><label for="b">Notes</label><textarea id="b">typed</textarea><label for="c">Value</label><input id="c" value="5"></main>`,
    { path: `/en-us/dashboard/referrals/cosell/inbound/${guid(7)}` },
  );
  expect(await readDetail(page, { now })).toBeNull();
});
