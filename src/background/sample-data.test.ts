import { expect, test } from 'vitest';
import type { KeptReferral } from '../domain/kept';
import { sampleRecords } from '../domain/sample-records';
import type { Change } from '../platform/database';
import { Keeper } from './keeper';
import { SampleData, type SampleDatabase } from './sample-data';
import type { Store } from './store';

class Disk implements Store, SampleDatabase {
  records: Map<string, KeptReferral> | null = null;
  load = async () => ({
    records: [...(this.records ?? new Map<string, KeptReferral>()).values()],
    health: [],
    meta: {},
    decisions: [],
  });
  count = async () => this.records?.size ?? 0;
  write = async ({ put = [] }: Change) => {
    this.records ??= new Map();
    for (const record of put) this.records.set(record.key, record);
  };
  clear = async () => this.records?.clear();
  exists = async () => this.records !== null;
  remove = async () => {
    this.records = null;
  };
}

const now = Date.parse('2026-11-21T08:00:00Z');

/** One life of the worker over two disks. */
function life(realDisk: Disk, sampleDisk: Disk) {
  const real = new Keeper(realDisk, () => undefined);
  return {
    real,
    sample: new SampleData(real, () => undefined, sampleDisk, new Keeper(sampleDisk, () => undefined)),
  };
}

test('nothing is made by asking; what is made is shown, in any life, until it is removed', async () => {
  const [realDisk, disk] = [new Disk(), new Disk()];
  const { sample } = life(realDisk, disk);
  expect([await sample.shown(), disk.records]).toEqual([null, null]);
  expect(await sample.start(() => sampleRecords(now))).toBe(true);
  const again = life(realDisk, disk).sample;
  expect([...(await (await again.shown())!.book()).index.values()]).toHaveLength(sampleRecords(now).length);
  expect(realDisk.records).toBeNull();
  expect(await again.stop()).toBe(true);
  expect([await again.shown(), disk.records, await again.stop()]).toEqual([null, null, false]);
});

test('started again it keeps what was tried out in it', async () => {
  const disk = new Disk();
  const { sample } = life(new Disk(), disk);
  await sample.start(() => sampleRecords(now));
  await (await sample.shown())!.decide(({ index }) => ({
    change: { put: [{ ...index.get('sample-1')!, note: 'tried' }] },
    answer: null,
  }));
  await sample.start(() => sampleRecords(now + 1));
  expect((await (await sample.shown())!.book()).index.get('sample-1')?.note).toBe('tried');
});

test('with a real referral the sample is neither shown nor made', async () => {
  const [realDisk, disk] = [new Disk(), new Disk()];
  const { real, sample } = life(realDisk, disk);
  await sample.start(() => sampleRecords(now));
  await real.decide(() => ({ change: { put: [{ ...sampleRecords(now)[0]!, key: 'real' }] }, answer: null }));
  expect(await sample.shown()).toBeNull();
  expect(await life(realDisk, new Disk()).sample.start(() => sampleRecords(now))).toBe(false);
});
