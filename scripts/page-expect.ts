/**
 * Reads pages of `tests/pages` and writes what is read now into their `expected.json`. It is a proposal: a
 * person checks each value against the page before it is kept. With `--compare` nothing is written, and the
 * differences are shown. With `--why` nothing is written either, and what decided is shown: how the list was found,
 * and what tells the meaning of each column.
 *
 *     npm run page:expect NAME [NAME…] [-- --compare|--why]
 */
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { comparePages } from '../tests/reading/compare-pages';
import { caseOf, corpusFolder, corpusNames, corpusReader, pageOf } from '../tests/reading/corpus';
import { findBrowser } from './find-browser';

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const compare = process.argv.includes('--compare');
const why = process.argv.includes('--why');
const unknown = names.filter((name) => !corpusNames().includes(name));
if (names.length === 0 || unknown.length > 0) {
  console.error(
    names.length === 0 ? 'Usage: npm run page:expect NAME' : `No such page: ${unknown.join(', ')}`,
  );
  process.exit(1);
}
const browser = await chromium.launch({
  executablePath: findBrowser().path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const reader = await corpusReader(await browser.newContext());
  for (const name of names) {
    if (why) {
      console.log([name, ...(await reader.why(pageOf(name)))].join('\n'));
      continue;
    }
    const read = await reader.read(pageOf(name));
    if (compare) {
      const { missed, wrong } = comparePages(caseOf(name).expected, read);
      console.log(JSON.stringify({ name, missed, wrong }, null, 2));
    } else {
      const file = `${corpusFolder}${name}/expected.json`;
      writeFileSync(
        file,
        await format(JSON.stringify(read), { ...(await resolveConfig(file)), parser: 'json' }),
      );
      console.log(`${file}: written. Check each value against the page.`);
    }
  }
} finally {
  await browser.close();
}
