import type { Page } from '@playwright/test';
import { sampleUrl, serveSample, type SampleOptions } from '../sample/serve.ts';
import { expect, test, type Extension } from './extension.ts';

const list = {
  seed: 3,
  count: 60,
  pageSize: 60,
  layout: 'table',
  list: 'marketplace',
  only: 'marketplace',
} as const satisfies Partial<SampleOptions>;

/** Cards name no address; the rows of tables link to their referral's own page. */
const withoutLinks = { layout: 'cards' } as const satisfies Partial<SampleOptions>;

/** The tab with the list that was read, and a popup over its referrals. */
async function afterReading(extension: Extension, asked: Partial<SampleOptions> = {}) {
  await serveSample(extension.context);
  const tab = await extension.context.newPage();
  await tab.goto(sampleUrl({ ...list, ...asked, now: new Date().toISOString() }));
  await expect
    .poll(
      () =>
        extension.records().then(
          (all) => all.length,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBeGreaterThan(40);
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-referral-key]').first()).toBeVisible();
  return { tab, popup };
}

/** Whether a layer of the extension lies over the page: it is a shadow root that the page cannot look into. */
const isOutlined = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.documentElement.children].some(
      (element) => element.localName === 'div' && getComputedStyle(element).zIndex === '2147483647',
    ),
  );

test('a referral without a known address: its list, its row in sight and outlined, its name copied @full', async ({
  extension,
}) => {
  const { tab, popup } = await afterReading(extension, withoutLinks);
  await tab.setViewportSize({ width: 1200, height: 500 });
  const row = popup.locator('[data-referral-key]').nth(9);
  const name = (await row.locator('.row-title').textContent()) ?? '';
  const before = await tab.evaluate(() => document.body.outerHTML);
  await row.getByRole('button', { name: 'Open in Partner Center' }).click();
  await expect.poll(() => isOutlined(tab), { timeout: 15_000 }).toBe(true);
  await expect(tab.getByText(name, { exact: true }).first()).toBeInViewport();
  expect(await tab.evaluate(() => document.body.outerHTML)).toBe(before);
  await expect(popup.locator('.toast')).toContainText(name);
  await expect.poll(() => isOutlined(tab), { timeout: 8_000 }).toBe(false);
});

test('another page of Partner Center is led to the list @full', async ({ extension }) => {
  const { tab, popup } = await afterReading(extension, withoutLinks);
  const listUrl = new URL(tab.url());
  await tab.goto('https://partner.microsoft.com/dashboard/home?layout=table&list=none&count=0');
  await popup.bringToFront();
  await popup
    .locator('[data-referral-key]')
    .nth(2)
    .getByRole('button', { name: 'Open in Partner Center' })
    .click();
  await expect.poll(() => new URL(tab.url()).pathname, { timeout: 10_000 }).toBe(listUrl.pathname);
});

test('a referral whose page was seen opens there', async ({ extension }) => {
  const { tab, popup } = await afterReading(extension);
  const record = (await extension.records()).find((one) => one.id !== null);
  const detail = sampleUrl({ ...list, now: new Date().toISOString(), referral: record!.id! });
  await tab.goto(detail);
  await expect
    .poll(
      async () =>
        (await extension.records()).some(
          (one) => one.key === record!.key && (one as unknown as { page: string | null }).page !== null,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  await tab.goto('https://partner.microsoft.com/dashboard/home?layout=table&list=none&count=0');
  await popup.bringToFront();
  const answer = await popup.evaluate(
    (key) => chrome.runtime.sendMessage({ verb: 'partner-center.open', ask: { key } }),
    record!.key,
  );
  expect(answer).toMatchObject({ ok: true, value: { shows: 'referral' } });
  await expect.poll(() => tab.url(), { timeout: 10_000 }).toContain(record!.id!);
});
