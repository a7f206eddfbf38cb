import { expect, test } from 'vitest';
import { type KeptFile, outdatedFiles } from './kept-file';

const file = (id: string, keptAt: string): KeptFile => ({
  id,
  keptAt,
  name: `${id}.csv`,
  kind: 'co-sell',
  records: 1,
  encoding: 'utf-8',
  bom: false,
  writtenAt: keptAt,
});

test('a file is kept for 30 days', () => {
  const now = Date.parse('2026-11-21T12:00:00.000Z');
  const files = [
    file('new', '2026-11-21T11:00:00.000Z'),
    file('last-day', '2026-10-22T12:00:00.000Z'),
    file('over', '2026-10-22T11:59:59.000Z'),
  ];
  expect(outdatedFiles(files, now)).toEqual(['over']);
});
