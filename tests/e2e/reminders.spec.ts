import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blankReferral, type KeptReferral } from '../../src/domain/kept.ts';
import { distFolder, launchBrowser } from '../../scripts/launch-browser.ts';
import { expect, extensionIn, test, type Extension } from './extension.ts';
import { expectNoAxeViolations } from '../popup/no-axe-violations.ts';
import { sampleUrl, serveSample } from '../sample/serve.ts';
import { fillStore } from './fill-store.ts';

const hour = 3_600_000;

/**
 * A browser whose extension already holds the permission for notifications: the package only may ask for it,
 * and no test can press the browser's own question. Nothing else differs.
 */
async function withPermission(use: (extension: Extension) => Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pct-remind-')));
  cpSync(distFolder, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    permissions: string[];
    optional_permissions?: string[];
  };
  manifest.permissions.push(...(manifest.optional_permissions ?? []));
  delete manifest.optional_permissions;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  try {
    const { context, extensionId } = await launchBrowser({ extension: folder });
    await use(extensionIn(context, extensionId));
    await context.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const lead = (key: string, hoursLeft: number): KeptReferral => {
  const now = Date.now();
  const created = new Date(now + hoursLeft * hour - 14 * 24 * hour).toISOString();
  return {
    ...blankReferral(key, 'lead', new Date(now).toISOString()),
    list: 'marketplace',
    actionable: true,
    stageShown: true,
    company: `Company ${key}`,
    createdAt: created,
    expiresAt: new Date(now + hoursLeft * hour).toISOString(),
    expiresAtExact: true,
  };
};

/** On the morning of a work day it would stand beside what is tested. */
const withoutDigest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await chrome.runtime.sendMessage({ verb: 'settings.set', ask: { patch: { digestTime: '' } } });
  });

const standing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => Object.keys((await chrome.notifications.getAll()) as object));

test('reminders come when they are switched on, once, also after the worker was stopped', async () => {
  await withPermission(async (extension) => {
    const page = await extension.openFullPage();
    await withoutDigest(page);
    await fillStore(page, [lead('a', 20), lead('far', 30 * 24)]);
    await extension.killWorker();
    await page.evaluate(() => {
      location.hash = '#/settings';
    });
    const box = page.getByRole('checkbox', { name: 'Remind me before deadlines' });
    // Whatever the time of day: the last 24 hours break through quiet hours.
    await box.check();
    await expect(page.locator('#app').getByText('Saved.')).toBeVisible();
    await expect.poll(() => standing(page)).toEqual([expect.stringMatching(/^reminder\/response\/.*\/a$/u)]);

    await page.evaluate(async () => {
      for (const id of Object.keys((await chrome.notifications.getAll()) as object))
        await chrome.notifications.clear(id);
    });
    for (let turn = 0; turn < 3; turn += 1) {
      await extension.killWorker();
      await page.reload();
      await expect(page.getByRole('checkbox', { name: 'Remind me before deadlines' })).toBeChecked();
    }
    expect(await standing(page)).toEqual([]);
  });
});

test('several at once are one notice, and there is one alarm @full', async () => {
  await withPermission(async (extension) => {
    const page = await extension.openFullPage();
    await withoutDigest(page);
    await page.evaluate(async () => {
      await chrome.runtime.sendMessage({ verb: 'settings.set', ask: { patch: { quietHours: null } } });
    });
    await fillStore(page, [lead('a', 20), lead('b', 70), lead('c', 120)]);
    await extension.killWorker();
    await page.evaluate(async () => {
      await chrome.runtime.sendMessage({ verb: 'settings.set', ask: { patch: { reminders: true } } });
    });
    await expect.poll(() => standing(page)).toEqual([expect.stringMatching(/^reminder\/several\//u)]);
    const alarm = await page.evaluate(async () =>
      (await chrome.alarms.getAll()).map(({ name, scheduledTime }) => ({
        name,
        in: scheduledTime - Date.now(),
      })),
    );
    expect(alarm).toHaveLength(1);
  });
});

test('without the permission nothing is asked of it, and reminders stay off @full', async ({ extension }) => {
  const page = await extension.openFullPage();
  expect(await page.evaluate(() => chrome.permissions.contains({ permissions: ['notifications'] }))).toBe(
    false,
  );
  await fillStore(page, [lead('a', 20)]);
  await page.evaluate(async () => {
    await chrome.runtime.sendMessage({ verb: 'settings.set', ask: { patch: { reminders: true } } });
  });
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await expect(page.locator('[aria-live]')).toContainText('The browser does not allow notifications');
  await expect(page.getByRole('button', { name: 'Allow notifications' })).toBeVisible();
});

test('reminders are offered once, after the first reading, and never again once that is settled @full', async ({
  extension,
}) => {
  const offer = (page: Page) => page.getByRole('region', { name: /^Remind you before deadlines/ });
  const desk = await extension.openFullPage();
  await fillStore(desk, [lead('a', 20)]);
  await extension.killWorker();
  const before = await extension.openPopup();
  await expect(before.locator('[data-referral-key]')).toBeVisible();
  await before.evaluate(() => chrome.runtime.sendMessage({ verb: 'offers.open', ask: {} }));
  await expect(offer(before), 'nothing was read yet').toHaveCount(0);

  await serveSample(extension.context);
  const page = await extension.context.newPage();
  await page.goto(sampleUrl({ list: 'marketplace', layout: 'fluent9', count: 12 }));
  await expect.poll(async () => (await extension.records()).length).toBeGreaterThan(1);
  const popup = await extension.openPopup();
  await expect(offer(popup)).toBeVisible();
  await expectNoAxeViolations(popup);
  await offer(popup).getByRole('button', { name: 'No, thanks' }).click();
  await expect(offer(popup)).toHaveCount(0);
  await extension.killWorker();
  const open = await popup.evaluate(
    () =>
      chrome.runtime.sendMessage({ verb: 'offers.open', ask: {} }) as Promise<{
        readonly value: { readonly offers: readonly string[] };
      }>,
  );
  expect(open.value.offers).not.toContain('reminders');
});
