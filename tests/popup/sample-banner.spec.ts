import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { samples } from './sample-referrals.ts';
import { openSurface } from './stubbed-surface.ts';
import { fullUnless } from '../support/depth.ts';

for (const texts of readdirSync('public/_locales'))
  test(`the sample's banner is one line: ${texts}${fullUnless(texts === 'de')}`, async ({ page }) => {
    await page.setViewportSize({ width: 440, height: 600 });
    await openSurface(
      page,
      { rows: samples, sample: true, texts, language: texts.replace('_', '-') },
      'panel',
    );
    const banner = page.locator('.notice[data-one-line]');
    for (const width of [440, 1_280]) {
      await page.setViewportSize({ width, height: 600 });
      const [title, button, whole] = await Promise.all(
        [banner.locator('.notice-title'), banner.getByRole('button'), banner].map((part) =>
          part.boundingBox(),
        ),
      );
      expect(title!.y + title!.height / 2, `${width} px`).toBeCloseTo(button!.y + button!.height / 2, 0);
      expect(title!.height, `${width} px`).toBeLessThan(30);
      expect(whole!.height, `${width} px`).toBeLessThanOrEqual(44);
    }
  });
