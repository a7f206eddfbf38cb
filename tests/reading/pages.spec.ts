import { type BrowserContext, expect, test } from '@playwright/test';
import { comparePages, FieldFigures } from './compare-pages';
import { caseOf, corpusNames, corpusReader } from './corpus';

/** Reads pages of the corpus in one tab, and compares each with what a person would read. */
async function readAll(names: readonly string[], context: BrowserContext): Promise<void> {
  const reader = await corpusReader(context);
  const figures = new FieldFigures();
  const problems: string[] = [];
  for (const name of names) {
    const one = caseOf(name);
    const read = await reader.read(one).catch((error: unknown) => String(error).split('\n', 2).join(' '));
    if (typeof read === 'string') {
      problems.push(`${name}: ${read}`);
      continue;
    }
    const compared = comparePages(one.expected, read);
    figures.add(compared);
    const open = new Set(one.meta.notYetRead);
    for (const { field, what } of compared.wrong) problems.push(`${name}: wrong ${field}: ${what}`);
    for (const { field, what } of compared.missed)
      if (!open.has(field)) problems.push(`${name}: missed ${field}: ${what}`);
  }
  console.log(`${names.length} pages\n${figures.table()}`);
  expect(problems).toEqual([]);
}

/** The sample Partner Center as it stood: large pages, whose layouts other tests at each change draw anew. */
const isOfSample = (name: string): boolean => name.startsWith('sample-');

// Few tests, so that one browser tab reads many pages: `npm run page:expect NAME -- --compare` reads one.
test('every page of other hands is read as a person would read it', async ({ context }) => {
  test.setTimeout(300_000);
  const names = corpusNames().filter((name) => !isOfSample(name));
  expect(names.length).toBeGreaterThan(100);
  await readAll(names, context);
});

test('every page of the sample is read as a person would read it @full', async ({ context }) => {
  test.setTimeout(300_000);
  const names = corpusNames().filter(isOfSample);
  expect(names.length).toBeGreaterThan(17);
  await readAll(names, context);
});
