import { expect, test } from 'vitest';
import type { Template } from '../../domain/template';
import { templateFilter, templateRow, withTemplateRows } from './template-rows';

const at = '2026-11-30T08:00:00.000Z';
const decline = (id: string, name: string): Template => ({
  kind: 'decline',
  id,
  name,
  language: null,
  formats: 'user',
  defaultFor: null,
  reason: 3,
  notes: 'Thank you.',
});
const rowOf = (template: Template, etag = 'W/"1"', by = 'Eva') => ({
  ...templateRow(template.id, template, { by, at }),
  etag,
});

test('a template comes back out of its row, with who changed it', () => {
  const template = decline('a/1', 'No budget');
  expect(withTemplateRows([], [rowOf(template)])).toEqual([{ template, by: 'Eva', at, etag: 'W/"1"' }]);
  expect(templateFilter("a/1'")).toBe("PartitionKey eq 'tpl' and RowKey eq 'a!002f1'''");
});

test('rows that say what is known change nothing, others add, replace and take out', () => {
  const [first, second] = [decline('1', 'B'), decline('2', 'A')];
  const known = withTemplateRows([], [rowOf(first)]);
  expect(withTemplateRows(known, [rowOf(first), { PartitionKey: 'meta', RowKey: 'team' }])).toBe(known);
  expect(withTemplateRows(known, [rowOf(second)]).map(({ template }) => template.name)).toEqual(['A', 'B']);
  const renamed = { ...first, name: 'C' };
  expect(withTemplateRows(known, [rowOf(renamed, 'W/"2"', 'Jan')])).toMatchObject([
    { template: { name: 'C' }, by: 'Jan' },
  ]);
  const gone = { ...templateRow('1', null, { by: 'Jan', at }), etag: 'W/"3"' };
  expect(withTemplateRows(known, [gone])).toEqual([]);
});

test.each([
  ['no JSON', { template: '{' }],
  ['no template', { template: '{"kind":"decline"}' }],
  ['another ID than its key', { RowKey: 'other' }],
  ['no name', { by: 7 }],
  ['no time', { at: 'yesterday' }],
  ['no version', { etag: null }],
])('a row with %s is left alone', (_, damage) => {
  const known = withTemplateRows([], [rowOf(decline('1', 'A'))]);
  expect(withTemplateRows(known, [{ ...rowOf(decline('1', 'B'), 'W/"2"'), ...damage }])).toBe(known);
});

test('what a row cannot hold is refused', () => {
  expect(
    templateRow('1', { ...decline('1', 'A'), notes: 'x'.repeat(32_000) } as Template, { by: 'Eva', at }),
  ).toBeNull();
});
