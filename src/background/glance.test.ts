import { expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from '../domain/kept';
import { derive } from '../domain/merge';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { summariesIn } from '../domain/summary-block';
import { Disk } from './disk-for-tests';
import { changeReferral } from './state-commands';
import { StateStore } from './state-store';
import * as writing from './writing/writing';

const now = '2026-11-21T08:00:00.000Z';
const terms = { settings: DEFAULT_SETTINGS, now: Date.parse(now), nextReminder: null };
const lead = (key: string): KeptReferral =>
  derive({ ...blankReferral(key, 'lead', now), list: 'marketplace', createdAt: now });
const many = Array.from({ length: 2_100 }, (_, at) => lead(`k${at}`));

/** How often all summaries were read. */
class CountingDisk extends Disk {
  reads = 0;
  override async overview(isBrief = false) {
    if (!isBrief) this.reads += 1;
    return super.overview();
  }
}

/** Each call is a new life of the worker, which begins after the one before was killed. */
const lifeOn = (disk: Disk, madeBy = '1'): StateStore =>
  new StateStore(
    disk,
    () => undefined,
    () => writing,
    madeBy,
  );

/** A store whose last life drew, and left a forecast. */
async function foreseen(): Promise<CountingDisk> {
  const disk = new CountingDisk(many);
  const first = lifeOn(disk);
  await first.overview();
  await first.keepSummaries();
  await first.keepForecast(terms);
  disk.reads = 0;
  return disk;
}

test('a life that finds a forecast reads no summaries, until somebody asks for all', async () => {
  const disk = await foreseen();
  const stateStore = lifeOn(disk);
  const { summaries: kept, forecast } = await stateStore.glance();
  expect([kept.size, forecast?.size, forecast?.nextReminder]).toEqual([2_100, 2_100, null]);
  expect(await stateStore.keepSummaries()).toBe(false);
  expect(disk.reads).toBe(0);
  expect((await stateStore.overview()).summaries.size).toBe(2_100);
  expect(await stateStore.glance()).not.toHaveProperty('forecast');
  expect(disk.reads).toBe(1);
});

test('after any write of a record no forecast is used: in this life and in the next', async () => {
  const disk = await foreseen();
  const stateStore = lifeOn(disk);
  await stateStore.glance();
  await stateStore.execute(changeReferral('k7', (record) => derive({ ...record, favoriteHere: true })));
  expect((await stateStore.glance()).forecast).toBeUndefined();
  // Killed before another forecast was made: all summaries tell it.
  const next = lifeOn(disk);
  expect((await next.glance()).forecast).toBeUndefined();
  expect((await next.overview()).summaries.all().find(({ key }) => key === 'k7')?.favorite).toBe(true);
  await next.keepForecast(terms);
  const { forecast } = await lifeOn(disk).glance();
  const near = !forecast ? [] : summariesIn(forecast.near);
  // It is the only favorite, and so among the first rows of a tab.
  expect(near.filter(({ favorite }) => favorite).map(({ key }) => key)).toEqual(['k7']);
});

test('what another version foresaw is not used', async () => {
  const disk = await foreseen();
  expect((await lifeOn(disk, '2').glance()).forecast).toBeUndefined();
});

test.each([
  ['added one', (disk: Disk) => disk.records.set('new', lead('new'))],
  ['removed one', (disk: Disk) => disk.records.delete('k0')],
  ['changed one', (disk: Disk) => disk.records.set('k0', { ...lead('k0'), favorite: true })],
])('where another program %s, it is found after the draw, and all are summed up anew', async (_, change) => {
  const disk = await foreseen();
  change(disk);
  const stateStore = lifeOn(disk);
  expect((await stateStore.glance()).forecast).toBeDefined();
  expect(await stateStore.keepSummaries()).toBe(true);
  const { summaries: kept, forecast } = await stateStore.glance();
  expect([kept.size, forecast]).toEqual([disk.records.size, undefined]);
  const { summaries } = await stateStore.overview();
  expect(new Set(summaries.all().map(({ key }) => key))).toEqual(new Set(disk.records.keys()));
  expect(summaries.all().find(({ key }) => key === 'k0')?.favorite).toBe(disk.records.get('k0')?.favorite);
  expect((await lifeOn(disk).glance()).forecast).toBeUndefined();
});

test('few are read as fast as a forecast of them: none is made', async () => {
  const disk = new Disk([lead('a')]);
  const stateStore = lifeOn(disk);
  await stateStore.overview();
  await stateStore.keepSummaries();
  await stateStore.keepForecast(terms);
  expect((await lifeOn(disk).glance()).forecast).toBeUndefined();
});
