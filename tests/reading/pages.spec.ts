import { expect, test } from '@playwright/test';
import { comparePages, FieldFigures } from './compare-pages';
import { caseOf, corpusNames, corpusReader } from './corpus';

// One test, so that one browser tab reads all pages: `npm run page:expect NAME -- --compare` reads one.
test('every page of the corpus is read as a person would read it', async ({ context }) => {
  test.setTimeout(300_000);
  const reader = await corpusReader(context);
  const figures = new FieldFigures();
  const problems: string[] = [];
  const names = corpusNames();
  expect(names.length).toBeGreaterThan(17);
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
});
