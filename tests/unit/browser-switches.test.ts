import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { browserSwitches } from '../../scripts/browser-switches.ts';

test('the features that Playwright switches off stay off beside ours', () => {
  const package_ = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const source = readFileSync(join(dirname(package_), 'lib/coreBundle.js'), 'utf8');
  const list = /\bdisabledFeatures = \[([\s\S]*?)\]\.filter/.exec(source)?.[1] ?? '';
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(theirs.length, 'Playwright still keeps its list there').toBeGreaterThan(5);
  const [, ours = ''] = /^--disable-features=(.*)$/m.exec(browserSwitches.join('\n')) ?? [];
  expect(ours.split(',')).toEqual(expect.arrayContaining(theirs));
});
