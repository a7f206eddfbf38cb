// The extension on a sample Partner Center: npm run demo. With a display it opens a browser and leaves it
// open; without one it prints what badge and popup show and writes screenshots to demo-output/.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { sampleUrl, serveSample, type SampleOptions } from '../tests/sample/serve';
import { extensionIn, manifest, type Extension } from '../tests/e2e/extension';
import { launchBrowser } from './launch-browser';
import { waitFor } from './wait-for';

const output = fileURLToPath(new URL('../demo-output/', import.meta.url));
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = !hasDisplay || process.argv.includes('--headless');

/** So often a row's button is pressed until its sheet opens. */
const MOST_PRESSES = 5;
const sample: Partial<SampleOptions> = { count: 120, seed: 7, pageSize: 60 };
const lists = [
  { list: 'qualified', layout: 'fluent9' },
  { list: 'inbound', layout: 'fluent8' },
  { list: 'marketplace', layout: 'he-grid' },
] as const;

/** Opens each list once, as a person would, and waits until the extension has kept its rows. */
async function visitLists(page: Page, extension: Extension): Promise<void> {
  for (const { list, layout } of lists) {
    await page.goto(sampleUrl({ ...sample, list, layout }));
    await waitFor(`the ${list} list to be read`, async () =>
      (await extension.records()).some((record) => record.list === list),
    );
  }
}

/** The popup's summary and its first rows, one line each. */
async function popupLines(popup: Page): Promise<readonly string[]> {
  const lines = [(await popup.locator('.summary').innerText()).replaceAll('\n', ' ')];
  for (const row of (await popup.locator('[data-referral-key]').all()).slice(0, 5)) {
    const name = await row.locator('.row-title').innerText();
    lines.push(`  ${name}: ${await row.locator('time').first().innerText()}`);
  }
  return lines;
}

async function picture(
  context: BrowserContext,
  extension: Extension,
  scheme: 'light' | 'dark',
): Promise<readonly string[]> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 440, height: 600 });
  await popup.emulateMedia({ colorScheme: scheme });
  await popup.goto(`chrome-extension://${extension.id}/${manifest.action.default_popup}`);
  await popup.locator('[data-referral-key]').first().waitFor();
  await popup.screenshot({ path: `${output}popup-${scheme}.png` });
  const lines = await popupLines(popup);
  await popup.close();
  return lines;
}

/** Presses Accept in a row; rows are drawn anew while a search comes, and a press may meet one that goes. */
async function openSheet(row: Locator, fill: Locator): Promise<void> {
  const accept = row.getByRole('button', { name: /^Accept/ }).first();
  for (let tries = 1; tries < MOST_PRESSES; tries += 1) {
    await accept.press('Enter');
    const isOpen = await fill.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
  }
  await accept.press('Enter');
}

/**
 * The main job: the most urgent lead is accepted in the popup, and Partner Center's form is filled in.
 * @returns whose it is.
 */
async function fillForm(page: Page, extension: Extension): Promise<string> {
  const lead = (await extension.records())
    .filter(({ list, actionable, id, company }) => list === 'marketplace' && actionable && id && company)
    .sort((a, b) => ((a.expiresAt ?? '') < (b.expiresAt ?? '') ? -1 : 1))
    .find(({ expiresAt }) => Date.parse(expiresAt ?? '') > Date.now());
  if (lead === undefined) throw new Error('The sample has no lead to accept.');
  await page.goto(sampleUrl({ ...sample, list: 'marketplace', layout: 'he-grid', referral: lead.id }));
  await page.getByRole('button', { name: 'Accept', exact: true }).waitFor();
  const panel = await extension.open(manifest.side_panel?.default_path ?? manifest.action.default_popup);
  await panel.getByRole('searchbox').fill(lead.company ?? '');
  const row = panel.locator(`[data-referral-key="${lead.key}"]`);
  const fill = panel.getByRole('button', { name: 'Fill in Partner Center' });
  await openSheet(row, fill);
  await fill.press('Enter');
  // What is announced stands a second time in the live region, outside the app.
  await panel
    .locator('#app')
    .getByText(/press “Accept”|Press “Accept”/)
    .first()
    .waitFor();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  // Where the form requires what a lead does not tell, it says how much of it went in.
  await panel
    .locator('#app')
    .getByText(/(?:^Filled in|\d filled in).*Check it in Partner Center/u)
    .waitFor({ timeout: 30_000 });
  await page.screenshot({ path: `${output}filled-form.png` });
  return lead.company ?? '';
}

const { context, extensionId } = await launchBrowser({ headless });
const extension = extensionIn(context, extensionId);
await serveSample(context);
const page = context.pages()[0] ?? (await context.newPage());
await visitLists(page, extension);
await page.bringToFront();

if (headless) {
  mkdirSync(output, { recursive: true });
  const lines = await picture(context, extension, 'light');
  await picture(context, extension, 'dark');
  await page.screenshot({ path: `${output}partner-center.png` });
  const badge = await extension.badge();
  console.log(`Badge: ${badge.text === '' ? '(empty)' : badge.text} (${badge.title.replaceAll('\n', ', ')})`);
  console.log(lines.join('\n'));
  console.log(`Filled in, and not sent: the form to accept ${await fillForm(page, extension)}`);
  console.log(`Pictures: ${output}`);
  await context.close();
} else {
  const worker = await extension.worker();
  await worker
    .evaluate(() => chrome.action.openPopup())
    .catch(async (error: unknown) => {
      // A browser without focus refuses to open a popup; the same page in a tab shows the same thing.
      console.log(`The popup could not be opened by itself (${String(error)}): it is shown in a tab.`);
      await extension.openPopup();
    });
  console.log('The sample Partner Center is open, with the extension. Close the browser to end.');
  await context.waitForEvent('close', { timeout: 0 });
}
