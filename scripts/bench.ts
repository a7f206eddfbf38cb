// Speed against a plain cost that is measured in turns with it, in a real Chromium: npm run bench. It
// informs: it never fails.
import { measureBundles } from './bench/bundles';
import { measureChips } from './bench/chips';
import { type Figure, FIGURE_HEAD, figureLine } from './bench/figure';
import { filledBrowser } from './bench/filled-browser';
import { measureFilling } from './bench/filling';
import { measureFirstLooks } from './bench/first-look';
import { measureFullPage } from './bench/full-page';
import { measureImport } from './bench/import';
import { measureLeadTable } from './bench/lead-table';
import { measureReading, measureTasks } from './bench/reading';
import { measureScale } from './bench/scale';
import { measureStoring } from './bench/storing';
import { measureSurfaces } from './bench/surfaces';
import { measureTeamTable } from './bench/team-table';

const STORED = 10_000;

/** What is measured in a browser with many referrals in it. */
async function measureFilled(): Promise<readonly Figure[]> {
  const launched = await filledBrowser(STORED);
  try {
    return [...(await measureSurfaces(launched, STORED)), ...(await measureFullPage(launched, STORED))];
  } finally {
    await launched.context.close();
  }
}

const parts: readonly (readonly [name: string, measure: () => Promise<readonly Figure[]>])[] = [
  ['reading', measureReading],
  ['first look', measureFirstLooks],
  ['tasks while reading', measureTasks],
  ['popup and full page', measureFilled],
  ['chips', measureChips],
  ['filling', measureFilling],
  ['storing', measureStoring],
  ['importing', measureImport],
  ['scale', measureScale],
  ['table of leads', measureLeadTable],
  ['table of a team', measureTeamTable],
  ['bundles', measureBundles],
];
/** Words of the parts' names, to measure these alone: npm run bench -- storing */
const only = process.argv.slice(2);

async function measured([name, measure]: (typeof parts)[number]): Promise<readonly Figure[]> {
  try {
    return await measure();
  } catch (error) {
    return [
      {
        kind: 'failed',
        name,
        reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
      },
    ];
  }
}

console.log(FIGURE_HEAD);
for (const part of parts) {
  if (only.length > 0 && !only.some((word) => part[0].includes(word))) continue;
  // Each line as soon as it is known: who stops half way has seen half of it.
  for (const figure of await measured(part)) console.log(figureLine(figure));
}
