import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findBrowser } from '../../scripts/find-browser.ts';
import { distFolder, launchBrowser } from '../../scripts/launch-browser.ts';
import { expect, extensionIn, test } from './extension.ts';
import { consoleOf, eventsElsewhere, keptAndShown } from './nowhere.ts';
import { TABLE_HOST, tableBrowsers } from './table-browser.ts';

/**
 * Where a Chromium of this kind on Linux looks for what its company decides. Only root may write there, and other
 * systems keep it in a registry or a profile: elsewhere this test says so and is not run. What the values do is
 * tested everywhere, in `src/domain/policy.test.ts`.
 */
const { path: browserPath } = findBrowser();
const folders: Readonly<Record<string, string>> = {
  chromium: '/etc/chromium/policies/managed',
  'chromium-browser': '/etc/chromium-browser/policies/managed',
  'google-chrome': '/etc/opt/chrome/policies/managed',
  'google-chrome-stable': '/etc/opt/chrome/policies/managed',
  'microsoft-edge': '/etc/opt/edge/policies/managed',
  'microsoft-edge-stable': '/etc/opt/edge/policies/managed',
};
const folder = folders[basename(browserPath)];
const mayWrite = process.platform === 'linux' && process.getuid?.() === 0 && folder !== undefined;

/**
 * An unpacked extension's ID follows from its folder: SHA-256 of the path, its first 32 hexadecimal digits as
 * a to p.
 */
const idOf = (path: string): string =>
  createHash('sha256')
    .update(path)
    .digest('hex')
    .slice(0, 32)
    .replace(/./gu, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));

/** The policy that docs/company-rollout.md shows as its example; `EXTENSION-ID` stands for the extension's ID there. */
function examplePolicy(): string {
  const [, example = ''] =
    /```json\n(\{\n {2}"3rdparty"[\s\S]*?)\n```/u.exec(readFileSync('docs/company-rollout.md', 'utf8')) ?? [];
  return example;
}

