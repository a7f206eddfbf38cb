import { expect, test } from 'vitest';
import { coSellCsv, coSellRecords, CO_SELL_HEADERS } from '../../scripts/co-sell-sample';
import { matchByContent } from '../domain/match-by-content';
import { ReferralIndex } from '../domain/referral-index';
import { storeReading } from '../domain/store-reading';
import type { ReferralFile } from './referral-file';
import { planImport, type ImportPlan } from './import-plan';
import { csvTable } from './table';
import { readTableFile } from './table-file';
import { runAtOnce } from './slices';

const NOW = '2026-11-21T12:00:00.000Z';

function plan(rows: readonly (readonly string[])[], index: ReferralIndex, takeOlder = false): ImportPlan {
  const file = runAtOnce(readTableFile(csvTable(coSellCsv(rows.map((row) => [...row]))))) as ReferralFile;
  let keys = 0;
  return planImport(
    file.lines,
    { at: NOW, account: null, takeOlder },
    {
      index,
      now: NOW,
      store: (reading, known, at) =>
        storeReading(reading, known, at, { key: () => `made-${(keys += 1)}`, match: matchByContent }),
    },
  );
}
const column = (header: string): number => CO_SELL_HEADERS.indexOf(header);

test('the first import adds all, the same file again changes nothing', () => {
  const rows = coSellRecords(30, { seed: 3 });
  const index = new ReferralIndex();
  const first = plan(rows, index);
  expect([first.added.length, first.changed.length, first.left.length]).toEqual([30, 0, 0]);
  expect(index.size).toBe(0);
  for (const record of first.write) index.put(record);
  const again = plan(rows, index);
  expect([again.added.length, again.changed.length, again.left.length]).toEqual([0, 0, 30]);
});

test('changed fields are told from and to; what the file leaves empty is kept', () => {
  const rows = coSellRecords(3, { seed: 3, allReceived: true });
  const index = new ReferralIndex(plan(rows, new ReferralIndex()).write);
  const later = rows.map((row) => [...row]);
  later[0]![column('Customer Contact Phone number')] = '';
  later[1]![column('Partner Referral Status')] = 'Closed';
  later[1]![column('Partner Referral Substatus')] = 'Declined';
  later[1]![column('Estimated Deal Value')] = '77';
  const { added, changed, left } = plan(later, index);
  expect([added.length, changed.length, left.length]).toEqual([0, 1, 2]);
  expect(left[0]?.phone).toBe(rows[0]![column('Customer Contact Phone number')]);
  expect(changed[0]?.fields).toEqual([
    { field: 'stage', from: 'received', to: 'archived' },
    { field: 'outcome', from: null, to: 'declined' },
    { field: 'value', from: Number(rows[1]![column('Estimated Deal Value')]), to: 77 },
  ]);
});

test('a state never goes back unasked: an older file, whatever its date, only fills gaps', () => {
  const rows = coSellRecords(4, { seed: 5, allReceived: true });
  const state = (row: readonly string[], status: string, substatus: string): string[] =>
    row.map((cell, at) => {
      if (at === column('Partner Referral Status')) return status;
      if (at === column('Partner Referral Substatus')) return substatus;
      return at === column('Estimated Deal Value') ? '500' : cell;
    });
  const tuesday = [
    state(rows[0]!, 'Active', 'Accepted'),
    state(rows[1]!, 'Closed', 'Won'),
    rows[2]!.map((cell, at) => (at === column('Notes') ? '' : cell)),
  ];
  const index = new ReferralIndex(plan(tuesday, new ReferralIndex()).write);
  const monday = [
    rows[0]!,
    state(rows[1]!, 'Closed', 'Lost'),
    rows[2]!.map((cell, at) => (at === column('Notes') ? 'Call her' : cell)),
    rows[3]!,
  ];
  const careful = plan(monday, index);
  expect(careful.backward.map(({ fields }) => fields[0])).toEqual([
    { field: 'stage', from: 'accepted', to: 'received' },
    { field: 'outcome', from: 'won', to: 'lost' },
  ]);
  expect(careful.write.map(({ stage, outcome, value }) => [stage, outcome, value]).slice(0, 2)).toEqual([
    ['accepted', null, 500],
    ['archived', 'won', 500],
  ]);
  expect([careful.added.length, careful.changed.map(({ fields }) => fields)]).toEqual([
    1,
    [[{ field: 'notes', from: null, to: 'Call her' }]],
  ]);
  const asked = plan(monday, index, true);
  expect(asked.backward).toEqual([]);
  expect(asked.write.map(({ stage }) => stage).slice(0, 2)).toEqual(['received', 'archived']);
});
