import type { Page } from '@playwright/test';
import { sampleUrl, serveSample } from '../sample/serve.ts';
import { expectNoAxeViolationsInThemes } from '../popup/no-axe-violations.ts';
import { expect, type Extension, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

async function section(extension: Extension, name: string): Promise<Page> {
  const page = await extension.openFullPage();
  await page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, name);
  await expect(page.locator('main section, main .welcome, main .health-none').first()).toBeVisible();
  return page;
}

test('a setting holds at once, everywhere, and after a restart of the worker; what is wrong is said and not kept', async ({
  extension,
}) => {
  const page = await section(extension, 'settings');
  const warning = page.getByRole('spinbutton', { name: 'Warn before a deadline' });
  await warning.fill('48');
  await warning.press('Tab');
  await expect(page.locator('#app').getByText('Saved.')).toBeVisible();
  await warning.fill('0');
  await warning.press('Tab');
  await expect(page.locator('.setting-wrong')).toHaveText('Enter a whole number from 1 to 336.');
  await expect(warning).toHaveAttribute('aria-invalid', 'true');
  await extension.killWorker();
  await expect.poll(async () => (await extension.badge()).title).toContain('Open your referrals list');
  await page.evaluate(() =>
    chrome.storage.local.set({
      formOpeners: { v: 0, data: { learned: ['accept', 'decline'], allowed: true } },
    }),
  );
  await page.reload();
  await expect(page.getByRole('spinbutton', { name: 'Warn before a deadline' })).toHaveValue('48');
  // A button that was learned is forgotten, and it is switched off altogether.
  await page.getByRole('button', { name: 'Forget: Accept' }).click();
  await expect(page.getByRole('list', { name: 'Buttons that only opened a form' })).toHaveText(
    'DeclineForget',
  );
  await page.getByRole('checkbox', { name: /^Open the form for me/ }).uncheck();
  await expect
    .poll(() => page.evaluate(async () => (await chrome.storage.local.get('formOpeners'))['formOpeners']))
    .toMatchObject({ data: { learned: ['decline'], allowed: false } });
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'Try it with sample data' }).click();
  await expect(popup.locator('#app').getByText('to answer within 48 h')).toBeVisible();
});

test('reminder times and quiet hours, by keyboard alone @full', async ({ extension }) => {
  const page = await section(extension, 'settings');
  await expect(
    page.getByRole('checkbox', { name: '4 hours', exact: true }),
    'reminders are off',
  ).toBeDisabled();
  await page.evaluate(async () => {
    await chrome.runtime.sendMessage({ verb: 'settings.set', ask: { patch: { reminders: true } } });
  });
  await page.reload();
  await page.getByRole('checkbox', { name: '4 hours', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: '4 hours', exact: true })).toBeChecked();
  await page.getByRole('checkbox', { name: '7 days' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: '7 days' })).not.toBeChecked();
  await page.getByLabel('From', { exact: true }).fill('07:00');
  await page.getByLabel('From', { exact: true }).press('Tab');
  const wrong = page.locator('.setting-wrong').filter({ hasText: 'Enter two different times.' });
  await expect(wrong).toBeVisible();
  await page.getByLabel('From', { exact: true }).fill('20:30');
  await page.getByLabel('From', { exact: true }).press('Tab');
  await expect(wrong).toHaveCount(0);
  await page.getByLabel('At', { exact: true }).fill('07:45');
  await page.getByLabel('At', { exact: true }).press('Tab');
  await expect(page.locator('#app').getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('At', { exact: true })).toHaveValue('07:45');
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('20:30');
  await expect(page.getByRole('checkbox', { name: '4 hours', exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '7 days' })).not.toBeChecked();
});

test('what the user said of a column is listed, changed and taken back @full', async ({ extension }) => {
  const page = await extension.openFullPage();
  await page.evaluate(async () => {
    await chrome.runtime.sendMessage({
      verb: 'columns.say',
      ask: { account: null, language: 'cs', header: 'Obchodník', meaning: 'contactName' },
    });
    location.hash = '#/settings';
  });
  const row = page.getByRole('row', { name: /Obchodník/u });
  await expect(row).toContainText('Czech');
  await row.getByRole('combobox').selectOption('nothing');
  await expect(page.locator('#app').getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('row', { name: /Obchodník/u }).getByRole('combobox')).toHaveValue('nothing');
  await page.getByRole('button', { name: 'Forget what Obchodník means' }).click();
  await expect(page.locator('#app').getByText('None', { exact: true })).toBeVisible();
});

