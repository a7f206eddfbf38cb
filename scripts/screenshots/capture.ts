import type { Page } from '@playwright/test';

export interface Size {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * What a page shows, as a PNG of `size` times `scale` device pixels.
 *
 * Over the DevTools protocol, because Playwright knows one scale for all pages of a browser only.
 */
export async function capture(page: Page, size: Size, scale = 1): Promise<Buffer> {
  await page.setViewportSize(size);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: scale,
    mobile: false,
  });
  await drawn(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** Fonts loaded, animations at their end, and what a change of size caused painted. */
async function drawn(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Before a change of size is drawn, what it starts is not there yet.
    await new Promise((next) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(next);
      });
    });
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
    await new Promise((next) => {
      requestAnimationFrame(next);
    });
  });
}
