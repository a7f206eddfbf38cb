// Speed as ratios taken in one run, in a real Chromium: npm run bench. A ratio over its limit is marked and ends with exit code 1.
import { measureReading, measureTasks } from './bench/reading';
import { printRatios, type Ratio } from './bench/ratio';
import { measureStoring } from './bench/storing';
import { measurePopup } from './bench/popup-rows';

const ratios: Ratio[] = [
  ...await measureReading(),
  ...await measurePopup(),
  ...await measureStoring(),
];
printRatios(ratios);
const tasks = await measureTasks();
const said = ({ over50, longest }: { over50: number; longest: number }): string => `${over50} (longest ${longest.toFixed(0)} ms)`;
console.log(`\nTasks over 50 ms after 5,000 rows were drawn: ${said(tasks.with)} with the extension, ${said(tasks.without)} without; ${tasks.stored} rows stored.`);
const added = tasks.with.over50 - tasks.without.over50;
if (ratios.some(({ ratio, limit }) => limit !== null && ratio > limit) || added > 0) process.exitCode = 1;
