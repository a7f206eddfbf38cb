import type { Page } from '@playwright/test';
import { type Extension, extensionIn } from '../../tests/e2e/extension';
import { sampleUrl, serveSample } from '../../tests/sample/serve';
import { launchBrowser } from '../launch-browser';
import { waitFor } from '../wait-for';
import type { Figure } from './figure';
import { longestTask } from './longest-task';
import { nameFunctionsIn } from './named-functions';
import { processorMs, traceOf } from './trace';

const FRAMES = 90;
/** CSS pixels from one frame to the next. */
const STEP = 60;
/** What the chips' script may take of a frame, in ms. */
const FRAME_LIMIT = 1;
const TASK_LIMIT = 50;
const SCRIPT = '/content/chips.js';

/** Countdowns in Partner Center's own list: what their script takes of a frame, and what they add to scrolling. */
export async function measureChips(): Promise<readonly Figure[]> {
  const { context, extensionId } = await launchBrowser();
  try {
    await serveSample(context);
    await nameFunctionsIn(context);
    const extension = extensionIn(context, extensionId);
    const desk = await extension.open('manifest.json');
    const figures: Figure[] = [];
    for (const rows of [100, 1_000]) {
      const page = await listOf(extension, rows);
      const off = await longestTask(page, () => scroll(page));
      await show(desk, true);
      await waitFor('chips', () => hasChips(page));
      const on = await longestTask(page, () => scroll(page));
      const frames = await chipFrames(page);
      figures.push(
        {
          kind: 'time',
          name: `chips: their script in a frame while ${rows} rows scroll (mean of ${frames.length})`,
          ms: frames.reduce((sum, ms) => sum + ms, 0) / Math.max(1, frames.length),
          limit: rows === 100 ? FRAME_LIMIT : null,
        },
        { kind: 'time', name: `chips on: longest task while ${rows} rows scroll`, ms: on, limit: TASK_LIMIT },
        { kind: 'time', name: `chips off: longest task while ${rows} rows scroll`, ms: off, limit: null },
      );
      await show(desk, false);
      await page.close();
    }
    return figures;
  } finally {
    await context.close();
  }
}

/** A list of so many rows on one page, once all were read. */
async function listOf(extension: Extension, rows: number): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1_300, height: 800 });
  await page.goto(
    sampleUrl({
      layout: 'table',
      list: 'marketplace',
      only: 'marketplace',
      count: rows,
      pageSize: rows,
      seed: rows,
      now: new Date().toISOString(),
    }),
  );
  await waitFor(`${rows} rows to be read`, async () => (await extension.records()).length >= rows);
  await page.bringToFront();
  return page;
}

const show = (desk: Page, rowChips: boolean): Promise<unknown> =>
  desk.evaluate(
    (on) => chrome.runtime.sendMessage({ verb: 'settings.set', ask: { patch: { rowChips: on } } }),
    rowChips,
  );

/** The layer stands beside the body, in a closed root: only that it is there can be seen. */
const hasChips = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('html > [aria-hidden="true"]') !== null);

/** Scrolls down by one step a frame, and back. */
const scroll = (page: Page): Promise<void> =>
  page.evaluate(
    async ([frames, step]) => {
      for (let frame = 0; frame < frames; frame += 1) {
        scrollBy(0, frame < frames / 2 ? step : -step);
        await new Promise((next) => {
          requestAnimationFrame(next);
        });
      }
    },
    [FRAMES, STEP] as const,
  );

/** How long the chips' script ran in each frame of a scroll, in ms. */
async function chipFrames(page: Page): Promise<readonly number[]> {
  const events = await traceOf(page, () => scroll(page));
  return events
    .filter(({ name, args }) => name === 'FunctionCall' && args.data?.url?.endsWith(SCRIPT) === true)
    .map(processorMs);
}
