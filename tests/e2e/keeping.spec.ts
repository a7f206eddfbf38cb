import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { makeReferrals } from '../sample/data.ts';
import { sampleUrl, serveSample, type SampleOptions } from '../sample/serve.ts';
import { expect, extensionIn, test, type Extension } from './extension.ts';

const sample = {
  seed: 3,
  count: 200,
  pageSize: 200,
  awkward: 'some',
} as const satisfies Partial<SampleOptions>;

const stored = (extension: Extension): Promise<number> =>
  extension.records().then(
    (records) => records.length,
    () => 0,
  );

for (const layout of ['he-grid', 'fluent8', 'fluent9', 'cards', 'table'] as const) {
  test(`${layout}: every referral of a list becomes one record @full`, async ({ extension }) => {
    await serveSample(extension.context);
    const now = new Date().toISOString();
    const page = await extension.context.newPage();
    await page.goto(sampleUrl({ ...sample, now, layout, list: 'marketplace', only: 'marketplace' }));
    const truths = makeReferrals({ ...sample, now, only: 'marketplace' });
    if (layout === 'fluent8') {
      // draws what is in sight only
      await expect.poll(() => stored(extension), { timeout: 20_000 }).toBeGreaterThan(0);
      await page.bringToFront();
      await page.mouse.move(700, 600);
      // As a person scrolls: the list draws, and a burst of changes is read.
      await expect
        .poll(
          async () => {
            await page.mouse.wheel(0, 300);
            return stored(extension);
          },
          // Some thirty looks, each over all records: a busy machine needs a minute for them.
          { intervals: [300], timeout: 90_000 },
        )
        .toBe(truths.length);
    }
    await expect.poll(() => stored(extension), { timeout: 30_000 }).toBe(truths.length);
    const records = await extension.records();
    expect(new Set(records.map(({ key }) => key)).size).toBe(truths.length);
    const byId = new Map(records.map((record) => [record.id, record]));
    if (layout !== 'cards') expect(truths.filter(({ id }) => !byId.has(id))).toEqual([]);
  });
}

test('the worker is killed again and again while it keeps a list: nothing is lost or doubled', async ({
  extension,
}) => {
  await serveSample(extension.context);
  const now = new Date().toISOString();
  const page = await extension.context.newPage();
  await page.goto(
    sampleUrl({ ...sample, now, layout: 'table', list: 'inbound', only: 'inbound', pageSize: 20 }),
  );
  await expect.poll(() => stored(extension), { timeout: 20_000 }).toBe(20);
  for (let n = 2; n <= 10; n += 1) {
    await page.bringToFront();
    await page.getByRole('button', { name: /Next/u }).click();
    await extension.killWorker();
    await expect.poll(() => stored(extension), { timeout: 20_000 }).toBe(20 * n);
  }
  const ids = (await extension.records()).map(({ id }) => id);
  expect(new Set(ids).size).toBe(200);
});

test('a referral seen without its ID, later with it, stays one record with its heart @full', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'pct-profile-'));
  const now = new Date().toISOString();
  const list = {
    ...sample,
    count: 30,
    awkward: 'none',
    now,
    layout: 'table',
    list: 'inbound',
    only: 'inbound',
  } as const;
  let favorite = '';
  {
    const { context, extensionId } = await launchBrowser({ profile });
    const extension = extensionIn(context, extensionId);
    await serveSample(context);
    const page = await context.newPage();
    await page.goto(sampleUrl({ ...list, href: false }));
    await expect.poll(() => stored(extension), { timeout: 20_000 }).toBe(30);
    expect((await extension.records()).filter(({ id }) => id !== null)).toEqual([]);
    const popup = await extension.openPopup();
    await popup.getByRole('tab', { name: /Co-sell/ }).click();
    const row = popup
      .locator('[data-referral-key]')
      .filter({ has: popup.locator('button[aria-pressed="false"]') })
      .first();
    favorite = (await row.getAttribute('data-referral-key'))!;
    await row.getByRole('button', { name: 'Favorite' }).click();
    await expect(
      popup.locator(`[data-referral-key="${favorite}"]`).getByRole('button', { name: 'Favorite' }),
    ).toHaveAttribute('aria-pressed', 'true');
    await expect
      .poll(async () => (await extension.records()).find(({ key }) => key === favorite)?.favorite)
      .toBe(true);
    await context.close();
  }
  const { context, extensionId } = await launchBrowser({ profile });
  const extension = extensionIn(context, extensionId);
  await serveSample(context);
  expect((await extension.records()).find(({ key }) => key === favorite)?.favorite).toBe(true);
  const page = await context.newPage();
  await page.goto(sampleUrl({ ...list, href: true }));
  await expect
    .poll(async () => (await extension.records()).filter(({ id }) => id !== null).length, { timeout: 20_000 })
    .toBe(30);
  const records = await extension.records();
  expect(records.length).toBe(30);
  expect(records.find(({ key }) => key === favorite)).toMatchObject({ favorite: true, favoriteHere: true });
  await context.close();
});

test('"Open in Partner Center" brings the open tab to the front and opens no other @full', async ({
  extension,
}) => {
  await serveSample(extension.context);
  const page = await extension.context.newPage();
  await page.goto(sampleUrl({ ...sample, count: 20, layout: 'table', list: 'inbound', only: 'inbound' }));
  await expect.poll(() => stored(extension), { timeout: 20_000 }).toBe(20);
  const popup = await extension.openPopup();
  await popup.getByRole('tab', { name: /Co-sell/ }).click();
  const before = extension.context.pages().length;
  await popup.getByRole('button', { name: 'Open in Partner Center' }).first().click();
  const worker = await extension.worker();
  await expect
    .poll(() => worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.url ?? ''))
    .toContain('https://partner.microsoft.com/');
  expect(extension.context.pages().length).toBe(before);
});
