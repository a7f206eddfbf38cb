import { beforeAll, expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from '../../domain/kept';
import { DAY, HOUR, instant, momentSpan } from '../../domain/moment';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import type { ShownNotice } from '../../platform/notices';
import texts from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { Disk } from '../disk-for-tests';
import * as writing from '../writing/writing';
import { StateStore } from '../state-store';
import { mayRemind } from '../may-remind';
import { putAside, referralsOf, remind, type ReminderPorts } from './reminders';

const start = new Date(2026, 10, 21, 12).getTime();
const settings: Settings = { ...DEFAULT_SETTINGS, reminders: true };

const lead = (key: string, left: number, more: Partial<KeptReferral> = {}): KeptReferral => ({
  ...blankReferral(key, 'lead', instant(start)),
  list: 'marketplace',
  actionable: true,
  company: `Company ${key}`,
  createdAt: instant(start + left - 14 * DAY),
  ...more,
});

/** One life of the worker on a disk. */
function life(disk: Disk, shown: ShownNotice[], show?: ReminderPorts['show'], allowed = true) {
  const stateStore = new StateStore(
    disk,
    () => undefined,
    () => writing,
  );
  const failures: unknown[] = [];
  const ports: ReminderPorts = {
    stateStore,
    failed: (error) => failures.push(error),
    show: show ?? (async (notices) => void shown.push(...notices)),
  };
  const at = async (
    now: number,
    more: Partial<Parameters<typeof remind>[1]> = {},
  ): Promise<number | null> => {
    const state = { settings, walking: false, now, ...more };
    return (await mayRemind(state.settings, async () => allowed)) ? remind(ports, state) : null;
  };
  return { stateStore, failures, at };
}

function fill(...records: readonly KeptReferral[]): Disk {
  return new Disk(records);
}

beforeAll(() => {
  const known: Readonly<Record<string, { readonly message: string }>> = texts;
  const getMessage = (name: string, values: readonly string[] = []): string =>
    (known[name]?.message ?? '').replace(/\$(\d)/gu, (_, at: string) => values[Number(at) - 1] ?? '');
  Object.assign(globalThis, { chrome: { i18n: { getMessage, getUILanguage: () => 'en-US' } } });
});

test('a reminder is shown once, in any number of lives', async () => {
  const [disk, shown] = [fill(lead('a', 72 * HOUR)), [] as ShownNotice[]];
  expect(await life(disk, shown).at(start)).toBe(start + 48 * HOUR);
  await life(disk, shown).at(start);
  await life(disk, shown).at(start + HOUR);
  expect(shown.map(({ title, message, stays }) => [title, message, stays])).toEqual([
    ['Company a', '3 days left to accept or decline, until Nov 24, 2026, 12:00 PM.', false],
  ]);
});

test('the worker is stopped after writing and before showing: the next life shows it', async () => {
  const [disk, shown] = [fill(lead('a', 20 * HOUR)), [] as ShownNotice[]];
  void life(disk, shown, () => new Promise(() => undefined)).at(start);
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  expect(shown).toEqual([]);
  await life(disk, shown).at(start + HOUR);
  await life(disk, shown).at(start + 2 * HOUR);
  expect(shown.map(({ title, stays }) => [title, stays])).toEqual([['Company a', true]]);
});

test('it could not be shown: said, and tried again', async () => {
  const [disk, shown] = [fill(lead('a', 20 * HOUR)), [] as ShownNotice[]];
  const failing = life(disk, shown, () => Promise.reject(new Error('no')));
  expect(await failing.at(start)).toBe(start + HOUR / 4);
  expect(failing.failures).toHaveLength(1);
  await failing.at(start);
  await life(disk, shown).at(start + HOUR / 4);
  expect(shown).toHaveLength(1);
});

test('several become one, which names the first few; its presses are understood in another life', async () => {
  const disk = fill(
    ...Array.from({ length: 6 }, (_, n) => lead(`k${n}`, (20 + n) * HOUR - HOUR / 2)),
    lead('far', 10 * DAY),
  );
  const shown: ShownNotice[] = [];
  await life(disk, shown).at(start);
  const [notice] = shown;
  expect(shown).toHaveLength(1);
  expect(notice?.title).toBe('6 referrals need you');
  expect(notice?.message.split('\n')).toEqual([
    'Company k0: 19 hours, 31 minutes left',
    'Company k1: 20 hours, 31 minutes left',
    'Company k2: 21 hours, 31 minutes left',
    'Company k3: 22 hours, 31 minutes left',
    'and 2 more',
  ]);
  const { stateStore } = life(disk, shown);
  const keys = referralsOf(notice?.id ?? '', await stateStore.state());
  expect(keys).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5']);
  expect(await stateStore.execute(putAside([...keys, 'gone'], start))).toBe(6);
  expect(disk.records.get('k0')?.snoozedUntil).toBe(instant(start + (19.5 * HOUR) / 2));
});

test('a press on one tells its referral, whatever its key is', async () => {
  const [disk, shown] = [fill(lead('a/b c', 20 * HOUR)), [] as ShownNotice[]];
  const { at, stateStore } = life(disk, shown);
  await at(start);
  expect(referralsOf(shown[0]?.id ?? '', await stateStore.state())).toEqual(['a/b c']);
  expect(referralsOf('somebody/else', await stateStore.state())).toEqual([]);
});

test('nothing is counted as told while reminders are off, not allowed, or pages are being read', async () => {
  const [disk, shown] = [fill(lead('a', 20 * HOUR)), [] as ShownNotice[]];
  expect(await life(disk, shown).at(start, { settings: DEFAULT_SETTINGS })).toBeNull();
  expect(await life(disk, shown, undefined, false).at(start)).toBeNull();
  expect(await life(disk, shown).at(start, { walking: true })).toBe(start + 60_000);
  expect([shown, disk.meta.size]).toEqual([[], 0]);
  await life(disk, shown).at(start);
  expect(shown).toHaveLength(1);
});

test('what a reminder says of each kind', async () => {
  const shown: ShownNotice[] = [];
  await life(
    fill(lead('a', 13 * DAY, { directContact: true, company: null, contactName: 'Anna' })),
    shown,
  ).at(start);
  await life(
    fill(lead('a', 30 * DAY, { stage: 'accepted', actionable: false, snoozedUntil: instant(start) })),
    shown,
  ).at(start);
  await life(
    fill(lead('a', 0, { createdAt: '2026-11-07', createdWithin: momentSpan('2026-11-07') })),
    shown,
  ).at(start);
  expect(shown.map(({ title, message }) => [title, message])).toEqual([
    ['Anna', 'Asks to be contacted directly, by Nov 23, 2026, 12:00 PM.'],
    ['Company a', 'The snooze is over.'],
    ['Company a', 'The time to accept or decline may have ended since Nov 21, 2026, 12:00 AM, or ends soon.'],
  ]);
});
