// Each enumeration is named once: a new reason, setting, field or language changes the files named here, and no
// other. A second list of the same members fails.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsWith } from '../../src/domain/fields';
import { pageLanguages } from '../../src/domain/page-languages';
import { reasons } from '../../src/domain/reasons';
import { settingsTable } from '../../src/domain/settings';

const root = new URL('../../', import.meta.url);
const source = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true }).map(
      (file) => `${folder}/${String(file).replaceAll('\\', '/')}`,
    ),
  )
  .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file))
  .sort()
  .map((file) => ({ file, code: readFileSync(new URL(file, root), 'utf8') }));

/** Names that a file writes: keys, quoted words and what stands behind a dot or between commas. */
const namesIn = (code: string): ReadonlySet<string> =>
  new Set(code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '').match(/[\w-]+/gu));

/** The files that name at least this share of the members: lists of them, one by one. */
function listing(members: readonly string[], share: number, among = source): readonly string[] {
  return among
    .filter(({ code }) => {
      const names = namesIn(code);
      return members.filter((member) => names.has(member)).length >= members.length * share;
    })
    .map(({ file }) => file);
}

const table = (members: Readonly<Record<string, unknown>>): readonly string[] => Object.keys(members);

test.each([
  ['a reason to decline', table(reasons.decline), ['src/domain/reasons.ts']],
  ['a reason of Close as error', table(reasons.error), ['src/domain/reasons.ts']],
  // The first is what administrators read of each.
  ['a setting', table(settingsTable), ['scripts/managed-settings.ts', 'src/domain/settings.ts']],
  // The worker, the reader and the forms take different parts of a language along: each has its table of them.
  [
    'a language that is read',
    [...pageLanguages],
    [
      'src/domain/page-languages.ts',
      'src/language/words/language-facts.ts',
      'src/language/words/languages.ts',
      'src/language/words/reading-words.ts',
    ],
  ],
])('%s is named nowhere else', (_what, members, files) => {
  expect(listing(members, 0.8)).toEqual(files);
});

test('a field is named only where each field has rules of its own', () => {
  expect(listing([...fieldsWith('csv')], 0.75)).toEqual([
    'src/domain/fields.ts', // names, words, CSV, table, columns
    'src/domain/kept.ts', // a blank record
    'src/domain/merge.ts', // how two readings become one
    'src/domain/referral.ts', // types
    'src/domain/table-row.ts', // what the worker sends to the full page; the compiler holds it to the first
    'src/domain/valid-reading.ts', // what a page's script may send
    'src/files/file-columns.ts', // headings of files
    'src/files/file-line.ts', // cells of files
    'src/files/import-plan.ts', // what an import changes
    'src/files/own-table.ts', // reading "Save as CSV" back
    'src/files/referral-shape.ts', // what an import may hold
    'src/language/words/headings.ts', // headings of pages
    'src/page/columns/read-value.ts', // cells of pages
    'src/ui/column-question.tsx', // what a column may be said to mean
  ]);
});

test('a second list is noticed, in code and not in comments', () => {
  const members = table(reasons.decline);
  const list = `const all = ${JSON.stringify(members)};`;
  const others = [
    { file: 'src/ui/second-list.ts', code: list },
    { file: 'src/ui/comment.ts', code: `/* ${list} */` },
  ];
  expect(listing(members, 0.8, others)).toEqual(['src/ui/second-list.ts']);
});
