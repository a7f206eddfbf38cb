// What the worker loads on demand is named once: the build, the development worker and the size limits follow.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { laterScripts } from '../../scripts/later-scripts';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const names = Object.keys(laterScripts).sort();
const found = (file: string, pattern: RegExp): readonly string[] =>
  [...read(file).matchAll(pattern)].flatMap(([, name]) => name ?? []).sort();

test('the worker asks for each by its name', () => {
  expect(found('src/background/later-scripts.ts', /laterScript<[^>]*>\(\s*'(\w+)'/gu)).toEqual(names);
});

test('the development worker has all of them from the start', () => {
  const given = /Object\.assign\(globalThis, \{([^}]*)\}/u.exec(read('src/background/development.ts'))?.[1];
  expect((given?.match(/\w+/gu) ?? []).sort()).toEqual(names);
});

test('each has its size limit', () => {
  expect(found('.size-limit.mjs', /'later\/(\w+)\.js'/gu)).toEqual(names);
});
