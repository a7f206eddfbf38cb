import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { showFixture, withReader } from './harness';
import { otherPages } from './other-lists';

const now = '2026-12-01T10:00:00.000Z';
const leads = '/en-us/dashboard/referrals/v2/leads';
const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

test.beforeEach(async ({ context }) => withReader(context));

/** What is read of a body on a page of leads. */
const referralsIn = (page: Page, lang: string, html: string): Promise<readonly string[]> =>
  page.evaluate(
    (given) => {
      document.documentElement.lang = given.lang;
      const parsed = new DOMParser().parseFromString(given.html, 'text/html');
      for (const script of parsed.querySelectorAll('script,link,meta[http-equiv],base')) script.remove();
      document.body.replaceChildren(...document.importNode(parsed.body, true).childNodes);
      const { readings } = globalThis.pageReading.read(globalThis.pageReading.open().reader, {
        now: given.now,
      });
      return readings.flatMap(({ referrals }) => referrals).map(({ fields }) => JSON.stringify(fields));
    },
    { lang, html, now },
  );

test('lists of other things are no referrals, whatever the address says', async ({ page }) => {
  test.setTimeout(180_000);
  await showFixture(page, '', { path: leads });
  const pages = otherPages();
  expect(pages.length).toBeGreaterThan(200);
  const read: string[] = [];
  for (const { name, lang, body } of pages) {
    const [first, ...others] = await referralsIn(page, lang, body);
    if (first !== undefined) read.push(`${name}: ${others.length + 1}, the first ${first}`);
  }
  expect(read).toEqual([]);
});

/** Pages of installed packages, where they lie: examples, reports, documentation. */
function installedPages(): readonly string[] {
  const found: string[] = [];
  const look = (folder: string, depth: number): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}${entry.name}`;
      if (entry.isDirectory() && depth > 0) look(`${path}/`, depth - 1);
      else if (entry.isFile() && /\.html?$/u.test(entry.name) && statSync(path).size < 400_000)
        found.push(path);
    }
  };
  look(modules, 7);
  return found.sort();
}

test('pages of installed packages are no referrals under the address of the leads @full', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await showFixture(page, '', { path: leads });
  const paths = installedPages();
  expect(paths.length).toBeGreaterThanOrEqual(5);
  const read: string[] = [];
  for (const path of paths.slice(0, 200)) {
    const [first] = await referralsIn(page, 'en', readFileSync(path, 'utf8'));
    if (first !== undefined) read.push(`${path.slice(modules.length)}: ${first}`);
  }
  expect(read).toEqual([]);
});
