import { describe, expect, test } from 'vitest';
import { pageLanguages } from '../src/domain/page-languages';
import { laterScripts } from './later-scripts';
import { packageProblems } from './package-rules';

const text = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

const locale = {
  extension_name: { message: 'Partner Center Triage' },
  extension_short_name: { message: 'Triage' },
  extension_description: { message: 'What expires first.' },
};
const manifest = {
  manifest_version: 3,
  version: '1.2.3',
  default_locale: 'en',
  host_permissions: ['https://partner.microsoft.com/*'],
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'worker.js' },
};
const packed = (changes: Record<string, unknown> = {}): Map<string, Uint8Array> =>
  new Map(
    Object.entries({
      'manifest.json': manifest,
      'popup.html': '<p>',
      'worker.js': 'run()',
      'content/reader.js': 'run()',
      'content/fill.js': 'run()',
      'content/strip.js': 'run()',
      ...Object.fromEntries(Object.keys(laterScripts).map((name) => [`later/${name}.js`, 'run()'])),
      ...Object.fromEntries(pageLanguages.map((language) => [`content/words/${language}.js`, 'run()'])),
      'THIRD-PARTY.txt': 'MIT',
      '_locales/en/messages.json': locale,
      ...changes,
    }).map(([file, content]) => [file, text(content)]),
  );

test('a built extension is packed', () => {
  expect(packageProblems(packed())).toEqual([]);
});

describe('refuses', () => {
  test.each([
    [
      'a file that is named but missing',
      { 'manifest.json': { ...manifest, options_ui: { page: 'all.html' } } },
      'all.html',
    ],
    [
      'another host',
      { 'manifest.json': { ...manifest, host_permissions: ['<all_urls>'] } },
      'host_permissions',
    ],
    [
      'files exposed to pages',
      { 'manifest.json': { ...manifest, web_accessible_resources: [{ resources: ['*'] }] } },
      'web_accessible_resources',
    ],
    ['a development build', { 'worker.js': 'import "/@vite/client"' }, 'development build'],
    [
      'code from elsewhere',
      { 'worker.js': 'import("https://example.com/x.js")' },
      'loads code from elsewhere',
    ],
    ['text run as code', { 'worker.js': 'new Function(x)' }, 'runs text as code'],
    ['a source map', { 'worker.js.map': '{}' }, 'source map'],
    [
      'a summary that is too long',
      { '_locales/de/messages.json': { ...locale, extension_description: { message: 'x'.repeat(133) } } },
      '133 characters',
    ],
    [
      'a language without a name',
      {
        '_locales/de/messages.json': {
          extension_short_name: locale.extension_short_name,
          extension_description: locale.extension_description,
        },
      },
      'extension_name is missing',
    ],
  ])('%s', (_name, changes, reason) => {
    expect(packageProblems(packed(changes)).join('\n')).toContain(reason);
  });

  test('a folder without a manifest, and says what to do', () => {
    expect(packageProblems(new Map())).toEqual(['manifest.json is missing: run "npm run build" first']);
  });
});
