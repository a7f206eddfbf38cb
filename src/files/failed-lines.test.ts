import { expect, test } from 'vitest';
import { failedLines } from './failed-lines';
import { readReferralFile } from './imported-file';
import type { ReferralFile } from './referral-file';
import { runAtOnce } from './slices';

const ID = '1c9f1e64-5f5c-4f0e-9a55-0d9d8a3f6b10';
const read = (text: string): ReferralFile => runAtOnce(readReferralFile(text)) as ReferralFile;

test('refused lines come with the head, as written; repaired, they are read', () => {
  const text = [
    'sep=;',
    'Referral ID;Deal Name;Partner Referral Status;Notes',
    `${ID};Atlas;New;fine`,
    `${ID.slice(0, 30)};Broken;New;"two\nlines; kept"`,
    'a;b',
    `${ID.replace('1', '2')};Third;Asleep;`,
  ].join('\r\n');
  const failed = failedLines(read(text), text);
  expect(failed).toEqual({
    ending: 'csv',
    text: [
      'sep=;',
      'Referral ID;Deal Name;Partner Referral Status;Notes',
      `${ID.slice(0, 30)};Broken;New;"two\nlines; kept"`,
      'a;b',
      `${ID.replace('1', '2')};Third;Asleep;`,
      '',
    ]
      .join('\r\n')
      .replace(/\r\n$/u, '\n'),
  });
  expect(read(failed!.text).problems.map(({ reason }) => reason)).toEqual([
    'bad-id',
    'too-few-cells',
    'unknown-status',
  ]);
  const repaired = failed!.text
    .replace(`${ID.slice(0, 30)};`, `${ID};`)
    .replace('a;b\r\n', '')
    .replace('Asleep', 'New');
  expect(read(repaired)).toMatchObject({ problems: [], lines: [{ line: 3 }, { line: 5 }] });
});

test('objects of a list and of JSON lines', () => {
  const good = { LeadSource: 'AzureMarketplace', ActionCode: 'PLT', UserDetails: { Email: 'a@b.example' } };
  const list = JSON.stringify([good, { a: 1 }]);
  expect(JSON.parse(failedLines(read(list), list)!.text)).toEqual([{ a: 1 }]);
  const lines = `${JSON.stringify(good)}\n{"a":1}`;
  expect(failedLines(read(lines), lines)).toEqual({ text: '{"a":1}', ending: 'json' });
  expect(failedLines(read(JSON.stringify(good)), JSON.stringify(good))).toBeNull();
});
