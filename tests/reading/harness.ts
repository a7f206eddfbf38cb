import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import type { PageReading } from '../../src/domain/reading';
import type { ReadingBench, ReadOptions } from './reader-bundle';

let bundled: Promise<string> | undefined;

/** The reader as one script that puts `window.pageReading` there. Built once a process. */
export function readerScript(): Promise<string> {
  bundled ??= (async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'reader-'));
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir,
        emptyOutDir: true,
        target: 'chrome121',
        minify: false,
        lib: {
          entry: fileURLToPath(new URL('reader-bundle.ts', import.meta.url)),
          formats: ['iife'],
          name: 'bundle',
          fileName: () => 'reader.js',
        },
      },
    });
    return readFileSync(join(outDir, 'reader.js'), 'utf8');
  })();
  return bundled;
}

declare global {
  // eslint-disable-next-line no-var
  var pageReading: ReadingBench;
}

/** Makes the reader available in every page of the context. */
export async function withReader(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: await readerScript() });
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
