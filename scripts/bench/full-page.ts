import type { Page } from '@playwright/test';
import { extensionIn, manifest } from '../../tests/e2e/extension';
import { fillStore, sampleRecords } from '../../tests/e2e/fill-store';
import { distFolder, launchBrowser, type LaunchedBrowser } from '../launch-browser';
import { longestTask } from './longest-task';
import { measureSurfaces } from './popup';
import { median, type Ratio } from './ratio';

/** A task that takes longer is felt. */
const FELT_MS = 50;
const SEARCHED = 'contoso ltd';

/** Puts so many referrals into the extension, as it has them after a restart: kept, prepared, the worker awake again. */
export function filledWith(count: number): (launched: LaunchedBrowser) => Promise<void> {
  return async ({ context, extensionId }) => {
    const extension = extensionIn(context, extensionId);
    const page = await extension.open('manifest.json');
    await fillStore(page, sampleRecords(count, Date.now()));
    await extension.killWorker();
    await page.evaluate(() => chrome.runtime.sendMessage({ verb: 'health.get', ask: { account: null } }));
    // The worker draws badge and prepared views when it wakes.
    await page.waitForFunction(async () => Object.keys(await chrome.storage.session.get()).some((key) => key.startsWith('snapshot:')));
    await page.close();
  };
}

/** A cost that must stay below what is felt, as a share of it. */
const share = (name: string, ms: number): Ratio => ({ name, measured: ms, against: FELT_MS, ratio: ms / FELT_MS, limit: 1 });

/** The full page with `count` referrals: first rows beside an empty page, and the longest task while it is used. */
export async function benchFullPage(count = 10_000, extension = distFolder): Promise<readonly Ratio[]> {
  const path = manifest.options_ui.page;
  const first = await measureSurfaces(filledWith(count), [
    { name: `full page, ${count} referrals: first rows`, path, selector: '[data-referral-key]', limit: 2 },
  ], extension);
  const { context, extensionId } = await launchBrowser({ extension });
  try {
    await filledWith(count)({ context, extensionId });
    const page = await context.newPage();
    const loading = await longestTask(page, async () => {
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      await page.locator('[role="grid"][aria-busy="false"]').waitFor();
      await page.waitForTimeout(300);
    });
    const scrolling = await longestTask(page, () => scrollThrough(page));
    const typing = await longestTask(page, () => type(page));
    const latency = await keyLatency(page);
    const filtering = await longestTask(page, () => chooseFilter(page));
    const sorting = await longestTask(page, () => sort(page));
    return [
      ...first,
      { ...share(`full page, ${count}: longest task while all rows load`, loading), limit: null },
      share(`full page, ${count}: longest task while scrolling`, scrolling),
      share(`full page, ${count}: longest task while typing a search`, typing),
      share(`full page, ${count}: key to frame while typing (median)`, latency),
      share(`full page, ${count}: longest task while filtering`, filtering),
      { ...share(`full page, ${count}: longest task while sorting by name`, sorting), limit: null },
    ];
  } finally {
    await context.close();
  }
}

/** By wheel, in small turns and large ones, then with the scroll bar to the middle and to the end. */
async function scrollThrough(page: Page): Promise<void> {
  await page.locator('[data-referral-key]').first().hover();
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, turn < 20 ? 240 : 2_400);
    await page.waitForTimeout(30);
  }
  for (const part of [0.5, 1, 0.25, 0]) {
    await page.locator('.grid-scroll').evaluate((box, to) => { box.scrollTop = box.scrollHeight * to; }, part);
    await page.waitForTimeout(120);
  }
}

async function type(page: Page): Promise<void> {
  await page.getByRole('searchbox').click();
  await page.keyboard.type(SEARCHED, { delay: 90 });
  for (const _ of SEARCHED) await page.keyboard.press('Backspace', { delay: 60 });
  await page.waitForTimeout(200);
}

/** From the letter's arrival in the field to the frame that shows what it left, in ms. */
async function keyLatency(page: Page): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    document.addEventListener('keydown', (event) => {
      requestAnimationFrame(() => setTimeout(() => seen.push(performance.now() - event.timeStamp)));
    }, true);
  });
  await type(page);
  return median(await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen));
}

async function chooseFilter(page: Page): Promise<void> {
  const filters = page.getByRole('group', { name: 'Filters' });
  await filters.getByRole('button').nth(4).click();
  const boxes = filters.getByRole('checkbox');
  for (const at of [0, 1, 2]) await boxes.nth(at).click();
  for (const at of [0, 1, 2]) await boxes.nth(at).click();
  await page.keyboard.press('Escape');
}

async function sort(page: Page): Promise<void> {
  await page.getByRole('columnheader').nth(1).getByRole('button').click();
  await page.waitForTimeout(300);
}
