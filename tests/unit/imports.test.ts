// How files name each other: no circles, of types neither, and no export that nothing else names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`, { recursive: true })
    .map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:tsx?|mjs)$/u.test(file) && !file.includes('/dist/'))
    .sort();
const isTest = (file: string): boolean => /\.test\.tsx?$/u.test(file);
const code = new Map(
  [...['src', 'tests', 'scripts'].flatMap(filesIn), 'vite.config.ts'].map((file) => [
    file,
    readFileSync(`${root}${file}`, 'utf8'),
  ]),
);
const source = [...code.keys()].filter((file) => file.startsWith('src/') && !isTest(file));

/** The files of ours that a file imports, of values and of types, also later (`import('…')`). */
function importsOf(file: string): readonly string[] {
  const named = (code.get(file) ?? '').matchAll(
    /^(?:import|export)\s[^;]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/gmu,
  );
  return [...named].flatMap(([, now, later]) => {
    const path = posix.join(posix.dirname(file), now ?? later ?? '');
    return (
      [path, `${path}.ts`, `${path}.tsx`].find((one) => code.has(one) && existsSync(`${root}${one}`)) ?? []
    );
  });
}

/** All files that a file needs, directly or through others. */
function needs(file: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const one of importsOf(next))
      if (!found.has(one)) {
        found.add(one);
        open.push(one);
      }
  return found;
}

test('files form no circles, of types neither', () => {
  expect(source.filter((file) => needs(file).has(file))).toEqual([]);
});

test('what is exported is named somewhere else', () => {
  const words = new Map([...code].map(([file, text]) => [file, new Set(text.match(/[\w$]+/gu))]));
  const files = new Map<string, number>();
  for (const set of words.values()) for (const word of set) files.set(word, (files.get(word) ?? 0) + 1);
  const unused = source.flatMap((file) =>
    [
      ...(code.get(file) ?? '').matchAll(
        /^export (?:async )?(?:const|function\*?|interface|type|class) (\w+)/gmu,
      ),
    ].flatMap(([, name]) => ((files.get(name ?? '') ?? 0) < 2 ? [`${file}: ${name}`] : [])),
  );
  expect(unused).toEqual([]);
});
