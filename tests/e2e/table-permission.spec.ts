// Access to the partner's own table: the browser is asked on the click, and before it consents nothing is kept or
// fetched.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, type Extension, test } from './extension.ts';
import { TABLE_HOST, type TableBrowsers, tableBrowsers } from './table-browser.ts';

const TABLE = 'asked';
let tables: TableBrowsers;
let gate: Gate;
let extension: Extension;

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.beforeAll(async () => {
  tables = await tableBrowsers();
  await tables.azurite.createTable(TABLE);
  await tables.azurite.fill(TABLE, [
    {
      PartitionKey: 'p',
      RowKey: 'r',
      ActionCode: 'PLT',
      CreatedTime: new Date().toISOString(),
      CustomerInfo: JSON.stringify({ Company: 'Contoso', Email: 'ann@contoso.example' }),
      LeadSource: 'AzureMarketplace',
      OfferDisplayName: 'Contoso Backup',
    },
  ]);
});
test.afterAll(() => tables.stop());
test.beforeEach(async () => {
  gate = await gateTo(tables.azurite.port);
  extension = await tables.openWithoutAccess([
    `--host-resolver-rules=MAP *.table.core.windows.net:443 127.0.0.1:${gate.port}`,
  ]);
});
test.afterEach(async () => {
  await extension.context.close();
  await gate.close();
});

/** A port that counts who comes, and leads them on. */
interface Gate {
  readonly port: number;
  visitors(): number;
  /** Ends the connections that stand open, so that each later request comes anew. */
  hangUp(): void;
  close(): Promise<void>;
}

async function gateTo(port: number): Promise<Gate> {
  let visitors = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    visitors += 1;
    open.add(socket.once('close', () => open.delete(socket)));
    const onward = connect(port, '127.0.0.1');
    // One side that ends ends the other; a browser that closes breaks connections off.
    socket.on('error', () => onward.destroy()).pipe(onward);
    onward.on('error', () => socket.destroy()).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    visitors: () => visitors,
    hangUp: () => {
      for (const socket of open) socket.destroy();
    },
    close: async () => void (await new Promise((closed) => server.close(closed))),
  };
}

/** Opens Connections and pastes a link. @returns the page, and the secret part of the link. */
async function pasteLink(): Promise<{ readonly page: Page; readonly secret: string }> {
  const page = await extension.openFullPage();
  await page.getByRole('link', { name: 'Connections' }).click();
  const query = tables.azurite.signature(TABLE, { sp: 'r' });
  await page.getByLabel(/^Link to the table/).fill(`https://${TABLE_HOST}/${TABLE}?${query}`);
  await page.getByRole('button', { name: 'Check link' }).click();
  await expect(page.getByText('Nothing is read without your consent.', { exact: false })).toBeVisible();
  return { page, secret: new URLSearchParams(query).get('sig') ?? '' };
}

/** Whether the extension keeps one of these texts anywhere. */
async function keeps(page: Page, ...wanted: readonly string[]): Promise<boolean> {
  const kept = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    const texts: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames)
        texts.push(name, store, await done(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    const { local, session, sync } = chrome.storage;
    for (const area of [local, session, sync]) texts.push(await area.get());
    return JSON.stringify(texts);
  });
  return wanted.some((text) => kept.includes(text) || kept.includes(encodeURIComponent(text)));
}

const hasAccess = (page: Page): Promise<boolean> =>
  page.evaluate((host) => chrome.permissions.contains({ origins: [`https://${host}/*`] }), TABLE_HOST);

test('a browser that consents is asked for that one account, and only then is the table read @full', async () => {
  const { page, secret } = await pasteLink();
  expect(await hasAccess(page)).toBe(false);
  expect(await keeps(page, secret)).toBe(false);
  expect(gate.visitors()).toBe(0);

  await page.getByRole('button', { name: 'See what is in it' }).click();
  await expect(page.locator('[data-count=leads]')).toHaveText('1 lead');
  expect(await hasAccess(page)).toBe(true);
  const { origins } = await page.evaluate(() => chrome.permissions.getAll());
  expect(origins?.filter((origin) => origin.includes('windows.net'))).toEqual([`https://${TABLE_HOST}/*`]);
  expect(gate.visitors()).toBeGreaterThan(0);
  // Looked at is not connected: the link is still nowhere.
  expect(await keeps(page, secret)).toBe(false);

  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.locator('dd[data-leads]')).toHaveText('1', { timeout: 30_000 });
  expect(await keeps(page, secret)).toBe(true);
  expect((await extension.records()).length).toBe(1);
});

const refusals = [
  ['says no', 'not-allowed', 'The browser did not allow it. Press the button again to be asked once more.'],
  ['fails to ask', 'rejected', 'no prompt today'],
] as const;
for (const [what, kind, words] of refusals)
  test(`a browser that ${what} leaves the link unused, and can be asked again @full`, async () => {
    const { page, secret } = await pasteLink();
    await page.evaluate((how) => {
      const asked = chrome.permissions.request.bind(chrome.permissions);
      chrome.permissions.request = () => {
        // The next press asks the real browser.
        chrome.permissions.request = asked;
        return how === 'rejected' ? Promise.reject(new Error('no prompt today')) : Promise.resolve(false);
      };
    }, kind);
    // What is said aloud is drawn a second time, outside of the app.
    const said = page.locator('#app').getByText(words, { exact: false });
    const look = page.getByRole('button', { name: 'See what is in it' });
    await look.click();
    await expect(said).toBeVisible();
    await expect(look).toBeEnabled();
    expect(await hasAccess(page)).toBe(false);
    expect(await keeps(page, secret, TABLE_HOST)).toBe(false);
    expect(await extension.records()).toEqual([]);
    expect(gate.visitors()).toBe(0);

    await look.click();
    await expect(page.locator('[data-count=leads]')).toHaveText('1 lead');
    await expect(said).toBeHidden();
  });

test('access that is taken back is said, and nothing is asked until it is given again @full', async () => {
  const { page } = await pasteLink();
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.locator('dd[data-read-at]')).toHaveAttribute('data-read-at', /Z$/, { timeout: 30_000 });
  const readAt = (): Promise<string | null> => page.locator('dd[data-read-at]').getAttribute('data-read-at');
  const before = await readAt();
  const trouble = page
    .locator('#app')
    .getByText('The browser does not allow the extension to reach the table.');

  await page.evaluate((host) => chrome.permissions.remove({ origins: [`https://${host}/*`] }), TABLE_HOST);
  gate.hangUp();
  const visitors = gate.visitors();
  await page.getByRole('button', { name: 'Read now' }).click();
  await expect(trouble).toBeVisible();
  await expect(page.locator('dd[data-leads]')).toHaveText('1');
  expect(await readAt()).toBe(before);
  expect(gate.visitors()).toBe(visitors);

  await page.getByRole('button', { name: 'Allow access' }).click();
  await expect.poll(readAt, { timeout: 30_000 }).not.toBe(before);
  await expect(trouble).toBeHidden();
  expect(await hasAccess(page)).toBe(true);
});
