import { expect, test } from 'vitest';
import { sampleRecords } from '../domain/sample-records';
import type { Change } from '../platform/database';
import { Disk } from './disk-for-tests';
import * as writing from './writing/writing';
import { StateStore } from './state-store';
import { SampleData, type SampleDatabase } from './sample-data';

/** A database that is there once something was written. */
class SampleDisk extends Disk implements SampleDatabase {
  isThere = false;
  override async write(change: Change) {
    this.isThere = true;
    await super.write(change);
  }
  exists = async () => this.isThere;
  remove = async () => {
    this.isThere = false;
    await this.clear();
  };
}

const now = Date.parse('2026-11-21T08:00:00Z');

/** One life of the worker over two disks. */
function life(realDisk: Disk, sampleDisk: SampleDisk) {
  const real = new StateStore(
    realDisk,
    () => undefined,
    () => writing,
  );
  return {
    real,
    sample: new SampleData(
      real,
      new StateStore(
        sampleDisk,
        () => undefined,
        () => writing,
      ),
      sampleDisk,
    ),
  };
}

test('nothing is made by asking; what is made is shown, in any life, until it is removed', async () => {
  const [realDisk, disk] = [new Disk(), new SampleDisk()];
  const { sample } = life(realDisk, disk);
  expect([await sample.shown(), disk.isThere]).toEqual([null, false]);
  expect(await sample.start(() => sampleRecords(now))).toBe(true);
  const again = life(realDisk, disk).sample;
  expect([...(await (await again.shown())!.state()).index.values()]).toHaveLength(sampleRecords(now).length);
  expect(realDisk.records.size).toBe(0);
  expect(await again.stop()).toBe(true);
  expect([await again.shown(), disk.isThere, await again.stop()]).toEqual([null, false, false]);
});

test('started again it keeps what was tried out in it', async () => {
  const disk = new SampleDisk();
  const { sample } = life(new Disk(), disk);
  await sample.start(() => sampleRecords(now));
  await (await sample.shown())!.execute(({ index }) => ({
    change: { put: [{ ...index.get('sample-1')!, note: 'tried' }] },
    response: null,
  }));
  await sample.start(() => sampleRecords(now + 1));
  expect((await (await sample.shown())!.state()).index.get('sample-1')?.note).toBe('tried');
});

test('with a real referral the sample is neither shown nor made', async () => {
  const [realDisk, disk] = [new Disk(), new SampleDisk()];
  const { real, sample } = life(realDisk, disk);
  await sample.start(() => sampleRecords(now));
  await real.execute(() => ({
    change: { put: [{ ...sampleRecords(now)[0]!, key: 'real' }] },
    response: null,
  }));
  expect(await sample.shown()).toBeNull();
  expect(await life(realDisk, new SampleDisk()).sample.start(() => sampleRecords(now))).toBe(false);
});

test('who began to read before the end leaves no database behind', async () => {
  const disk = new SampleDisk();
  const { sample } = life(new Disk(), disk);
  await sample.start(() => sampleRecords(now));
  await sample.stop();
  disk.isThere = true; // opened by the reader
  await sample.opened();
  expect(disk.isThere).toBe(false);
  await sample.start(() => sampleRecords(now));
  await sample.opened();
  expect([disk.isThere, (await sample.shown()) !== null]).toEqual([true, true]);
});

test('a sample without records, left by a stop between two steps, is not shown and can be begun anew', async () => {
  const disk = new SampleDisk();
  disk.isThere = true;
  const { sample } = life(new Disk(), disk);
  expect([await sample.shown(), disk.isThere]).toEqual([null, false]);
  expect(await sample.start(() => sampleRecords(now))).toBe(true);
  expect((await (await sample.shown())!.overview()).summaries.size).toBe(sampleRecords(now).length);
});
