import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { sampleUrl, serveSample } from '../sample/serve.ts';
import { expect, extensionIn, test } from './extension.ts';
import { TABLE_HOST, tableBrowsers } from './table-browser.ts';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/** What Chromium and Edge ask for of themselves, with or without extensions. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google|googleapis|gstatic|gvt1|bing|msn|msedge|live)\.(?:com|net)$|^(?:config\.)?edge\.(?:skype|microsoft)\.com$/u;

/** Schemes that reach a network; what the browser loads from the package or from memory does not. */
const leaves = (url: string): boolean => /^(?:https?|wss?|ftp):/u.test(url);

/**
 * What the browser asked any network for, by who wanted it: its own record of all requests, whoever makes them: pages,
 * the worker, or a script on a page. Read after the browser was closed.
 */
function requestsIn(
  file: string,
): readonly { readonly event: string; readonly url: string; readonly initiator: string }[] {
  // Written whole when the browser closes: a damaged record is a failure, not an empty one.
  const log = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  // What a page or a worker asks for passes the first, what really goes out the second.
  const events = new Map(
    ['CORS_REQUEST', 'URL_REQUEST_START_JOB'].map((name) => [log.constants.logEventTypes[name], name]),
  );
  return log.events.flatMap(({ type, params }) => {
    const event = events.get(type);
    return event !== undefined && params?.url !== undefined
      ? [{ event, url: params.url, initiator: params.initiator ?? '' }]
      : [];
  });
}

