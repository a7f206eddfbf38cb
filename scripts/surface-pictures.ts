// Pictures of every surface, to look at: npm run pictures -- [--language=de,ja] [--look=dark] [surface …]. They lie in
// demo-output/surfaces/, several to a sheet; each line names what is cut or scrolls without need.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionIn, type Extension, manifest } from '../tests/e2e/extension';
import { fillStore, sampleRecords } from '../tests/e2e/fill-store';
import { nameFunctionsIn } from './bench/named-functions';
import { launchBrowser } from './launch-browser';
import { capture, type Size } from './screenshots/capture';
import { pictureSheet, type Picture } from './screenshots/picture-sheet';
import { roomFaults } from './screenshots/room-faults';

const output = fileURLToPath(new URL('../demo-output/surfaces/', import.meta.url));

/** How a page looks: the colours, and how much one sees of it. */
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
type Look = keyof typeof looks;

interface Surface {
  readonly name: string;
  readonly path: string;
  readonly sizes: readonly Size[];
  /** Brings the page to what is looked at. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const popupSize: Size = { width: 440, height: 600 };
/** A popup of this size at 200 %. */
const zoomedPopup: Size = { width: 220, height: 300 };
const pageSizes: readonly Size[] = [
  { width: 360, height: 740 },
  { width: 1_280, height: 800 },
  { width: 1_920, height: 1_080 },
  // 1,280 by 800 at 200 %.
  { width: 640, height: 400 },
];
const wide = pageSizes.slice(0, 2);
const popupPath = manifest.action.default_popup;
const panelPath = manifest.side_panel?.default_path ?? popupPath;
const section = (name: string): string => `${manifest.options_ui.page}#/${name}`;
const rows = (page: Page) => page.locator('[data-referral-key]');
const key = (letter: string) => async (page: Page) => {
  await rows(page).first().focus();
  await page.keyboard.press(letter);
  await page.getByRole('dialog').waitFor();
};

const surfaces: readonly Surface[] = [
  { name: 'popup', path: popupPath, sizes: [popupSize, zoomedPopup] },
  { name: 'popup-hover', path: popupPath, sizes: [popupSize], prepare: (page) => rows(page).nth(1).hover() },
  {
    name: 'popup-details',
    path: popupPath,
    sizes: [popupSize],
    prepare: (page) => rows(page).first().press('Enter'),
  },
  {
    name: 'popup-selection',
    path: popupPath,
    sizes: [popupSize],
    prepare: async (page) => {
      await rows(page).first().press('x');
      await rows(page).nth(1).press('x');
    },
  },
  { name: 'popup-answer', path: popupPath, sizes: [popupSize], prepare: key('a') },
  { name: 'popup-snooze', path: popupPath, sizes: [popupSize], prepare: key('s') },
  { name: 'popup-call', path: popupPath, sizes: [popupSize], prepare: key('c') },
  { name: 'popup-mail', path: popupPath, sizes: [popupSize], prepare: key('e') },
  { name: 'popup-keys', path: popupPath, sizes: [popupSize], prepare: key('?') },
  { name: 'panel', path: panelPath, sizes: [{ width: 360, height: 740 }] },
  { name: 'list', path: section('referrals?tab=to-answer'), sizes: pageSizes },
  {
    name: 'list-selection',
    path: section('referrals?tab=to-answer'),
    sizes: wide,
    prepare: (page) => rows(page).first().press('x'),
  },
  {
    name: 'details',
    path: section('referrals?tab=to-answer'),
    sizes: pageSizes,
    prepare: async (page) => {
      await rows(page).first().press('Enter');
      await page.locator('.referral').waitFor();
    },
  },
  ...['insights', 'templates', 'files', 'connections', 'settings', 'health', 'privacy', 'welcome'].map(
    (name): Surface => ({ name, path: section(name), sizes: pageSizes }),
  ),
  {
    name: 'palette',
    path: section('referrals'),
    sizes: wide,
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** A browser of one language with 300 referrals in it. */
async function filled(language: string): Promise<readonly [BrowserContext, Extension]> {
  const { context, extensionId } = await launchBrowser({ language });
  await nameFunctionsIn(context);
  const extension = extensionIn(context, extensionId);
  const desk = await extension.open('manifest.json');
  const records = sampleRecords(300, Date.now(), 'some');
  await fillStore(
    desk,
    // Long names and marks where one looks first.
    records.map((record, at) => (at % 9 === 0 ? { ...record, emailValidity: 'spam' as const } : record)),
  );
  await extension.killWorker();
  await desk.close();
  return [context, extension];
}

async function picturesOf(extension: Extension, surface: Surface, look: Look): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const size of surface.sizes) {
    const page = await extension.context.newPage();
    await page.setViewportSize(size);
    await page.emulateMedia({ ...looks[look], reducedMotion: 'reduce' });
    await page.goto(`chrome-extension://${extension.id}/${surface.path}`);
    await page.locator('#app > *').first().waitFor();
    const hasRows =
      surface.path === popupPath || surface.path === panelPath || surface.path.includes('referrals');
    if (hasRows) await rows(page).first().waitFor();
    else await page.locator('.full-page-main h1 ~ :not(.section-wait)').first().waitFor();
    await surface.prepare?.(page);
    const name = `${surface.name} ${size.width}`;
    for (const fault of await page.evaluate(roomFaults)) console.log(`${look} ${name}: ${fault}`);
    pictures.push({ name, size, png: await capture(page, size) });
    await page.close();
  }
  return pictures;
}

const words = process.argv.slice(2);
const asked = (name: string): readonly string[] | null =>
  words
    .find((word) => word.startsWith(`--${name}=`))
    ?.split('=')[1]
    ?.split(',') ?? null;
const only = words.filter((word) => !word.startsWith('--'));
mkdirSync(output, { recursive: true });
for (const language of asked('language') ?? ['en', 'de', 'ja', 'cs']) {
  const [context, extension] = await filled(language);
  const canvas = await context.newPage();
  for (const look of ['light', 'dark', 'forced'] as const) {
    if (asked('look')?.includes(look) === false) continue;
    console.log(`${language} ${look}`);
    const pictures: Picture[] = [];
    for (const surface of surfaces)
      if (only.length === 0 || only.includes(surface.name))
        pictures.push(...(await picturesOf(extension, surface, look)));
    for (const [at, sheet] of (await pictureSheet(canvas, pictures)).entries())
      writeFileSync(`${output}${language}-${look}-${at + 1}.png`, sheet);
  }
  await context.close();
}
