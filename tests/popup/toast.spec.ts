import { expect, type Page, test } from '@playwright/test';
import { expectNoAxeViolations } from './no-axe-violations.ts';
import { sampleNow, samples } from './sample-referrals.ts';
import { asked, openSurface } from './stubbed-surface.ts';

const row = (page: Page, key: string) => page.locator(`[data-referral-key="${key}"]`);
const toast = (page: Page) => page.locator('.toast');

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 440, height: 600 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install({ time: sampleNow - 1_000 });
  await page.clock.pauseAt(sampleNow);
  await openSurface(page, { rows: samples });
  await page.clock.runFor(500);
  await expect(row(page, 'flame')).toBeVisible();
});

async function pressHeart(page: Page): Promise<void> {
  await row(page, 'flame')
    .getByRole('button', { name: /^Favorite/ })
    .press('Enter');
  // Its script is loaded when it is first needed; drawing it takes a moment of the page's clock, which stands still.
  await expect
    .poll(async () => {
      await page.clock.runFor(10);
      return (await toast(page).allTextContents()).join();
    })
    .toContain('Added to favorites: Fabrikam Residences');
}

test('it is told for eyes and ears, and goes after eight seconds', async ({ page }) => {
  await pressHeart(page);
  await expect(page.locator('[aria-live]')).toContainText('Added to favorites');
  await page.clock.runFor(7_500);
  await expect(toast(page)).toBeVisible();
  await page.clock.runFor(1_000);
  await expect(toast(page)).toBeHidden();
});

test('axe finds nothing in it @full', async ({ page }) => {
  await pressHeart(page);
  await page.clock.resume();
  await expectNoAxeViolations(page);
});

test('it stays while it is pointed at or has the focus @full', async ({ page }) => {
  await pressHeart(page);
  await toast(page).hover();
  await page.clock.runFor(20_000);
  await expect(toast(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await page.clock.runFor(8_500);
  await expect(toast(page)).toBeHidden();
});

test('z takes it back', async ({ page }) => {
  await pressHeart(page);
  await page.keyboard.press('z');
  await expect(toast(page)).toContainText('Undone.');
  expect(await asked(page)).toContainEqual({ verb: 'referral.favorite', ask: { key: 'flame', on: false } });
  await page.keyboard.press('z');
  await expect(toast(page)).toContainText('Undone.');
});

test('it does not lie over what has the focus @full', async ({ page }) => {
  await pressHeart(page);
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('j');
  const covers = await page.evaluate(() => {
    const [one, two] = [document.querySelector('.toast')!, document.activeElement!].map((element) =>
      element.getBoundingClientRect(),
    );
    return one!.top < two!.bottom && two!.top < one!.bottom;
  });
  expect(covers).toBe(false);
});
