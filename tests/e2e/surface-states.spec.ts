import type { Page } from '@playwright/test';
import { expectNoAxeViolationsInThemes } from '../popup/no-axe-violations.ts';
import { type Extension, expect, manifest, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

/** What lies on a surface, and how it comes there. */
type States = Readonly<Record<string, (page: Page) => Promise<unknown>>>;

const rows = (page: Page) => page.locator('[data-referral-key]');
const dialog = (page: Page) => page.getByRole('dialog');

async function pressAtFirst(page: Page, key: string): Promise<void> {
  await rows(page).first().focus();
  await page.keyboard.press(key);
}
const sheet = (key: string) => async (page: Page) => {
  await pressAtFirst(page, key);
  await expect(dialog(page)).toBeVisible();
};

/** The same keys do the same on every surface. */
const shared: States = {
  'a selection': async (page) => {
    await pressAtFirst(page, 'x');
    await expect(page.locator('#app').getByText('1 selected')).toBeVisible();
  },
  'a toast': async (page) => {
    await pressAtFirst(page, 'f');
    // While it has the focus it stays.
    await page.locator('.toast button').first().focus();
  },
  'a dialog': sheet('s'),
  'the answer sheet': sheet('a'),
  'a call': sheet('c'),
  'an e-mail': sheet('e'),
  'all keys': sheet('?'),
};

const inList: States = {
  hints: async (page) => {
    await page.locator('.hint-chip').first().click();
    await expect(page.locator('.hint-panel').first()).toBeVisible();
  },
  'answers to several': async (page) => {
    await page.getByRole('button', { name: 'Select', exact: true }).click();
    await page.getByRole('button', { name: 'Decline all spam…' }).click();
    await expect(dialog(page)).toBeVisible();
  },
};

const onPage: States = {
  hints: (page) => expect(page.locator('.grid-cell .hint-chip').first()).toBeVisible(),
  'details with hints': async (page) => {
    const hinted = rows(page)
      .filter({ has: page.locator('.hint-chip') })
      .first();
    await hinted.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Same co/ }).first()).toBeVisible();
  },
  'answers to several': async (page) => {
    await page.getByRole('button', { name: 'Select', exact: true }).click();
    await page.getByRole('button', { name: /^Decline \d+ as spam…/ }).click();
    await expect(dialog(page)).toBeVisible();
  },
  'all commands': async (page) => {
    await page.keyboard.press('Control+k');
    await expect(dialog(page)).toBeVisible();
  },
};

const panelPath = manifest.side_panel?.default_path ?? '';
const surfaces = {
  popup: { path: manifest.action.default_popup, width: 440, states: { ...inList, ...shared } },
  'side panel': { path: panelPath, width: 360, states: { ...inList, ...shared } },
  'full page': { path: manifest.options_ui.page, width: 1_920, states: { ...onPage, ...shared } },
} as const;

async function fill(extension: Extension): Promise<void> {
  const desk = await extension.open('manifest.json');
  // Enough for each kind of hint, and few enough to be looked at in each state.
  const records = sampleRecords(80, Date.now(), 'some');
  await fillStore(
    desk,
    records.map((record, at) => (at % 9 === 0 ? { ...record, emailValidity: 'spam' as const } : record)),
  );
  await extension.killWorker();
  await desk.close();
}

for (const [name, { path, width, states }] of Object.entries(surfaces))
  test(`${name}: axe finds nothing in hints, selection, toast, dialogs and sheets, light and dark @full`, async ({
    extension,
  }) => {
    // Two looks at each of up to eleven states, over many rows.
    test.setTimeout(240_000);
    await fill(extension);
    for (const [state, show] of Object.entries(states)) {
      const page = await extension.open(path);
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expect(rows(page).first()).toBeVisible();
      await expect(page.locator('.hint-chip').first()).toBeAttached();
      await show(page);
      // Looked at as a whole: what is scrolled half under head or foot is reported as obscured.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.max(height, 800) });
      await page.mouse.move(0, 0);
      await test.step(state, () => expectNoAxeViolationsInThemes(page));
      await page.close();
    }
  });
