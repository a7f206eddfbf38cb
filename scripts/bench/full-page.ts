import type { Page } from '@playwright/test';
import { manifest } from '../../tests/e2e/extension';
import type { LaunchedBrowser } from '../launch-browser';
import { longestTask } from './longest-task';
import { median, type Figure } from './figure';

/** A task that takes longer is felt. */
const FELT_MS = 50;
const SEARCHED = 'contoso ltd';

/** A task that may last as long as is just not felt. */
const task = (name: string, ms: number): Figure => ({ kind: 'time', name, ms, limit: FELT_MS });

/** The full page in use: the longest task of each thing done to it. */
export async function measureFullPage(
  { context, extensionId }: LaunchedBrowser,
  count: number,
): Promise<readonly Figure[]> {
  const page = await context.newPage();
  const loading = await longestTask(page, async () => {
    await page.goto(`chrome-extension://${extensionId}/${manifest.options_ui.page}`);
    await page.locator('[role="grid"][aria-busy="false"]').waitFor();
    await page.waitForTimeout(300);
  });
  const scrolling = await longestTask(page, () => scrollThrough(page));
  const typing = await longestTask(page, () => type(page));
  const latency = await keyLatency(page);
  const filtering = await longestTask(page, () => chooseFilter(page));
  const sorting = await longestTask(page, () => sortByName(page));
  await page.close();
  const name = (what: string): string => `full page, ${count} stored: ${what}`;
  return [
    { kind: 'time', name: name('longest task while all rows load'), ms: loading, limit: null },
    task(name('longest task while scrolling'), scrolling),
    task(name('longest task while typing a search'), typing),
    task(name('from key to frame while typing'), latency),
    task(name('longest task while filtering'), filtering),
    task(name('longest task while sorting by name'), sorting),
  ];
}

/** By wheel, in small turns and large ones, then with the scroll bar to the middle and to the end. */
async function scrollThrough(page: Page): Promise<void> {
  await page.locator('[data-referral-key]').first().hover();
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, turn < 20 ? 240 : 2_400);
    await page.waitForTimeout(30);
  }
  for (const part of [0.5, 1, 0.25, 0]) {
    await page.locator('.grid-scroll').evaluate((box, to) => {
      box.scrollTop = box.scrollHeight * to;
    }, part);
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
    document.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => setTimeout(() => seen.push(performance.now() - event.timeStamp)));
      },
      true,
    );
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

async function sortByName(page: Page): Promise<void> {
  for (const _way of ['up', 'down']) {
    await page.getByRole('columnheader').nth(1).getByRole('button').click();
    await page.waitForTimeout(300);
  }
}