// A policy file can only be written by root, and where it lies is known on Linux: elsewhere there are no such tests.
if (mayWrite) {
  test('what the documented example decides holds, is marked, and cannot be changed', async () => {
    // A folder of its own: its ID is known to no other browser that runs on this machine just now.
    const extension = realpathSync(mkdtempSync(join(tmpdir(), 'pct-policy-')));
    cpSync(distFolder, extension, { recursive: true });
    const policy = join(folder ?? '', `partner-center-triage-test-${process.pid}.json`);
    try {
      mkdirSync(folder ?? '', { recursive: true });
      writeFileSync(policy, examplePolicy().replaceAll('EXTENSION-ID', idOf(extension)));
      const { context, extensionId } = await launchBrowser({ extension });
      try {
        expect(extensionId).toBe(idOf(extension));
        const page = await extensionIn(context, extensionId).openFullPage();
        const ask = (
          verb: string,
          asked: object,
        ): Promise<{ ok: boolean; value?: unknown; reason?: string }> =>
          page.evaluate(([name, what]) => chrome.runtime.sendMessage({ verb: name, ask: what }), [
            verb,
            asked,
          ] as const);
        // The browser hands a policy over a moment after it started.
        await expect
          .poll(async () => (await page.evaluate(() => chrome.storage.managed.get()))['warningHours'], {
            timeout: 15_000,
          })
          .toBe(96);

        await page.evaluate(() => {
          location.hash = '#/settings';
        });
        const warning = page.getByRole('spinbutton', { name: 'Warn before a deadline' });
        await expect(warning).toHaveValue('96');
        await expect(warning).toBeDisabled();
        await expect(page.locator('#app').getByText('Set by your organization').first()).toBeVisible();
        await expect(page.getByRole('spinbutton', { name: 'Urgent before a deadline' })).toBeEnabled();
        await expect(page.getByLabel('From', { exact: true })).toBeDisabled();

        expect(
          (await ask('settings.set', { patch: { warningHours: 1, urgentHours: 12 } })).value,
        ).toMatchObject({
          values: { warningHours: 96, urgentHours: 12, retentionDays: 90 },
          featuresOff: ['export', 'sample-data'],
        });
        expect(await ask('export.get', { from: 0, most: 1 })).toMatchObject({
          ok: false,
          reason: 'your organisation switched this off (export)',
        });
        expect(await ask('sample.start', {})).toMatchObject({ ok: false });
        const { value } = await ask('templates.get', {});
        expect(
          (value as { templates: readonly { id: string; name: string }[] }).templates.map(({ id }) => id),
        ).toContain('company-accept');
      } finally {
        await context.close();
      }
    } finally {
      rmSync(policy, { force: true });
      rmSync(extension, { recursive: true, force: true });
    }
  });

  test('a table of leads that the organisation prescribes is read, and its link is found nowhere @full', async () => {
    test.setTimeout(120_000);
    const tables = await tableBrowsers();
    const policy = join(folder ?? '', `partner-center-triage-table-${process.pid}.json`);
    const logs = mkdtempSync(join(tmpdir(), 'pct-net-'));
    const netLog = join(logs, 'net.json');
    try {
      const { azurite } = tables;
      await azurite.createTable('prescribed');
      await azurite.fill(
        'prescribed',
        [1, 2, 3].map((at) => ({
          PartitionKey: 'p',
          RowKey: `r${at}`,
          ActionCode: 'PLT',
          CreatedTime: new Date(Date.now() - 3_600_000).toISOString(),
          CustomerInfo: JSON.stringify({ Company: `Contoso ${at}`, Email: `ann@contoso${at}.example` }),
          LeadSource: 'AzureMarketplace',
          OfferDisplayName: 'Contoso Backup',
        })),
      );
      const query = azurite.signature('prescribed', { sp: 'r' });
      const canary = new URLSearchParams(query).get('sig') ?? 'no signature';
      mkdirSync(folder ?? '', { recursive: true });
      const leadTableUrl = `https://${TABLE_HOST}/prescribed?${query}`;
      const forOurs = { [idOf(tables.extension)]: { leadTableUrl, leadTableMinutes: 15 } };
      writeFileSync(policy, JSON.stringify({ '3rdparty': { extensions: forOurs } }));
      const extension = await tables.open([`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything']);
      const said = consoleOf(extension.context);
      const page = await extension.openFullPage();
      // The browser hands a policy over a moment after it started.
      await expect
        .poll(async () => (await page.evaluate(() => chrome.storage.managed.get()))['leadTableUrl'], {
          timeout: 15_000,
        })
        .toBe(leadTableUrl);
      await page.getByRole('link', { name: 'Connections' }).click();
      await expect(page.locator('dd[data-leads]')).toHaveText('3', { timeout: 30_000 });
      await expect(page.getByRole('button', { name: 'Disconnect' })).toHaveCount(0);
      // A table that does not respond any more: a failure may quote the address.
      await (
        await extension.worker()
      ).evaluate(() => {
        const { fetch } = globalThis;
        globalThis.fetch = async (address, init) => {
          await fetch(address, init);
          throw new TypeError(`Failed to fetch ${String(address)}`);
        };
      });
      await page.getByRole('button', { name: 'Read now' }).click();
      await expect(
        page.locator('#app').getByText('The table did not respond.', { exact: false }),
      ).toBeVisible({
        timeout: 30_000,
      });
      const found = Object.entries(
        await keptAndShown(extension, page, ['connections', 'health', 'privacy', 'files', 'settings']),
      ).flatMap(([place, text]) =>
        [canary, encodeURIComponent(canary)].some((form) => text.includes(form)) ? [place] : [],
      );
      expect(found).toEqual([]);
      await extension.context.close();
      for (const form of [canary, encodeURIComponent(canary)]) {
        expect(said.filter((line) => line.includes(form))).toEqual([]);
        expect(eventsElsewhere(netLog, form, TABLE_HOST)).toEqual([]);
      }
      // The record does hold the requests to the table: without them the lines above would prove nothing.
      expect(eventsElsewhere(netLog, encodeURIComponent(canary), 'no.host').length).toBeGreaterThan(0);
    } finally {
      rmSync(policy, { force: true });
      rmSync(logs, { recursive: true, force: true });
      await tables.stop();
    }
  });
}
