// What decides how a page is understood stands in one table, so that people can weigh it: see docs/reader.md.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseAst } from 'vite';

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Numbers that count nothing: nothing, one, the other one, and what they make. */
const plain: ReadonlySet<unknown> = new Set([0, 1, 2]);

/** The names of constants are known while what they hold is gone through: a time to wait is named so. */
function* numbersIn(
  node: SyntaxNode,
  name = '',
): Generator<{ readonly start: number; readonly name: string }> {
  if (node.type === 'Literal' && typeof node['value'] === 'number' && !plain.has(node['value']))
    yield { start: node.start, name };
  const id = node['id'];
  const inside = node.type === 'VariableDeclarator' && isNode(id) ? String(id['name']) : name;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) yield* numbersIn(child, inside);
}

const numbers = (text: string): readonly { readonly line: string; readonly name: string }[] =>
  [...numbersIn(parseAst(text, { lang: 'ts' }) as unknown as SyntaxNode)].map(({ start, name }) => ({
    line: text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', start)).trim(),
    name,
  }));

const root = fileURLToPath(new URL('../../src/page/', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('recording/'))
  .sort();

/** Numbers of a standard or a format, which nobody may weigh. */
const given: Readonly<Record<string, string>> = {
  'snapshot/walk.ts': 'node types of the DOM',
  'rows/row-identity.ts': 'places of the hyphens in a GUID (RFC 9562)',
  'form/amount-text.ts': 'digits of a group, an example of a fraction, two decimals',
  'form/blind-spot.ts': 'points of the window that are asked, in shares of it',
  'form/date-parts.ts': 'days, months and digits of a year',
  'form/date-text.ts': 'digits of a year, a date that tells day and month apart',
  'form/open-list.ts': 'key codes',
};

test('a number is found wherever it is written', () => {
  expect(numbers('const share = 0.5;\n')).toEqual([{ line: 'const share = 0.5;', name: 'share' }]);
  expect(numbers('if (rows.length > 3) use(-4);\n')).toHaveLength(2);
  expect(numbers('const a = rows[0], b = rows.at(-1), c = rows.length * 2;\n')).toEqual([]);
});

test('no number decides how a page is understood but those of evidence.ts', () => {
  const found = files
    .filter((file) => file !== 'evidence.ts' && given[file] === undefined)
    .flatMap((file) =>
      numbers(readFileSync(root + file, 'utf8'))
        // How long a component may take to react says nothing of what a page means.
        .filter(({ name }) => !(file.startsWith('form/') && /Ms$|^stillFrames$/u.test(name)))
        .map(({ line }) => `${file}: ${line}`),
    );
  expect(found).toEqual([]);
});

test('each file with numbers of a format has some', () => {
  expect(
    Object.keys(given).filter((file) => numbers(readFileSync(root + file, 'utf8')).length === 0),
  ).toEqual([]);
});

test('every number of the table is used, and says what it means', () => {
  const table = readFileSync(`${root}evidence.ts`, 'utf8');
  const others = files
    .filter((file) => file !== 'evidence.ts')
    .map((file) => readFileSync(root + file, 'utf8'));
  const groups = [...table.matchAll(/^export const (\w+) = \{(.*?)\} as const;/gmsu)];
  expect(groups.length).toBeGreaterThan(10);
  for (const [, group = '', inside = ''] of groups)
    for (const [line, name = ''] of inside.matchAll(/(\w+): [^,]+,[^\n]*/gu)) {
      if (group !== 'worth') expect(line, `${group}.${name} has no reason`).toMatch(/, \/\/ ./u);
      expect(
        others.some((text) => text.includes(`${group}.${name}`)),
        `${group}.${name} is not used`,
      ).toBe(true);
    }
});
