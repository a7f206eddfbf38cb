// One file opens shadow roots and slots for the whole reader: what a walk must mind is written down once.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../src/page/', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .sort();
const code = (file: string): string =>
  readFileSync(root + file, 'utf8').replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gsu, '');
const touching = (pattern: RegExp): readonly string[] => files.filter((file) => pattern.test(code(file)));

test('only the walk goes down into shadow roots and slots', () => {
  expect(
    touching(/\.shadowRoot\b|\bshadowRoot\s*[},]|\bassigned(?:Nodes|Elements)\b|createTreeWalker/u),
  ).toEqual(['snapshot/walk.ts']);
});

test('only one file goes up through slots and hosts', () => {
  expect(touching(/\bassignedSlot\b/u)).toEqual(['snapshot/around.ts']);
});

test('child nodes are gone through by the walk alone', () => {
  // An editor's own content is put back as it was: its nodes, not what is shown.
  expect(touching(/\bchildNodes\b|\.firstChild;/u)).toEqual([
    'form/rich-text.ts',
    // A recording keeps what was drawn and what a slot shows apart.
    'recording/record-page.ts',
    'snapshot/walk.ts',
  ]);
});
