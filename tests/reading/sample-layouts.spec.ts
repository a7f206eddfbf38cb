import { expect, test } from '@playwright/test';
import type { PageReading } from '../../src/domain/reading';
import { makeReferrals, expectedRecord, type Expected } from '../sample/data';
import { layoutNames, sampleUrl, type SampleOptions } from '../sample/options';
import { serveSample } from '../sample/serve';
import { readList, withReader } from './harness';

const now = '2026-11-20T10:00:00.000Z';

export interface Compared {
  readonly read: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Compares what was read with what a reader without mistakes could know. */
export function compare(reading: PageReading, expected: readonly Expected[]): Compared {
  const wrong: string[] = [];
  const missed: string[] = [];
  const byKey = new Map(expected.flatMap((one) => [[one.id ?? '', one], [one.rowKey ?? '', one]] as const));
  let read = 0;
  for (const row of reading.referrals) {
    const truth = byKey.get(row.fields.id ?? '-') ?? byKey.get(row.rowKey ?? '-') ?? bySame(row, expected);
    if (truth === undefined) {
      wrong.push(`no such row: ${row.fields.id} ${row.rowKey} ${JSON.stringify(row.fields).slice(0, 300)}`);
      continue;
    }
    read += 1;
    const told = { ...row.fields, favorite: row.favorite, list: row.list, kind: row.kind };
    const real: Record<string, unknown> = { ...truth.fields, id: truth.id, favorite: truth.favorite, list: truth.list, kind: truth.kind };
    for (const [field, value] of Object.entries(told)) {
      if (value === null || field === 'dealType' || field === 'microsoftStatus') continue;
      if (real[field] !== value) wrong.push(`${truth.id} ${field}: ${JSON.stringify(value)?.slice(0, 80)} instead of ${JSON.stringify(real[field])?.slice(0, 80)}`);
    }
    for (const [field, value] of Object.entries(real)) {
      if (value === undefined || value === null || truth.mayBeNull.includes(field)) continue;
      if ((told as Record<string, unknown>)[field] === undefined || (told as Record<string, unknown>)[field] === null) missed.push(`${truth.id} ${field}: ${JSON.stringify(value)?.slice(0, 80)}`);
    }
  }
  return { read, wrong, missed };
}

/** Rows that the page gives no identity are known by what they show. */
function bySame(row: PageReading['referrals'][number], expected: readonly Expected[]): Expected | undefined {
  const shown = Object.entries(row.fields).filter(([field, value]) => value !== null && field !== 'dealType' && field !== 'microsoftStatus');
  return expected.find((one) => shown.every(([field, value]) => (one.fields as Record<string, unknown>)[field] === value));
}

for (const layout of layoutNames) {
  for (const list of ['marketplace', 'inbound'] as const) {
    test(`${layout}, ${list}: 200 referrals, every row, nothing wrong`, async ({ page, context }) => {
      await serveSample(context);
      await withReader(context);
      const options: Partial<SampleOptions> = { layout, list, only: list, count: 200, pageSize: 200, now, seed: 7 };
      await page.setViewportSize({ width: 2600, height: 900 });
      await page.goto(sampleUrl(options));
      await page.waitForTimeout(1500);
      const reading = await readList(page, { now });
      if (reading === null) throw new Error('nothing was read');
      const truths = makeReferrals({ seed: 7, count: 200, now, only: list, awkward: 'some', account: '6a1c0b6e-3f0e-4c53-9d0e-1f5c8a4b7d21' });
      const { read, wrong, missed } = compare(reading, truths.map((truth) => expectedRecord(truth, options)));
      console.log(layout, list, 'rows', reading.referrals.length, 'matched', read, 'wrong', wrong.length, 'missed', missed.length, reading.layout, reading.account);
      console.log(reading.columns.map((c) => `${c.header}[${c.key}]=${c.meaning}/${c.because}`).join(' | '));
      console.log(JSON.stringify(reading.drift).slice(0, 500), JSON.stringify(reading.extent));
      console.log(wrong.slice(0, 8).join('\n'));
      console.log(missed.slice(0, 8).join('\n'));
      expect(wrong).toEqual([]);
    });
  }
}
