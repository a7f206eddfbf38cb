import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Route } from '@playwright/test';

export { sampleUrl, type LayoutName, type SampleOptions } from './options';

const dist = fileURLToPath(new URL('./dist/', import.meta.url));
const assets = '/sample-assets/';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff',
};

export interface ServeOptions {
  /** Hears of each request that would have left the machine. */
  readonly onBlocked?: (url: string) => void;
}

/**
 * Serves the built sample at `https://partner.microsoft.com/…` in this context and aborts every other
 * http(s) request. Needs `npm run build:sample`.
 */
export async function serveSample(context: BrowserContext, { onBlocked }: ServeOptions = {}): Promise<void> {
  const files = new Map<string, Promise<Buffer>>();
  const file = (name: string): Promise<Buffer> => {
    const known = files.get(name) ?? readFile(join(dist, name));
    files.set(name, known);
    return known;
  };
  const send = async (route: Route, name: string): Promise<void> => {
    try {
      await route.fulfill({ body: await file(name), contentType: types[extname(name)] ?? 'application/octet-stream' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      files.delete(name);
      await route.fulfill({ status: 404, body: `${name} is not there: run "npm run build:sample"`, contentType: 'text/plain' });
    }
  };
  // The last route added is asked first.
  await context.route(/^(https?|wss?):/u, async (route) => {
    onBlocked?.(route.request().url());
    await route.abort();
  });
  await context.route('https://partner.microsoft.com/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    return send(route, pathname.startsWith(assets) ? normalize(pathname.slice(assets.length)).replace(/^(\.\.[/\\])+/u, '') : 'index.html');
  });
}
