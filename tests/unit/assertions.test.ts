// What may not be there is asked for, never asserted: `as X` behind an index hid both exceptions that ended reading.
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

function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) yield* nodesOf(child);
}

/** Calls that give nothing where nothing is found. */
const finders = new Set([
  'at',
  'closest',
  'exec',
  'find',
  'findLast',
  'get',
  'getAttribute',
  'item',
  'match',
  'pop',
  'querySelector',
  'shift',
]);

/** Names that a list was taken apart into: `const [first] = list`. */
function namesOfParts(program: SyntaxNode): ReadonlySet<unknown> {
  const names = new Set<unknown>();
  for (const node of nodesOf(program))
    if (
      node.type === 'VariableDeclarator' &&
      isNode(node['init']) &&
      node['init'].type !== 'ArrayExpression' &&
      isNode(node['id'])
    )
      for (const part of (node['id']['elements'] ?? []) as readonly unknown[])
        if (isNode(part) && part.type === 'Identifier') names.add(part['name']);
  return names;
}

function mayBeMissing(value: SyntaxNode, parts: ReadonlySet<unknown>): boolean {
  if (value.type === 'MemberExpression') return value['computed'] === true;
  if (value.type === 'Identifier') return parts.has(value['name']);
  if (value.type === 'ChainExpression') return true;
  if (value.type !== 'CallExpression' || !isNode(value['callee'])) return false;
  const { callee } = value;
  return (
    isNode(callee) &&
    callee.type === 'MemberExpression' &&
    isNode(callee['property']) &&
    !(isNode(callee['object']) && callee['object']['name'] === 'Reflect') &&
    finders.has(String(callee['property']['name']))
  );
}

/** `as const`, `as X | undefined` and `as unknown` leave open whether something is there. */
function leavesOpen(type: SyntaxNode): boolean {
  if (type.type === 'TSUnionType') return (type['types'] as readonly SyntaxNode[]).some(leavesOpen);
  if (type.type === 'TSTypeReference' && isNode(type['typeName']))
    return type['typeName']['name'] === 'const';
  return ['TSUndefinedKeyword', 'TSNullKeyword', 'TSUnknownKeyword'].includes(type.type);
}

function assertionsIn(text: string, lang: 'ts' | 'tsx' = 'ts'): readonly string[] {
  const program = parseAst(text, { lang }) as unknown as SyntaxNode;
  const parts = namesOfParts(program);
  return [...nodesOf(program)]
    .filter(
      ({ type, expression, typeAnnotation }) =>
        (type === 'TSNonNullExpression' && isNode(expression)) ||
        ((type === 'TSAsExpression' || type === 'TSTypeAssertion') &&
          isNode(expression) &&
          isNode(typeAnnotation) &&
          mayBeMissing(expression, parts) &&
          !leavesOpen(typeAnnotation)),
    )
    .map(({ start }) => text.slice(start, text.indexOf('\n', start)).slice(0, 80));
}

test('it is found wherever it is written', () => {
  expect(assertionsIn('const a = list[0] as Element;\n')).toHaveLength(1);
  expect(assertionsIn('const a = list.at(-1) as Element;\n')).toHaveLength(1);
  expect(assertionsIn('const a = known?.list as Element;\n')).toHaveLength(1);
  expect(assertionsIn('const [first] = list;\nconst a = first as Element;\n')).toHaveLength(1);
  expect(assertionsIn('const a = list[0]!;\n')).toHaveLength(1);
  expect(assertionsIn('const a = [1, 2] as const;\nconst b = list[0] as X | undefined;\n')).toEqual([]);
});

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !/\.(?:test|d)\.tsx?$/u.test(file))
  .sort();

test('nothing in the source asserts that something is there', () => {
  expect(
    sources.flatMap((file) =>
      assertionsIn(readFileSync(root + file, 'utf8'), file.endsWith('x') ? 'tsx' : 'ts').map(
        (found) => `${file}: ${found}`,
      ),
    ),
  ).toEqual([]);
});
