import type { Page } from '@playwright/test';
import { withReader } from '../../tests/reading/harness';
import { sampleUrl, serveSample } from '../../tests/sample/serve';
import { launchBrowser, type LaunchedBrowser } from '../launch-browser';
import { extensionIn } from '../../tests/e2e/extension';
import { nameFunctionsIn } from './named-functions';
import { type Figure, type LongTasks, ratioOf, type Ratio } from './figure';

const ROUNDS = 15;
const TASK_ROWS = 5_000;
/** What one changed row may cost, as a share of a full reading. */
const CHANGE_LIMIT = 0.05;

/** Reading 1,000 rows against a bare walk over the same cells' `textContent`, and one changed row against all. */
export async function measureReading(): Promise<Ratio[]> {
  const { context } = await launchBrowser({ extension: null });
  try {
    await serveSample(context);
    await withReader(context);
    await nameFunctionsIn(context);
    const ratios: Ratio[] = [];
    for (const layout of ['table', 'he-grid'] as const) {
      const page = await context.newPage();
      await page.goto(sampleUrl({ layout, list: 'inbound', only: 'inbound', count: 1_000, pageSize: 1_000 }));
      await waitForRows(page, 1_000);
      const { walk, full, again } = await page.evaluate(timeReading, ROUNDS);
      ratios.push(
        ratioOf(`reading 1,000 rows (${layout}) / bare walk of textContent`, full, walk, 3),
        ratioOf(`reading again after one changed row (${layout}) / full reading`, again, full, CHANGE_LIMIT),
      );
      await page.close();
    }
    return ratios;
  } finally {
    await context.close();
  }
}

/** Waits until a reader sees all rows; the page draws them in stages. */
async function waitForRows(page: Page, rows: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const { readings } = globalThis.pageReading.read(globalThis.pageReading.open().reader);
      return (readings[0]?.referrals.length ?? 0) === wanted;
    },
    rows,
    { timeout: 60_000, polling: 500 },
  );
}

/** Runs in the page: three series in turns, in ms. */
function timeReading(rounds: number): { walk: number[]; full: number[]; again: number[] } {
  const cellsOf = (root: Document | ShadowRoot): Element[] => {
    const own = [
      ...root.querySelectorAll('td,th,[role=gridcell],[role=cell],[role=rowheader],[role=columnheader]'),
    ];
    const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot === null ? [] : cellsOf(shadowRoot),
    );
    return [...own, ...inner];
  };
  const timed = (work: () => unknown): number => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  const series = { walk: [] as number[], full: [] as number[], again: [] as number[] };
  const { reader } = globalThis.pageReading.open();
  globalThis.pageReading.read(reader);
  const cells = cellsOf(document);
  for (let round = -3; round < rounds; round += 1) {
    // The bare walk finds its cells too: that is part of walking.
    const walk = timed(() => cellsOf(document).map((cell) => cell.textContent));
    const fresh = globalThis.pageReading.open();
    const full = timed(() => globalThis.pageReading.read(fresh.reader));
    const cell = cells[Math.floor(cells.length / 2) + round];
    const text = cell && document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
    if (text) text.nodeValue = `${text.nodeValue ?? ''} `;
    const again = timed(() => {
      if (text) reader.changed(text);
      globalThis.pageReading.read(reader);
    });
    if (round < 0) continue;
    series.walk.push(walk);
    series.full.push(full);
    series.again.push(again);
  }
  return series;
}

/** Tasks over 50 ms after 5,000 rows were drawn, with the extension reading them and without it. */
export async function measureTasks(): Promise<Figure[]> {
  const without = await tasksOf(await launchBrowser({ extension: null }));
  const read = await tasksOf(await launchBrowser());
  if (read.stored < TASK_ROWS) throw new Error(`${read.stored} of ${TASK_ROWS} rows were stored`);
  return [
    { kind: 'tasks', name: `tasks over 50 ms after ${TASK_ROWS} rows were drawn`, with: read, without },
  ];
}

async function tasksOf({
  context,
  extensionId,
}: LaunchedBrowser): Promise<LongTasks & { readonly stored: number }> {
  try {
    await serveSample(context);
    await nameFunctionsIn(context);
    const extension = extensionId === '' ? null : extensionIn(context, extensionId);
    // Opened first: a page that comes to the front later would make the measured one draw itself anew.
    const stored = async (): Promise<number> =>
      extension?.records().then(
        (records) => records.length,
        () => 0,
      ) ?? 0;
    await stored();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const tasks: PerformanceEntry[] = [];
      Object.assign(globalThis, { longTasks: tasks });
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries());
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(
      sampleUrl({ layout: 'table', list: 'inbound', only: 'inbound', count: TASK_ROWS, pageSize: TASK_ROWS }),
    );
    await page.waitForFunction((rows) => document.querySelectorAll('tbody tr').length >= rows, TASK_ROWS, {
      timeout: 60_000,
    });
    const drawn = await page.evaluate(() => performance.now());
    const patience = Date.now() + 30_000;
    // Without the extension the page is watched for as long as reading takes with it.
    while (
      extension === null
        ? Date.now() < patience - 22_000
        : Date.now() < patience && (await stored()) < TASK_ROWS
    )
      await page.waitForTimeout(500);
    const durations = await page.evaluate((since) => {
      const { longTasks } = globalThis as unknown as { longTasks: PerformanceEntry[] };
      return longTasks.filter(({ startTime }) => startTime > since).map(({ duration }) => duration);
    }, drawn);
    return { over50: durations.length, longest: Math.max(0, ...durations), stored: await stored() };
  } finally {
    await context.close();
  }
}
