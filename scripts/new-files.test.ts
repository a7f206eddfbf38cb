import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type NewKind, planOf } from './new-files';

const root = new URL('../', import.meta.url);
const read = (file: string): string | null =>
  existsSync(new URL(file, root)) ? readFileSync(new URL(file, root), 'utf8') : null;
const plan = (line: string, ...texts: readonly string[]) => {
  const [kind, ...given] = line.split(' ');
  return planOf(kind as NewKind, [...given, ...texts], read);
};
/** What each file of a plan has more than the repository. */
const added = (files: ReturnType<typeof planOf>['files']): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    files.map(({ file, text }) => {
      const known = new Set((read(file) ?? '').split('\n'));
      return [file, text.split('\n').filter((line) => !known.has(line))];
    }),
  );

test('a language gets its file, its place in each table, and its script', () => {
  const { files } = plan('language sv');
  const more = added(files.filter(({ file }) => file !== 'src/language/sv.ts'));
  expect(more).toEqual({
    'src/domain/page-languages.ts': ["  'sv',"],
    'src/content/words/sv.iife.ts': [
      "import { reading } from '../../language/sv';",
      "import { giveWords } from './give-words';",
      "giveWords('sv', reading);",
    ],
    'src/language/words/language-facts.ts': ["import { facts as svFacts } from '../sv';", '  sv: svFacts,'],
    'src/language/words/languages.ts': ["import { form as svForm } from '../sv';", '  sv: svForm,'],
    'src/language/words/reading-words.ts': [
      "import { reading as svReading } from '../sv';",
      '  sv: svReading,',
    ],
  });
  expect(files.find(({ file }) => file === 'src/language/sv.ts')?.text).toBe(read('src/language/en.ts'));
});

test('a setting gets its line, and what administrators read', () => {
  expect(added(plan('setting nightHours number 8 1 12', 'Night', "It's night for so long.").files)).toEqual({
    'src/domain/settings.ts': [
      "  /** It's night for so long. */",
      "  nightHours: { kind: 'number', standard: 8, least: 1, most: 12 },",
    ],
    'scripts/managed-settings.ts': [
      "  nightHours: { title: 'Night', description: 'It\\'s night for so long.' },",
    ],
  });
  expect(
    added(plan('setting quietBadge flag true', 'Quiet', 'No number.').files)['src/domain/settings.ts'],
  ).toContain("  quietBadge: { kind: 'flag', standard: true },");
});

test('a section gets its folder, its entry and its text', () => {
  const { files, next } = plan('section call-list', 'Calls');
  expect(files.map(({ file }) => file)).toEqual([
    'src/options/call-list/call-list-section.tsx',
    'src/options/sections.ts',
    'public/_locales/en/messages.json',
  ]);
  expect(files[0]?.text).toContain('export function CallListSection(): JSX.Element');
  expect(files[1]?.text).toContain("(await import('./call-list/call-list-section')).CallListSection");
  expect(JSON.parse(files[2]!.text)).toMatchObject({ section_call_list: { message: 'Calls' } });
  expect(next.join()).toContain('section_call_list');
});

test('a message of a new kind gets its verbs, its handlers, and its places in both lists', () => {
  const more = added(plan('message drafts.count').files);
  expect(more['src/messages/contract.ts']).toEqual([
    "import type { DraftsVerbs } from './drafts-verbs';",
    '    DraftsVerbs,',
  ]);
  expect(more['src/background/on-demand/on-demand.ts']).toEqual([
    "import { draftsHandlers } from './drafts-handlers';",
    '    ...draftsHandlers(worker),',
  ]);
  expect(Object.keys(more)).toContain('src/background/on-demand/drafts-handlers.ts');
});

test('a message of a known kind joins its verbs, and the compiler asks for the rest', () => {
  expect(added(plan('message health.count').files)).toEqual({
    'src/messages/health-verbs.ts': [
      "  'health.count': { request: Record<string, never>; response: { readonly count: number } };",
    ],
  });
});

test('a verb joins the interface of verbs, and no other that stands before it', () => {
  const text = plan('message health.count').files[0]?.text ?? '';
  expect(text.indexOf("'health.count'")).toBeGreaterThan(text.indexOf('export interface HealthVerbs'));
});

test.each<[string, readonly string[]]>([
  ['language english', []],
  ['language', []],
  ['language de', []],
  ['setting nightHours number 8 9 12', ['Night', 'Too small a standard.']],
  ['setting warningHours flag true', ['Twice', 'Is there already.']],
  ['setting Night flag true', ['Night', 'Not a name.']],
  ['section Calls', ['Calls']],
  ['section settings', ['Settings']],
  ['message count', []],
  ['message health.get', []],
])('refuses %s', (line, texts) => {
  expect(() => plan(line, ...texts)).toThrow(/usage|already/u);
});