test('reading health tells what was read and left out; its report names no customer @full', async ({
  extension,
}) => {
  const { context } = extension;
  await serveSample(context);
  const partnerCenter = await context.newPage();
  await partnerCenter.goto(
    sampleUrl({
      seed: 3,
      count: 60,
      pageSize: 20,
      layout: 'table',
      list: 'marketplace',
      only: 'marketplace',
      awkward: 'none',
    }),
  );
  await expect
    .poll(async () => (await extension.records().catch(() => [])).length, { timeout: 20_000 })
    .toBe(20);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await section(extension, 'health');
  await expect(page.locator('#app').getByText('page 1 of 3')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'List read' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('list: lead marketplace, account: 1');
  for (const record of await extension.records()) {
    const texts = [
      record.id,
      record.account,
      record.company,
      record.contactName,
      record.dealName,
      record.email,
      record.phone,
      record.notes,
      record.leadSource,
    ];
    for (const value of texts) if (value !== null) expect(report).not.toContain(value);
  }
});

test('sample data: marked everywhere, never on the badge, apart from real records, gone when these come', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'Try it with sample data' }).click();
  await expect(popup.locator('#app').getByText('Sample data: these referrals are invented')).toBeVisible();
  await expect(popup.locator('[data-referral-key]').first()).toBeVisible();
  expect(await extension.records()).toEqual([]);
  expect((await extension.badge()).text).toBe('');

  await extension.killWorker();
  const full = await extension.openFullPage();
  await expect(full.locator('#app').getByText('Sample data: these referrals are invented')).toBeVisible();
  await expect(full.locator('#app').getByText('13 referrals')).toBeVisible();

  // One click removes it; nothing of it stays.
  await full.getByRole('button', { name: 'Remove sample data' }).click();
  await expect(full.locator('#app').getByText('No referrals have been read yet')).toBeVisible();
  const databases = (): Promise<readonly (string | undefined)[]> =>
    full.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(databases).toEqual(['partner-center-triage']);

  await full.evaluate(() => {
    location.hash = '#/welcome';
  });
  await full.getByRole('button', { name: 'Try it with sample data' }).click();
  await expect(full.locator('#app').getByText('Sample data is shown now.')).toBeVisible();
  await serveSample(extension.context);
  const partnerCenter = await extension.context.newPage();
  await partnerCenter.goto(
    sampleUrl({
      seed: 3,
      count: 20,
      pageSize: 20,
      layout: 'table',
      list: 'inbound',
      only: 'inbound',
      awkward: 'none',
    }),
  );
  await expect.poll(async () => (await extension.records()).length, { timeout: 20_000 }).toBe(20);
  expect((await extension.records()).filter(({ key }) => key.startsWith('sample'))).toEqual([]);
  await expect(full.locator('#app').getByText('Sample data: these referrals are invented')).toBeHidden();
  await expect.poll(databases).toEqual(['partner-center-triage']);
});

test('erase everything asks once more, and leaves nothing', async ({ extension }) => {
  const page = await extension.openFullPage();
  await fillStore(page, sampleRecords(30, Date.now()));
  await extension.killWorker();
  await page.evaluate(async () => {
    await chrome.runtime.sendMessage({ verb: 'settings.set', ask: { patch: { warningHours: 48 } } });
    location.hash = '#/privacy';
  });
  await page.getByRole('button', { name: 'Erase everything' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Erase everything?' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Erase everything' })).toBeFocused();
  expect((await extension.records()).length).toBe(30);
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: /Also settings/u }).check();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.locator('#app').getByText('Erased, with 30 referrals.')).toBeVisible();
  expect(await extension.records()).toEqual([]);
  const left = await page.evaluate(async () => ({
    sync: await chrome.storage.sync.get(),
    local: await chrome.storage.local.get(),
  }));
  expect(left).toEqual({ sync: {}, local: {} });
});

test('axe finds nothing in settings, health, privacy and welcome, light and dark @full', async ({
  extension,
}) => {
  await serveSample(extension.context);
  const partnerCenter = await extension.context.newPage();
  await partnerCenter.goto(
    sampleUrl({
      seed: 3,
      count: 30,
      pageSize: 10,
      layout: 'fluent9',
      list: 'inbound',
      only: 'inbound',
      awkward: 'some',
    }),
  );
  await expect
    .poll(async () => (await extension.records().catch(() => [])).length, { timeout: 20_000 })
    .toBeGreaterThan(0);
  for (const name of ['settings', 'health', 'privacy', 'welcome']) {
    const page = await section(extension, name);
    await expect(page.locator('main').getByRole('heading').first()).toBeVisible();
    await expectNoAxeViolationsInThemes(page);
    if (name === 'privacy') {
      await page.getByRole('button', { name: 'Erase everything' }).click();
      await expectNoAxeViolationsInThemes(page);
    }
    await page.close();
  }
});
