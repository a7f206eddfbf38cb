import { expect, type Page, test } from '@playwright/test';
import { expectOneLiveRegion } from './one-live-region.ts';
import { samples } from './sample-referrals.ts';
import { openSurface } from './stubbed-surface.ts';
import { fullUnless } from '../support/depth.ts';

const row = (page: Page, key: string) => page.locator(`[data-referral-key="${key}"]`);
const region = (page: Page) => page.locator('[aria-live]');

for (const surface of ['popup', 'panel'] as const)
  test(`the ${surface} says everything in one region: toasts, selection, dialogs${fullUnless(surface === 'popup')}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 440, height: 600 });
    await openSurface(page, { rows: samples, unknownColumns: ['Zone'] }, surface);
    await expect(row(page, 'flame')).toBeVisible();
    await expectOneLiveRegion(page);

    const heart = row(page, 'flame').getByRole('button', { name: /^Favorite/ });
    await heart.press('Enter');
    await expect(region(page)).toContainText('Added to favorites');
    await heart.press('Enter');
    await expect(region(page), 'both are heard, however close they come').toHaveText(
      /Added to favorites.*Removed from favorites/s,
    );
    await expectOneLiveRegion(page);

    await row(page, 'flame').press('x');
    await expect(region(page)).toContainText('1 selected');
    await expectOneLiveRegion(page);

    await row(page, 'flame').press('s');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('[aria-live]'), 'all else is silent now').toBeAttached();
    await expectOneLiveRegion(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expectOneLiveRegion(page);
  });
