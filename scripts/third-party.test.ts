import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { thirdPartyText } from './third-party';

test('names everything that runs, with its licence, and where the source of it is', () => {
  const text = thirdPartyText('.');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  for (const [name, version] of Object.entries(dependencies)) expect(text).toContain(`${name} ${version}\n`);
  // What a dependency brings along is in the package, too.
  expect(text).toContain('@preact/signals-core ');
  expect(text).toContain('Copyright (c) 2015-present Jason Miller');
  expect(text).toContain('Mozilla Public License Version 2.0');
  expect(text).toContain('https://github.com/mozilla/webextension-polyfill');
  expect(text).not.toMatch(/git\+|\.git\b/u);
});
