import type { Page } from '@playwright/test';
import { manifest } from '../../tests/e2e/extension';
import { coSellCsv, coSellRecords } from '../co-sell-sample';
import type { Size } from './capture';

/** What is in the browser: nothing yet, invented referrals to try with, or referrals. */
export type Stage = 'nothing' | 'sample' | 'referrals';

/** One thing to look at. */
export interface Surface {
  readonly name: string;
  readonly path: string;
  readonly sizes: readonly Size[];
  /** What is there once it is drawn. */
  readonly ready: string;
  /** Absent: there are referrals. */
  readonly stage?: Stage;
  /** Looked at from its top to its end. */
  readonly whole?: boolean;
  /** Brings the page to what is looked at. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const popupSize: Size = { width: 440, height: 600 };
/** A popup of this size at 200 %. */
const zoomedPopup: Size = { width: 220, height: 300 };
const panelSize: Size = { width: 360, height: 740 };
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
const anyRow = '[data-referral-key]';
const anySection = '.full-page-main h1 ~ :not(.section-wait)';

/** What some sections draw only after the worker told them of it. */
const lateParts: ReadonlyMap<string, string> = new Map([
  ['insights', '.tile'],
  ['templates', '.template-line'],
  ['connections', '.connections:not(:has(.section-wait))'],
  ['settings', '.settings-group'],
  ['health', '.health-report'],
]);

type Prepare = (page: Page) => Promise<unknown>;
const key =
  (letter: string): Prepare =>
  async (page) => {
    await rows(page).first().focus();
    await page.keyboard.press(letter);
    await page.getByRole('dialog').waitFor();
  };
const select: Prepare = async (page) => {
  await rows(page).first().press('x');
  await rows(page).nth(1).press('x');
};
const toast: Prepare = async (page) => {
  await rows(page).first().press('f');
  await page.locator('.toast').waitFor();
};
const several: Prepare = async (page) => {
  await rows(page).first().press('x');
  await rows(page).nth(3).press('x');
  await rows(page).first().press('d');
  await page.getByRole('dialog').waitFor();
};
const openRow: Prepare = (page) => rows(page).first().press('Enter');
const openHints: Prepare = (page) => page.locator('.hint-chip').first().click();

/** A download of Partner Center whose last line broke off. */
const csv = `${coSellCsv(coSellRecords(3, { seed: 21 }))}broken off`;

const onPopup = (name: string, prepare?: Prepare): Surface => ({
  name: `popup-${name}`,
  path: popupPath,
  sizes: [popupSize],
  ready: anyRow,
  ...(prepare === undefined ? {} : { prepare }),
});
const onPanel = (name: string, prepare: Prepare): Surface => ({
  ...onPopup(name, prepare),
  name: `panel-${name}`,
  path: panelPath,
  sizes: [panelSize],
});
const onList = (name: string, sizes: readonly Size[], prepare?: Prepare): Surface => ({
  name,
  path: section('referrals?tab=to-answer'),
  sizes,
  ready: anyRow,
  ...(prepare === undefined ? {} : { prepare }),
});

/** Everything that is looked at. */
export const surfaces: readonly Surface[] = [
  { ...onPopup('first-run'), stage: 'nothing', ready: '.empty' },
  { ...onPopup('sample'), stage: 'sample' },
  { name: 'popup', path: popupPath, sizes: [popupSize, zoomedPopup], ready: anyRow },
  onPopup('hover', (page) => rows(page).nth(1).hover()),
  onPopup('details', openRow),
  onPopup('hints', openHints),
  onPopup('selection', select),
  onPopup('toast', toast),
  onPopup('answer', key('a')),
  onPopup('answers', several),
  onPopup('snooze', key('s')),
  onPopup('call', key('c')),
  onPopup('mail', key('e')),
  onPopup('keys', key('?')),
  { name: 'panel', path: panelPath, sizes: [panelSize], ready: anyRow },
  onPanel('details', openRow),
  onPanel('hints', openHints),
  onPanel('selection', select),
  onPanel('answer', key('a')),
  onList('list', pageSizes),
  onList('list-selection', wide, (page) => rows(page).first().press('x')),
  onList('list-hover', [{ width: 1_280, height: 800 }], (page) => rows(page).nth(2).hover()),
  onList('list-menu', [{ width: 1_280, height: 800 }], async (page) => {
    await page.locator('.filters .dropdown > button').nth(6).click();
    await page.locator('.dropdown-panel').waitFor();
  }),
  onList('list-toast', wide, toast),
  onList('list-answer', wide, key('a')),
  {
    ...onList('details', pageSizes, async (page) => {
      await rows(page).first().press('Enter');
      await page.locator('.referral').waitFor();
    }),
    whole: true,
  },
  ...['insights', 'templates', 'files', 'connections', 'settings', 'health', 'privacy', 'welcome'].map(
    (name): Surface => ({
      name,
      path: section(name),
      sizes: pageSizes,
      ready: lateParts.get(name) ?? anySection,
      whole: true,
    }),
  ),
  {
    name: 'template-editor',
    path: section('templates'),
    sizes: pageSizes,
    ready: '.template-line',
    whole: true,
    prepare: async (page) => {
      await page.locator('.template-about a').first().click();
      await page.locator('.template-editor').waitFor();
    },
  },
  {
    name: 'files-preview',
    path: section('files'),
    sizes: pageSizes,
    ready: '.drop',
    whole: true,
    prepare: async (page) => {
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.locator('.step .file-table').first().waitFor();
    },
  },
  onList('palette', wide, async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  }),
];
