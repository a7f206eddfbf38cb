import { defineConfig } from '@playwright/test';
import { browserSwitches } from './scripts/browser-switches';
import { findBrowser } from './scripts/find-browser';

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  // Half of a test of the extension is waiting: for a badge, an alarm, a browser that starts.
  workers: 3,
  // How long a page may take is measured elsewhere; here it is only waited for.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // What passes only at a second try has a fault: of the test, or of the extension.
  retries: 0,
  reporter: [['list']],
  use: {
    launchOptions: {
      executablePath: findBrowser().path,
      args: [...browserSwitches],
    },
  },
});
