import { lintExceptions } from './lint-exceptions.mjs';

/** What each folder of `src` may import besides itself; the order is the dependency order. */
const mayImport = {
  domain: [],
  text: [],
  language: ['domain'],
  page: ['domain', 'language'],
  dedupe: ['domain'],
  team: [],
  'azure-table': [],
  files: ['domain', 'language'],
  'lead-table': ['azure-table', 'domain', 'files'],
  messages: ['azure-table', 'domain'],
  platform: ['domain'],
  content: ['domain', 'language', 'page', 'messages', 'text'],
  background: [
    'azure-table',
    'domain',
    'dedupe',
    'files',
    'lead-table',
    'messages',
    'platform',
    'team',
    'text',
  ],
  ui: ['domain', 'messages', 'text'],
  popup: ['domain', 'messages', 'text', 'ui'],
  panel: ['domain', 'messages', 'text', 'ui', 'popup'],
  options: ['domain', 'files', 'messages', 'text', 'ui', 'popup'],
};

/** Folders that know no browser: no extension API, no clock, no network. */
const pure = new Set(['domain', 'language', 'page', 'dedupe', 'files', 'team']);
const extensionGlobals = [
  'chrome',
  'browser',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
];

/**
 * Scripts of the worker that it takes in later: what each wake reads knows their types only, or they would be
 * read twice.
 */
const later = [
  './connections/**',
  './on-demand/**',
  './forecasting/**',
  './hints/**',
  './keeping/**',
  './pages/**',
  './reminders/**',
  './reports/**',
  './writing/**',
  './team/**',
  '../team/**',
  '../domain/match-by-content',
  '../lead-table/**',
  '../platform/write-change',
  '../domain/store-reading',
  '../domain/valid-reading',
];

/** A folder's boundary; `more`: further patterns that it refuses. */
const boundary = (folder, more = []) => {
  const allowed = mayImport[folder];
  const refused = Object.keys(mayImport).filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...more,
            {
              group: refused.map((other) => `**/${other}/**`),
              message: `${folder}/ may import ${allowed.join(', ') || 'nothing else'}: see docs/architecture.md.`,
            },
            ...(folder === 'platform'
              ? []
              : [
                  {
                    group: ['webextension-polyfill'],
                    message:
                      'Only platform/browser.ts imports the polyfill, so that its removal is one line.',
                  },
                ]),
          ],
        },
      ],
      ...(pure.has(folder) ? { 'no-restricted-globals': ['error', ...extensionGlobals] } : {}),
    },
  };
};

const boundaries = [
  ...Object.keys(mayImport).map((folder) => boundary(folder)),
  {
    ...boundary('background', [
      {
        group: later,
        allowTypeImports: true,
        message: 'The worker takes this in later, through later-scripts.ts: see docs/architecture.md.',
      },
    ]),
    files: ['src/background/*.ts'],
  },
  // What reads cells, words and trees knows no engine; what a page declares is found without what is inferred.
  {
    ...boundary('page', [
      {
        group: ['**/explicit/**', '**/inferred/**'],
        message: 'Engines use what rows/ gives, never the other way round: see docs/reader.md.',
      },
    ]),
    files: ['src/page/rows/**', 'src/page/snapshot/**', 'src/page/columns/**'],
  },
  {
    ...boundary('page', [
      {
        group: ['**/inferred/**'],
        message: 'What is inferred builds on what is declared: see docs/reader.md.',
      },
    ]),
    files: ['src/page/explicit/**'],
  },
  // A test puts the parts together itself, and in development the worker is one module.
  {
    ...boundary('background'),
    files: ['src/background/*.test.ts', 'src/background/*-for-tests.ts', 'src/background/development.ts'],
  },
];

/** Code that is read at once: what is larger, deeper or more branched is parted. Tests tell stories, and may be long. */
export const bounds = {
  complexity: ['error', 15],
  'max-depth': ['error', 4],
  'max-lines-per-function': ['error', { max: 80 }],
  'max-params': ['error', 4],
  'no-nested-ternary': 'error',
};
const tests = ['**/*.test.ts', '**/*.test.tsx', 'src/**/*-for-tests.ts'];

export default {
  plugins: ['typescript', 'unicorn', 'import', 'oxc', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'warn' },
  ignorePatterns: ['dist', 'dist-*', 'node_modules', 'tests/sample/dist'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'import/no-cycle': 'error',
    'no-empty': 'error',
    eqeqeq: 'error',
    'no-restricted-properties': [
      'error',
      { property: 'innerHTML', message: 'Page text is data, never markup.' },
      { property: 'insertAdjacentHTML', message: 'Page text is data, never markup.' },
    ],
    'no-await-in-loop': 'off',
    'promise/always-return': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'import/no-unassigned-import': 'off',
    'no-underscore-dangle': 'off',
    'no-shadow': 'off',
    'oxc/no-map-spread': 'off',
    'import/no-named-as-default-member': 'off', // `fc.property` is how fast-check is written
  },
  overrides: [
    ...boundaries,
    { files: ['src/**', 'scripts/**'], rules: bounds },
    ...Object.entries(lintExceptions).map(([rule, files]) => ({ files, rules: { [rule]: 'off' } })),
    { files: tests, rules: Object.fromEntries(Object.keys(bounds).map((rule) => [rule, 'off'])) },
    {
      files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**', 'scripts/**'],
      rules: { 'typescript/no-non-null-assertion': 'off', 'no-restricted-globals': 'off' },
    },
  ],
};
