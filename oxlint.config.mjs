/** What each folder of `src` may import besides itself; the order is the dependency order. */
const mayImport = {
  domain: [],
  text: [],
  page: ['domain'],
  dedupe: ['domain'],
  files: ['domain', 'page'],
  messages: ['domain'],
  platform: ['domain'],
  content: ['domain', 'page', 'messages', 'text'],
  background: ['domain', 'dedupe', 'files', 'messages', 'platform', 'text'],
  ui: ['domain', 'messages', 'text'],
  popup: ['domain', 'messages', 'text', 'ui'],
  panel: ['domain', 'messages', 'text', 'ui', 'popup'],
  options: ['domain', 'files', 'messages', 'text', 'ui', 'popup'],
};

/** Folders that know no browser: no extension API, no clock, no network. */
const pure = new Set(['domain', 'page', 'dedupe', 'files']);
const extensionGlobals = ['chrome', 'browser', 'localStorage', 'sessionStorage', 'fetch', 'XMLHttpRequest', 'WebSocket'];

const boundaries = Object.entries(mayImport).map(([folder, allowed]) => {
  const refused = Object.keys(mayImport).filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [
          {
            group: refused.map((other) => `**/${other}/**`),
            message: `${folder}/ may import ${allowed.join(', ') || 'nothing else'}: see docs/architecture.md.`,
          },
          ...(folder === 'platform' ? [] : [{
            group: ['webextension-polyfill'],
            message: 'Only platform/browser.ts imports the polyfill, so that its removal is one line.',
          }]),
        ],
      }],
      ...(pure.has(folder) ? { 'no-restricted-globals': ['error', ...extensionGlobals] } : {}),
    },
  };
});

export default {
  plugins: ['typescript', 'unicorn', 'import', 'oxc', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'warn' },
  ignorePatterns: ['dist', 'dist-*', 'node_modules', 'tests/sample/dist'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'import/no-cycle': 'error',
    'no-empty': 'error',
    'eqeqeq': 'error',
    'no-restricted-properties': ['error',
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
    {
      files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**', 'scripts/**'],
      rules: { 'typescript/no-non-null-assertion': 'off', 'no-restricted-globals': 'off' },
    },
  ],
};
