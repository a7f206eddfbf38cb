// A theme changes colours only: `tests/popup/no-axe-violations.ts` looks in the second one at nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const holding = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:css|html|tsx?)$/.test(file) && !file.endsWith('.test.ts'))
  .filter((file) => readFileSync(src + file, 'utf8').includes('prefers-color-scheme'));

test('the surfaces ask for the theme in one place; what is drawn on foreign pages has its own', () => {
  expect(holding.filter((file) => !/^(?:content|page)\//.test(file))).toEqual(['ui/tokens.css']);
});

test('there, the dark theme gives values to colours and shadows, and to nothing else', () => {
  const css = readFileSync(`${src}ui/tokens.css`, 'utf8');
  const [, dark = ''] = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/.exec(css) ?? [];
  const values = dark
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  expect(values.length).toBeGreaterThan(10);
  expect(values.filter((line) => !/^--[\w-]+:\s*#[\da-f]{3,8}$/.test(line))).toEqual([
    expect.stringMatching(/^--shadow: /),
  ]);
  expect(css.split('prefers-color-scheme')).toHaveLength(2);
});
