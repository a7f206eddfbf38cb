// Pictures for the stores and the README, taken of the built extension on the sample Partner Center: npm run
// screenshots.
// The same seed gives the same referrals; all their times lie at fixed distances from the moment at which it runs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { extensionIn, manifest } from '../tests/e2e/extension';
import { fillStore, sampleRecords } from '../tests/e2e/fill-store';
import { sampleUrl, serveSample, type SampleOptions } from '../tests/sample/serve';
import { distFolder, launchBrowser } from './launch-browser';
import { pictureOfWindow, toolbarHeight, type BrowserWindow } from './screenshots/browser-window';
import { capture, type Size } from './screenshots/capture';
import { waitFor } from './wait-for';

const root = fileURLToPath(new URL('../', import.meta.url));
/** The size that both stores ask for. */
const storeSize: Size = { width: 1280, height: 800 };
const belowToolbar = storeSize.height - toolbarHeight;
const popupSize: Size = { width: 360, height: 600 };
const panelSize: Size = { width: 380, height: belowToolbar };

/**
 * With this seed the most urgent customers come from several countries, two are duplicates, and no deadline is within
 * its last hours.
 */
const seed = 201;
const now = Date.now();
const records = sampleRecords(160, now, 'none', seed);
/** The sample's pages show the referrals that the store is filled with, so that reading them changes nothing. */
const sample: Partial<SampleOptions> = {
  seed,
  count: records.length,
  now: new Date(now).toISOString(),
  awkward: 'none',
  delay: 0,
};
const lists = [
  { ...sample, list: 'outbound', layout: 'fluent8' },
  { ...sample, list: 'inbound', layout: 'fluent8' },
  { ...sample, list: 'qualified', layout: 'fluent9' },
  { ...sample, list: 'marketplace', layout: 'he-grid', pageSize: 25 },
] as const satisfies readonly Partial<SampleOptions>[];

const { context, extensionId } = await launchBrowser({ hideScrollbars: true });
const extension = extensionIn(context, extensionId);
await serveSample(context);

function write(path: string, picture: Buffer): void {
  mkdirSync(fileURLToPath(new URL('./', `file://${root}${path}`)), { recursive: true });
  writeFileSync(`${root}${path}`, picture);
  console.log(`${path}  ${Math.round(picture.length / 1024)} kB`);
}

/** History comes from records of the past, today's state from reading the pages, as it would for a person. */
async function prepare(page: Page): Promise<void> {
  const desk = await extension.openFullPage();
  await fillStore(desk, records);
  await extension.killWorker();
  for (const options of lists) {
    await page.bringToFront();
    await page.goto(sampleUrl(options));
    await waitFor(`the ${options.list} list to be read`, () =>
      desk.evaluate(async (list) => {
        const reply: { value: { lists: { list: string | null; rows: number }[] } } =
          await chrome.runtime.sendMessage({ verb: 'health.get', ask: { account: null } });
        return reply.value.lists.some((read) => read.list === list && read.rows > 0);
      }, options.list),
    );
  }
  await desk.close();
}

interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly scale?: number;
  /** What a person would do before the picture. */
  readonly act?: (page: Page) => Promise<void>;
}

/** A page of the extension, once it shows what `ready` selects. */
async function photograph(
  path: string,
  ready: string,
  size: Size,
  { scheme = 'light', scale = 1, act }: Look = {},
): Promise<Buffer> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize(size);
  await page.goto(`chrome-extension://${extension.id}/${path}`);
  await page.locator(ready).first().waitFor();
  await act?.(page);
  const picture = await capture(page, size, scale);
  await page.close();
  return picture;
}

const row = '[data-referral-key]';
const popup = manifest.action.default_popup;
const fullPage = manifest.options_ui.page;
const panel = manifest.side_panel?.default_path ?? popup;

const partnerCenter = context.pages()[0] ?? (await context.newPage());
await prepare(partnerCenter);
const canvas = await context.newPage();

async function inWindow(page: Size, surface: BrowserWindow['surface']): Promise<Buffer> {
  const { hostname, pathname } = new URL(partnerCenter.url());
  return pictureOfWindow(
    canvas,
    {
      address: `${hostname}${pathname}`,
      icon: readFileSync(`${distFolder}/icons/icon-32.png`),
      badge: (await extension.badge()).text,
      page: await capture(partnerCenter, page),
      surface,
    },
    storeSize,
  );
}

write(
  'store/screenshots/1-popup.png',
  await inWindow(
    { width: storeSize.width, height: belowToolbar },
    { kind: 'popup', picture: await photograph(popup, row, popupSize) },
  ),
);

const urgent = records.find(
  (record) => record.list === 'inbound' && record.actionable && Date.parse(record.expiresAt ?? '') > now,
);
await partnerCenter.goto(
  sampleUrl({ ...sample, list: 'inbound', layout: 'fluent8', referral: urgent?.id ?? null }),
);
await partnerCenter.locator('main h1, main h2').first().waitFor();
write(
  'store/screenshots/2-side-panel.png',
  await inWindow(
    { width: storeSize.width - panelSize.width, height: belowToolbar },
    {
      kind: 'side-panel',
      picture: await photograph(panel, row, panelSize, {
        act: (page) => page.getByRole('tab', { name: 'Co-sell' }).click(),
      }),
    },
  ),
);

write('store/screenshots/3-all-referrals.png', await photograph(fullPage, row, storeSize));
write(
  'store/screenshots/4-insights.png',
  await photograph(`${fullPage}#/insights`, 'main figure', storeSize),
);
write(
  'store/screenshots/5-dark.png',
  await photograph(`${fullPage}#/referrals/${urgent?.id}`, 'main h2', storeSize, { scheme: 'dark' }),
);
write(
  'store/screenshots/6-reading-health.png',
  await photograph(`${fullPage}#/health`, '.health-cards', storeSize),
);
write('docs/popup.png', await photograph(popup, row, popupSize, { scale: 2 }));

await context.close();
