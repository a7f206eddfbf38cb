import { expect, type Page } from '@playwright/test';

/** One polite live region a surface, and none that an open dialog makes silent. */
export async function expectOneLiveRegion(page: Page): Promise<void> {
  const regions = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')].map((region) => {
      const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
      return {
        live: region.getAttribute('aria-live') ?? region.getAttribute('role'),
        silent: dialog !== undefined && !dialog.contains(region),
      };
    }),
  );
  expect(regions).toEqual([{ live: 'polite', silent: false }]);
}
