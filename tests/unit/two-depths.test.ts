// Which browser tests run at each change, and which in the full run alone (tests/support/depth.ts).
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fullUnless } from '../support/depth';

const folder = fileURLToPath(new URL('../', import.meta.url));
const specs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.spec.ts'))
  .sort();
const textOf = (file: string): string => readFileSync(`${folder}${file}`, 'utf8');

/** Files that only the full run does, and what guards the same at each change. */
const fullOnly: Readonly<Record<string, string>> = {
  'e2e/cannot-see.spec.ts': 'filling/two-clicks.spec.ts meets a form that it cannot see into',
  'e2e/file-questions.spec.ts':
    'e2e/files.spec.ts imports a file; unit tests of src/files know what is asked about',
  'e2e/japanese.spec.ts': 'popup/states.spec.ts shows the popup in Japanese',
  'e2e/long-words.spec.ts': 'a matter of looks: what fits where in other languages',
  'e2e/mail.spec.ts': 'unit tests of webmail.ts know the address that is opened',
  'e2e/recording.spec.ts': 'reading/recording.spec.ts makes recordings and looks for values in them',
  'e2e/room.spec.ts': 'a matter of looks: what stands where in wide and narrow windows',
  'e2e/row-pages.spec.ts': 'e2e/open-referral.spec.ts opens a page that was seen',
  'e2e/surface-states.spec.ts': 'e2e/surfaces.spec.ts and popup/states.spec.ts look with axe',
  'e2e/table-permission.spec.ts': 'e2e/lead-table.spec.ts connects a table',
  'filling/matrix-kits.spec.ts': 'filling/answer-forms.spec.ts fills one form of each library',
  'reading/chaos.spec.ts': 'reading/pages.spec.ts reads the pages (throw-…) on which a step did fail',
};

/** Titles of a file's tests, as they are written. */
const titles = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/\btest\(\s*(['`"])(.*?)\1,/gs)].map(([, , title]) => title ?? '');

test('every file has a test that runs at each change, or a reason why not', () => {
  const withoutOne = specs.filter((file) => titles(file).every((title) => title.endsWith(' @full')));
  expect(withoutOne).toEqual(Object.keys(fullOnly));
});

test('a mark stands at the end of a title, where the run of each change looks for it', () => {
  const marks = specs.flatMap((file) => textOf(file).match(/@full/g) ?? []);
  const atTheEnd = specs.flatMap((file) => titles(file).filter((title) => title.endsWith(' @full')));
  expect(marks.length).toBe(atTheEnd.length);
  expect(fullUnless(true)).toBe('');
  expect(fullUnless(false)).toBe(' @full');
});

test('the two runs differ in that mark and in the mode of the unit tests alone', () => {
  const { scripts } = JSON.parse(readFileSync(`${folder}../package.json`, 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(scripts['test']?.replace(' -- --grep-invert @full', '')).toBe(
    scripts['test:full']?.replace(' -- --mode full', ''),
  );
  expect(scripts['test']).not.toBe(scripts['test:full']);
});
