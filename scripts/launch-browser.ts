import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import { browserSwitches } from './browser-switches';
import { findBrowser } from './find-browser';

/** The built extension; another than `dist` while several are worked on. */
export const distFolder = process.env['TRIAGE_DIST'] ?? fileURLToPath(new URL('../dist', import.meta.url));

export interface LaunchOptions {
  /** A profile folder to keep between starts; empty: a fresh one. */
  readonly profile?: string;
  /** False only where there is a display. */
  readonly headless?: boolean;
  /** The browser's UI language, e.g. `cs`. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** The unpacked extension; null starts the browser without it. */
  readonly extension?: string | null;
  /** More switches of the browser's command line. */
  readonly args?: readonly string[];
  /** For pictures: pages scroll without showing bars. */
  readonly hideScrollbars?: boolean;
}

export interface LaunchedBrowser {
  readonly context: BrowserContext;
  /** Empty where no extension was loaded. */
  readonly extensionId: string;
}

/** Without a display the browser believes that there is no mouse, and pages show what a finger needs. */
const withMouse =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

/**
 * Starts a browser with the built extension.
 *
 * The extension is loaded through the DevTools protocol, not by `--load-extension`: branded Chrome ignores
 * that flag since 137 and Edge follows, while `Extensions.loadUnpacked` works in all of them over
 * Playwright's debugging pipe.
 * @throws Error when no browser is found, or the extension was not built.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  const {
    profile = '',
    headless = true,
    language = 'en-US',
    colorScheme = 'light',
    extension = distFolder,
    args = [],
    hideScrollbars = false,
  } = options;
  if (extension !== null && !existsSync(`${extension}/manifest.json`)) {
    throw new Error(`There is no extension in ${extension}: run "npm run build" first.`);
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser().path,
    headless: false, // the flag below is the headless mode that runs extensions
    colorScheme,
    locale: language,
    viewport: { width: 1400, height: 900 },
    env: {
      ...process.env,
      LANGUAGE: language.replace('-', '_'),
      LANG: `${language.replace('-', '_')}.UTF-8`,
    },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: flags({ headless, language, hideScrollbars, args }),
  });
  if (extension === null) return { context, extensionId: '' };
  try {
    return { context, extensionId: await loadExtension(context, extension) };
  } catch (error) {
    await context.close();
    throw error;
  }
}

type FlagOptions = Required<Pick<LaunchOptions, 'headless' | 'language' | 'hideScrollbars' | 'args'>>;

const flags = ({ headless, language, hideScrollbars, args }: FlagOptions): string[] => [
  ...(headless ? ['--headless=new', withMouse] : []),
  '--enable-unsafe-extension-debugging',
  `--lang=${language}`,
  ...(hideScrollbars ? ['--hide-scrollbars'] : []),
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...browserSwitches,
  ...args,
];

/** Loads an unpacked extension. @returns its ID. */
async function loadExtension(context: BrowserContext, folder: string): Promise<string> {
  const browser = context.browser();
  if (browser === null)
    throw new Error('The browser gave no debugging connection to load the extension through.');
  const session = await browser.newBrowserCDPSession();
  const loaded = await session.send('Extensions.loadUnpacked' as never, { path: folder } as never);
  return (loaded as { id: string }).id;
}

/** The extension's worker, woken where it sleeps. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  const [running] = context.serviceWorkers();
  return running ?? context.waitForEvent('serviceworker');
}
