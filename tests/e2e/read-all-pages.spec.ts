import type { Page } from '@playwright/test';
import { sampleUrl, serveSample } from '../sample/serve.ts';
import { expect, test, type Extension } from './extension.ts';

const pageSize = 10;
const rows = 40;

const stored = (extension: Extension): Promise<number> =>
  extension.records().then(
    (records) => records.length,
    () => 0,
  );

/** A list of four pages of which the user sees the first, and a popup that has begun to read all of them. */
async function walking(extension: Extension): Promise<{ popup: Page; partnerCenter: Page }> {
  await serveSample(extension.context);
  const partnerCenter = await extension.context.newPage();
  await partnerCenter.goto(
    sampleUrl({
      seed: 3,
      count: rows,
      pageSize,
      layout: 'table',
      list: 'inbound',
      only: 'inbound',
      awkward: 'none',
    }),
  );
  await expect.poll(() => stored(extension), { timeout: 20_000 }).toBe(pageSize);
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'Update from Partner Center' }).click();
  await expect.poll(() => stored(extension), { timeout: 20_000 }).toBeGreaterThan(pageSize);
  return { popup, partnerCenter };
}

test('a worker that is stopped half way goes on: every page is read, and the user is back on the first', async ({
  extension,
}) => {
  const { popup, partnerCenter } = await walking(extension);
  await extension.killWorker();
  await expect.poll(() => stored(extension), { timeout: 30_000 }).toBe(rows);
  await expect(popup.locator('#app').getByText(/^All pages read/u)).toBeVisible({ timeout: 20_000 });
  await expect(partnerCenter.getByRole('button', { name: '1', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
    { timeout: 20_000 },
  );
  expect(new Set((await extension.records()).map(({ id }) => id)).size).toBe(rows);
});

for (const [what, leave] of [
  ['closed', (page: Page) => page.close()],
  [
    'reloaded',
    async (page: Page) => {
      await page.reload();
    },
  ],
] as const) {
  test(`the tab is ${what} half way: what was read stays, and the popup says how far it got @full`, async ({
    extension,
  }) => {
    const { popup, partnerCenter } = await walking(extension);
    const read = await extension.records();
    await leave(partnerCenter);
    await popup.reload();
    await expect(
      popup.locator('#app').getByText(/^Interrupted, what was read stays: page \d of 4, \d\d rows/u),
    ).toBeVisible({
      timeout: 20_000,
    });
    const kept = new Set((await extension.records()).map(({ key }) => key));
    expect(read.filter(({ key }) => !kept.has(key))).toEqual([]);
    expect(kept.size).toBeLessThan(rows);
  });
}