/** A request that does go out, to this test itself: without it an empty record would prove nothing. */
async function visitOwnServer(context: BrowserContext): Promise<URL> {
  const server = createServer((_request, answer) => answer.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const page = await context.newPage();
  await page.goto(url.href);
  await page.evaluate(() => fetch('/'));
  await page.close();
  server.close();
  server.closeAllConnections();
  return url;
}

test('with nothing connected and everything used once, the extension asks no network for anything', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pct-net-'));
  const file = join(folder, 'net.json');
  try {
    const { context, extensionId } = await launchBrowser({
      args: [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'],
    });
    const extension = extensionIn(context, extensionId);
    const control = await visitOwnServer(context);
    const blocked: string[] = [];
    const ours: string[] = [];
    await serveSample(context, { onBlocked: (url) => blocked.push(url) });
    context.on('request', (request) => {
      if (leaves(request.url())) ours.push(request.url());
    });

    // What a page of Partner Center asks for by itself, without us, is the sample's own business; what else
    // it asks for is ours.
    const lists = [
      {
        url: sampleUrl({
          seed: 3,
          count: 30,
          pageSize: 30,
          layout: 'table',
          list: 'inbound',
          only: 'inbound',
          awkward: 'none',
        }),
        known: 30,
      },
      {
        url: sampleUrl({
          seed: 3,
          count: 30,
          pageSize: 10,
          layout: 'he-grid',
          list: 'marketplace',
          only: 'marketplace',
          awkward: 'none',
        }),
        known: 40,
      },
    ];
    const partnerCenter = await context.newPage();
    for (const { url, known } of lists) {
      await partnerCenter.goto(url);
      await expect
        .poll(async () => (await extension.records().catch(() => [])).length, { timeout: 30_000 })
        .toBeGreaterThanOrEqual(known);
    }

    const popup = await extension.openPopup();
    await expect(popup.locator('[data-referral-key]').first()).toBeVisible();
    await popup.getByRole('button', { name: 'Favorite' }).first().click();
    await popup.getByRole('button', { name: 'Update from Partner Center' }).click();
    await popup.close();

    const full = await extension.openFullPage();
    const sections = await full
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(sections.length).toBeGreaterThanOrEqual(7);
    for (const section of sections) {
      await full.evaluate((to) => {
        location.hash = to;
      }, section);
      await expect(full.locator(`nav a[href="${section}"]`)).toHaveAttribute('aria-current', 'page');
      await expect(full.locator('main').getByRole('heading').first()).toBeVisible();
    }
    await full.evaluate(async () => {
      const ask = (verb: string, asked: object): Promise<unknown> =>
        chrome.runtime.sendMessage({ verb, ask: asked });
      await ask('export.get', { from: 0, most: 100 });
      await ask('health.text', { timeZone: 'UTC' });
      await ask('settings.set', { patch: { warningHours: 48 } });
      await ask('columns.say', { account: null, language: 'en', header: 'X', meaning: 'nothing' });
      await ask('insights.get', { account: null });
      await ask('erase.all', { settings: true });
    });
    await extension.killWorker();
    await full.reload();
    await expect(full.locator('main').getByRole('heading').first()).toBeVisible();

    // A page and the worker cannot, even if they wanted to: the policy of the package forbids it.
    const worker = await extension.worker();
    const tries = await Promise.all(
      [full, worker].map((one) =>
        (one as typeof full).evaluate(() =>
          fetch('https://example.com/').then(
            () => 'left',
            () => 'refused',
          ),
        ),
      ),
    );
    expect(tries).toEqual(['refused', 'refused']);

    expect([...new Set(ours.map((url) => new URL(url).origin))]).toEqual(['https://partner.microsoft.com']);
    expect(blocked).toEqual([]);
    await context.close();

    const requests = requestsIn(file).filter(({ url }) => leaves(url));
    // The control shows that the record names who asked.
    expect(requests.filter(({ initiator }) => initiator === control.origin).length).toBeGreaterThan(0);
    expect(requests.filter(({ initiator }) => initiator.startsWith('chrome-extension:'))).toEqual([]);
    const elsewhere = requests
      .map(({ url }) => new URL(url))
      .filter(
        ({ origin, hostname }) =>
          origin !== control.origin &&
          origin !== 'https://partner.microsoft.com' &&
          !BROWSERS_OWN.test(hostname),
      );
    expect(elsewhere.map(({ href }) => href)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('with a table connected, the extension asks that one address and nothing else @full', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'pct-net-'));
  const file = join(folder, 'net.json');
  const tables = await tableBrowsers();
  try {
    const { azurite } = tables;
    await azurite.createTable('onlyaddress');
    await azurite.fill('onlyaddress', [
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
    const extension = await tables.open([`--log-net-log=${file}`, '--net-log-capture-mode=Everything']);
    const full = await extension.openFullPage();
    await full.getByRole('link', { name: 'Connections' }).click();
    const link = `https://${TABLE_HOST}/onlyaddress?${azurite.signature('onlyaddress', { sp: 'r' })}`;
    await full.getByLabel(/^Link to the table/).fill(link);
    await full.getByRole('button', { name: 'Check link' }).click();
    await full.getByRole('button', { name: 'See what is in it' }).click();
    await full.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(full.locator('dd[data-leads]')).toHaveText('1', { timeout: 30_000 });

    // A page may not reach even the table; the worker reaches no other host.
    const worker = await extension.worker();
    const tries = await Promise.all(
      [
        [full, `https://${TABLE_HOST}/`],
        [worker, 'https://example.com/'],
        [worker, `https://other.blob.core.windows.net/`],
      ].map(([one, address]) =>
        (one as typeof full).evaluate(
          (to) =>
            fetch(to).then(
              () => 'left',
              () => 'refused',
            ),
          address as string,
        ),
      ),
    );
    expect(tries).toEqual(['refused', 'refused', 'refused']);
    await extension.context.close();

    const ours = requestsIn(file)
      .filter(({ url, initiator }) => leaves(url) && initiator.startsWith('chrome-extension:'))
      .filter(({ event }) => event === 'URL_REQUEST_START_JOB')
      .map(({ url }) => new URL(url));
    expect([...new Set(ours.map(({ origin }) => origin))]).toEqual([`https://${TABLE_HOST}`]);
    expect(ours.every(({ pathname }) => pathname === '/onlyaddress()')).toBe(true);
  } finally {
    await tables.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
