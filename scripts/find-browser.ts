import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** A Chromium-based browser on this machine, and why it was taken. */
export interface FoundBrowser {
  readonly path: string;
  readonly from: 'CHROME_PATH' | 'installed' | 'playwright' | 'apt';
}

/** Chromium first: branded Chrome (since 137) and Edge ignore `--load-extension`, see `load-extension.ts`. */
const installedNames = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
] as const;

const installedPaths = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [
          `${folder}\\Chromium\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        ];
  }),
];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: the next place is asked
  }
};

function onPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':')) {
    const path = `${folder}/${name}`;
    if (folder !== '' && isProgram(path)) return path;
  }
  return null;
}

function installed(): string | null {
  for (const name of installedNames) {
    const path = onPath(name);
    if (path !== null) return path;
  }
  return installedPaths.find(isProgram) ?? null;
}

/** On Debian and its kin as root, installs the distribution's Chromium. Null where that is not possible. */
function fromApt(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.error('No browser found: installing Debian’s chromium with apt-get (once).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[] };
  if (spawnSync('apt-get', ['update', '-qq'], quiet).status !== 0) return null;
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  return onPath('chromium');
}

/**
 * A browser that can load the extension: `CHROME_PATH`, an installed one, Playwright's own download, or,
 * on Debian as root, `apt-get install chromium`.
 * @throws Error with one sentence that says what to install.
 */
export function findBrowser(): FoundBrowser {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!isProgram(named))
      throw new Error(`CHROME_PATH names ${named}, which is not a program that can be run.`);
    return { path: named, from: 'CHROME_PATH' };
  }
  const path = installed();
  if (path !== null) return { path, from: 'installed' };
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return { path: downloaded, from: 'playwright' };
  const fresh = fromApt();
  if (fresh !== null) return { path: fresh, from: 'apt' };
  throw new Error(
    'No browser found: install Chromium (or run "npx playwright install chromium"), or set CHROME_PATH to one.',
  );
}
