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
      configFile: false, logLevel: 'error',
      build: {
        outDir, emptyOutDir: true, target: 'chrome121', minify: false,
        lib: { entry: fileURLToPath(new URL('reader-bundle.ts', import.meta.url)), formats: ['iife'], name: 'bundle', fileName: () => 'reader.js' },
      },
    });
    return readFileSync(join(outDir, 'reader.js'), 'utf8');
  })();
  return bundled;
}

declare global {
  // eslint-disable-next-line no-var
  var pageReading: ReadingBench;
  // eslint-disable-next-line no-var
  var openReader: ReturnType<ReadingBench['open']>;
}

/** Makes the reader available in every page of the context. */
export async function withReader(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: await readerScript() });
}

/** One whole reading of the page as it is now, by the reader that has read it before. */
export async function readPage(page: Page, options: ReadOptions = {}): Promise<PageReading | null> {
  return page.evaluate((given) => {
    globalThis.openReader ??= globalThis.pageReading.open();
    return globalThis.pageReading.read(globalThis.openReader.reader, given);
  }, options);
}

/** Shows a body as a page of Partner Center; nothing leaves the machine. */
export async function showFixture(page: Page, body: string, { path = '/en-us/dashboard/referrals/cosell/inbound', lang = 'en-US' } = {}): Promise<void> {
  await page.route('https://partner.microsoft.com/**', (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="${lang}"><head><title>Partner Center</title></head><body>${body}</body></html>`,
  }));
  await page.goto(`https://partner.microsoft.com${path}`);
}
