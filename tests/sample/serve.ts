import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';

export { sampleUrl, type LayoutName, type SampleOptions } from './options';

const dist = fileURLToPath(new URL('./dist/', import.meta.url));
const assets = '/sample-assets/';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface ServeOptions {
  /** Hears of each request that would have left the machine. */
  readonly onBlocked?: (url: string) => void;
}

/** The whole build at once: a build that runs meanwhile must not mix its files with these. */
async function builtFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const names = await readdir(dist).catch((): string[] => []); // no folder: the same as an empty one
  if (!names.includes('index.html'))
    throw new Error('The sample Partner Center is not built: run "npm run build:sample".');
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dist, name))] as const)),
  );
}

/**
 * Serves the built sample at `https://partner.microsoft.com/…` in this context and aborts every other
 * http(s) request.
 * @throws Error when the sample is not built.
 */
export async function serveSample(context: BrowserContext, { onBlocked }: ServeOptions = {}): Promise<void> {
  const files = await builtFiles();
  // The last route added is asked first.
  await context.route(/^(https?|wss?):/u, async (route) => {
    onBlocked?.(route.request().url());
    await route.abort();
  });
  await context.route('https://partner.microsoft.com/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    const name = pathname.startsWith(assets) ? pathname.slice(assets.length) : 'index.html';
    const body = files.get(name);
    if (body === undefined)
      return route.fulfill({
        status: 404,
        body: `${name} is no file of the sample`,
        contentType: 'text/plain',
      });
    return route.fulfill({ body, contentType: types[extname(name)] ?? 'application/octet-stream' });
  });
}
