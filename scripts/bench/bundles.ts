import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { extensionIn, type Extension } from '../../tests/e2e/extension';
import { distFolder } from '../launch-browser';
import { type Figure, ratioOf } from './figure';
import { filledBrowser } from './filled-browser';

const COUNTS = [300, 10_000];
const WAKES = 20;
/** What the worker does after a response must not be measured with the next wake. */
const REST_MS = 500;
/** Wakes that are not counted: the browser compiles a script for its cache after it ran once. */
const FIRST_WAKES = 2;

interface Woken {
  readonly extension: Extension;
  readonly desk: Page;
}

/** The built extension with all that its worker may load in the worker itself. */
function inOneBundle(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'pct-bundle-')), 'dist');
  cpSync(distFolder, folder, { recursive: true });
  const later = readdirSync(join(folder, 'later')).map((name) => join(folder, 'later', name));
  const worker = join(folder, 'background.js');
  const scripts = [...later, worker].map((path) => readFileSync(path, 'utf8'));
  writeFileSync(worker, scripts.join(';\n'));
  return folder;
}

/** Wake to first response with the worker in one bundle and with scripts that it loads later, in turns. */
export async function measureBundles(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const count of COUNTS) {
    const [one, several] = [await woken(count, inOneBundle()), await woken(count, distFolder)];
    try {
      const [ofOne, ofSeveral]: [number[], number[]] = [[], []];
      for (let round = -FIRST_WAKES; round < WAKES; round += 1) {
        const [first, second] = [await untilResponse(one), await untilResponse(several)];
        if (round < 0) continue;
        ofOne.push(first);
        ofSeveral.push(second);
      }
      figures.push(
        ratioOf(`wake to first response, ${count} stored, one bundle / several`, ofOne, ofSeveral, null),
      );
    } finally {
      await one.extension.context.close();
      await several.extension.context.close();
    }
  }
  return figures;
}

async function woken(count: number, extension: string): Promise<Woken> {
  const { context, extensionId } = await filledBrowser(count, extension);
  const inBrowser = extensionIn(context, extensionId);
  return { extension: inBrowser, desk: await inBrowser.open('manifest.json') };
}

/** From a question to a stopped worker to its response, in ms. */
async function untilResponse({ extension, desk }: Woken): Promise<number> {
  await extension.killWorker();
  const ms = await desk.evaluate(async () => {
    const started = performance.now();
    const reply: unknown = await chrome.runtime.sendMessage({ verb: 'settings.get', ask: {} });
    if (typeof reply !== 'object' || reply === null) throw new Error('The worker gave no response.');
    return performance.now() - started;
  });
  await desk.waitForTimeout(REST_MS);
  return ms;
}
