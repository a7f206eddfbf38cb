import type { BrowserContext, Page } from '@playwright/test';
import type { PageReading } from '../../src/domain/reading';
import { bundled } from '../support/bundle';
import type { ReadingBench, ReadOptions } from './reader-bundle';

declare global {
  // eslint-disable-next-line no-var
  var pageReading: ReadingBench;
}

/** Makes the reader available in every page of the context; `script`: another than that of the sources. */
export async function withReader(context: BrowserContext, script?: string): Promise<void> {
  await context.addInitScript({
    content: script ?? (await bundled(new URL('reader-bundle.ts', import.meta.url))),
  });
}

/** All readings of the page as it is now, by a fresh reader. */
export async function lookAt(page: Page, options: ReadOptions = {}): Promise<readonly PageReading[]> {
  return page.evaluate(
    (given) => globalThis.pageReading.read(globalThis.pageReading.open().reader, given).readings,
    options,
  );
}

/** The list that the page shows, or null. */
export async function readList(page: Page, options: ReadOptions = {}): Promise<PageReading | null> {
  return (await lookAt(page, options)).find(({ detail }) => !detail) ?? null;
}

/** The details that the page shows, or null. */
export async function readDetail(page: Page, options: ReadOptions = {}): Promise<PageReading | null> {
  return (await lookAt(page, options)).find(({ detail }) => detail) ?? null;
}

/** Shows a body as a page of Partner Center; nothing leaves the machine. */
export async function showFixture(
  page: Page,
  body: string,
  { path = '/en-us/dashboard/referrals/cosell/inbound', lang = 'en-US' } = {},
): Promise<void> {
  await page.route('https://partner.microsoft.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="${lang}"><head><title>Partner Center</title></head><body>${body}</body></html>`,
    }),
  );
  await page.goto(`https://partner.microsoft.com${path}`);
}
