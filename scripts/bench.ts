// Speed against a plain cost that is measured in turns with it, in a real Chromium: npm run bench. It informs: it never fails.
import { type Figure, figureTable } from './bench/figure';
import { filledBrowser } from './bench/filled-browser';
import { measureFullPage } from './bench/full-page';
import { measureImport } from './bench/import';
import { measureReading, measureTasks } from './bench/reading';
import { measureStoring } from './bench/storing';
import { measureSurfaces } from './bench/surfaces';

const STORED = 10_000;

/** What is measured in a browser with many referrals in it. */
async function measureFilled(): Promise<readonly Figure[]> {
  const launched = await filledBrowser(STORED);
  try {
    return [...await measureSurfaces(launched, STORED), ...await measureFullPage(launched, STORED)];
  } finally {
    await launched.context.close();
  }
}

const parts: readonly (readonly [name: string, measure: () => Promise<readonly Figure[]>])[] = [
  ['reading', measureReading],
  ['tasks while reading', measureTasks],
  ['popup and full page', measureFilled],
  ['storing', measureStoring],
  ['importing', measureImport],
];
const only = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, measure] of parts) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  console.error(`${name} …`);
  try {
    figures.push(...await measure());
  } catch (error) {
    figures.push({ kind: 'failed', name, reason: error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error) });
  }
}
console.log(`\n${figureTable(figures)}`);
