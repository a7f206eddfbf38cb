// The partner's own table of leads: the built extension, the real engine, the production address.
import type { Page } from '@playwright/test';
import { expect, type Extension, test } from './extension.ts';
import { TABLE_HOST, type TableBrowsers, tableBrowsers } from './table-browser.ts';

const MINUTE = 60_000;
let tables: TableBrowsers;
let extension: Extension;

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.beforeAll(async () => {
  tables = await tableBrowsers();
});
test.afterAll(() => tables.stop());
test.beforeEach(async () => {
  extension = await tables.open();
});
test.afterEach(() => extension.context.close());

const row = (at: number, more: Readonly<Record<string, string>> = {}) => ({
  PartitionKey: '11-28-2026',
  RowKey: `lead-${at}`,
  ActionCode: 'PLT',
  CreatedTime: new Date(Date.now() - 60 * MINUTE).toISOString(),
  CustomerInfo: JSON.stringify({
    FirstName: 'Ann',
    LastName: `Number${at}`,
    Company: `Contoso ${at}`,
    Email: `ann@contoso${at}.example`,
    Country: 'CZ',
  }),
  Description: ' ',
  LeadSource: 'AzureMarketplace',
  OfferDisplayName: 'Contoso Backup',
  ...more,
});

/** A table of its own with these many leads, of which one is a test. @returns the link that a person pastes. */
async function tableOf(name: string, leads: number): Promise<string> {
  const { azurite } = tables;
  await azurite.createTable(name);
  await azurite.fill(
    name,
    Array.from({ length: leads }, (_, at) =>
      row(at, at === 0 ? { ActionCode: 'MSFT_TEST_636573304831318844' } : {}),
    ),
  );
  return `https://${TABLE_HOST}/${name}?${azurite.signature(name, { sp: 'r' })}`;
}

async function openConnections(): Promise<Page> {
  const page = await extension.openFullPage();
  await page.getByRole('link', { name: 'Connections' }).click();
  await expect(page.getByLabel(/^Link to the table/)).toBeVisible();
  return page;
}

async function paste(page: Page, link: string): Promise<void> {
  await page.getByLabel(/^Link to the table/).fill(link);
  await page.getByRole('button', { name: 'Check link' }).click();
}

async function connect(page: Page, link: string): Promise<void> {
  await paste(page, link);
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.locator('[data-connected]')).toBeVisible();
  await expect(page.locator('dd[data-read-at]')).toHaveAttribute('data-read-at', /Z$/, { timeout: 30_000 });
}

test('a table is looked at, connected, and its leads count down', async () => {
  const page = await openConnections();
  await paste(page, await tableOf('newleads', 12));
  await expect(page.locator('#app').getByText(TABLE_HOST, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await expect(page.locator('[data-count=leads]')).toHaveText('12 leads');
  await expect(page.locator('[data-count=tests]')).toHaveText('1 test lead');
  await expect(page.locator('[data-count=added]')).toContainText('12');
  expect(await extension.records().catch(() => [])).toEqual([]);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.locator('dd[data-leads]')).toHaveText('12', { timeout: 30_000 });
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-referral-key]').first()).toBeVisible();
  await expect(popup.locator('time[data-deadline=response]').first()).toHaveAttribute('datetime', /Z$/);
  const records = await extension.records();
  expect(records.length).toBe(12);
  expect(records.filter(({ actionable, test: isTest }) => actionable && !isTest).length).toBe(11);
});

test('what is no link to a table is refused, and does not stay in the field @full', async () => {
  const page = await openConnections();
  const refused = page.locator('[data-refused]');
  await paste(page, 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=abc==');
  await expect(refused).toHaveAttribute('data-refused', 'account-key');
  await expect(page.getByLabel(/^Link to the table/)).toHaveValue('');
  const link = `https://${TABLE_HOST}/writable?${tables.azurite.signature('writable', { sp: 'rau' })}`;
  await paste(page, link);
  await expect(refused).toHaveAttribute('data-refused', 'too-many-rights');
});

test('a table that refuses says what to do, before it is connected @full', async () => {
  const page = await openConnections();
  // Signed for another table: the engine does not know it.
  const { azurite } = tables;
  await azurite.createTable('refused');
  const wrong = azurite.signature('others', { sp: 'r' }).replace('tn=others', 'tn=refused');
  await paste(page, `https://${TABLE_HOST}/refused?${wrong}`);
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await expect(page.locator('[data-failed]')).toContainText('refuses the link');
});

test('new leads come by the one alarm, also to a worker that was stopped @full', async () => {
  const page = await openConnections();
  const link = await tableOf('laterleads', 3);
  await connect(page, link);
  expect((await extension.records()).length).toBe(3);
  await tables.azurite.fill('laterleads', [row(100)]);
  await extension.killWorker();
  await extension.passTime(17 * MINUTE);
  await expect.poll(async () => (await extension.records()).length, { timeout: 30_000 }).toBe(4);
});

test('a worker that is stopped while it reads goes on, and doubles nothing @full', async () => {
  const link = await tableOf('manyleads', 2_345);
  const page = await openConnections();
  await paste(page, link);
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await expect(page.locator('[data-count=leads]')).toHaveText('2,345 leads', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect.poll(async () => (await extension.records()).length, { timeout: 30_000 }).toBeGreaterThan(100);
  await extension.killWorker();
  await expect.poll(async () => (await extension.records()).length, { timeout: 60_000 }).toBe(2_345);
  const rows = (await extension.records()).map((record) => Reflect.get(record, 'tableRow') as string);
  expect(new Set(rows).size).toBe(2_345);
});

test('offline is said and loses nothing; disconnected, the leads stay @full', async () => {
  const page = await openConnections();
  await connect(page, await tableOf('offline', 5));
  const worker = await extension.worker();
  await worker.evaluate(() => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  });
  await page.getByRole('button', { name: 'Read now' }).click();
  await expect(page.locator('#app').getByText('The table did not respond.', { exact: false })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.locator('dd[data-leads]')).toHaveText('5');
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByLabel(/^Link to the table/)).toBeVisible();
  expect((await extension.records()).length).toBe(5);
});
