import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import type { HeldSettings } from '../../messages/settings-verbs';
import { settingsStore, type SettingsPorts } from './settings-store';

const heldOf = (values: Settings): HeldSettings => ({ values, managed: [], featuresOff: [] });

/** A worker that keeps what it is told, but answers only when the test lets it. */
function slowWorker(refuse: readonly number[] = []) {
  let values: Settings = DEFAULT_SETTINGS;
  const waiting: (() => void)[] = [];
  const sent: Partial<Settings>[] = [];
  const send = (async (verb: string, ask: { readonly patch?: Partial<Settings> }) => {
    if (verb === 'settings.get') return heldOf(values);
    if (verb === 'columns.get') return { saidColumns: [] };
    if (verb === 'openers.get') return { learned: [], allowed: true };
    const number = sent.push(ask.patch ?? {});
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
    if (refuse.includes(number)) throw new Error('the disk is full');
    values = { ...values, ...ask.patch };
    return heldOf(values);
  }) as SettingsPorts['send'];
  const ports: SettingsPorts = {
    send,
    requestNotifications: async () => true,
    hasNotifications: async () => false,
  };
  return { ports, sent, answer: () => waiting.shift()?.(), kept: () => values };
}

test('two changes in quick succession build on each other: none is lost while the first is being kept', async () => {
  const worker = slowWorker();
  const store = settingsStore(worker.ports);
  await store.load();
  const hours = () => store.held.peek()?.values.reminderHours ?? [];
  const first = store.save({ reminderHours: [...hours(), 4] });
  const second = store.save({ reminderHours: hours().filter((one) => one !== 168) });
  worker.answer();
  await first;
  expect(hours()).not.toContain(168); // an older answer does not bring back what was changed since
  worker.answer();
  await second;
  expect(worker.kept().reminderHours).toEqual(expect.arrayContaining([4]));
  expect(worker.kept().reminderHours).not.toContain(168);
  expect(store.held.peek()?.values).toEqual(worker.kept());
});

test('what could not be kept is shown as it is kept, with the reason', async () => {
  const worker = slowWorker([1]);
  const store = settingsStore(worker.ports);
  await store.load();
  const saving = store.save({ warningHours: 48 });
  expect(store.held.peek()?.values.warningHours).toBe(48);
  worker.answer();
  await saving;
  expect(store.held.peek()?.values).toEqual(DEFAULT_SETTINGS);
  expect(store.saving.peek()).toEqual({ kind: 'failed', reason: 'the disk is full' });
});
