// The worker is stopped at each step of an answer. The surface that is open tells the truth, and no other is opened.
import { completeReferral } from '../../src/domain/kept.ts';
import { serveSample } from '../sample/serve.ts';
import { expect, type Extension, manifest, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';
import { formPage, probe, withOneLead } from './one-lead.ts';
import { fullUnless } from '../support/depth.ts';

const panelPath = manifest.side_panel?.default_path ?? '';

/**
 * Stops the worker as soon as what is stored under `key` says so; it is listened for once this has returned.
 * @param says a piece of it, as JSON. @returns what waits for the stop.
 */
async function stopWorkerOnce(extension: Extension, key: string, says: string): Promise<() => Promise<void>> {
  const desk = await extension.open('manifest.json');
  await desk.evaluate(
    ([under, piece]) => {
      chrome.storage.session.onChanged.addListener((changes) => {
        if (JSON.stringify(changes[under]?.newValue)?.includes(piece) === true) document.title = 'said';
      });
    },
    [key, says] as const,
  );
  return async () => {
    await desk.waitForFunction(() => document.title === 'said', undefined, { polling: 10 });
    await extension.killWorker();
    await desk.close();
  };
}

for (const step of ['looking', 'press-button', 'filling'] as const) {
  test(`stopped at "${step}", and then while it is taken back: the panel tells what the form holds${fullUnless(step === 'filling')}`, async ({
    extension,
  }) => {
    const {
      popup: panel,
      form,
      lead,
    } = await withOneLead(extension, { kit: 'native', kind: 'accept', language: 'en' }, {}, panelPath);
    const stopped = (await stopWorkerOnce(extension, 'answering', `"kind":"${step}"`))();
    await panel.getByRole('button', { name: 'Accept' }).click();
    await panel.getByRole('button', { name: 'Fill in Partner Center' }).click();
    await expect(panel.locator('[data-step="press-button"]')).toBeVisible({ timeout: 20_000 });
    await form.bringToFront();
    await form.locator('main button').first().click();
    await stopped;
    await expect(panel.locator('[data-step="filled"]')).toBeVisible({ timeout: 20_000 });
    const filled = await probe(form);
    expect(filled).toMatchObject({
      submits: 0,
      state: { dealName: expect.stringContaining(lead.company), value: '12500', currency: 'EUR' },
    });
    expect((await extension.records())[0]).toMatchObject({ waiting: { answer: 'accept' } });

    await panel.bringToFront();
    const stoppedAgain = (await stopWorkerOnce(extension, 'answering', '"takingBack":true'))();
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Undo' }).click();
    await stoppedAgain;
    await expect(panel.locator('[data-step="undone"]')).toContainText('Taken back.', { timeout: 20_000 });
    expect(Object.values((await probe(form))?.state ?? {}).join('')).toBe('');
    await expect.poll(async () => (await extension.records())[0]).toMatchObject({ waiting: null });
  });
}

test('a queue by keyboard goes on, the worker stopped after each key @full', async ({ extension }) => {
  await serveSample(extension.context);
  const pageOf = (id: string): string =>
    formPage({ kit: 'native', kind: 'decline', language: 'en', open: '', id });
  const records = sampleRecords(400, Date.now())
    .filter((one) => one.actionable && one.list === 'marketplace' && one.company !== null && !one.test)
    .slice(0, 3)
    .map((one, at) =>
      completeReferral({
        ...one,
        page: pageOf(one.id ?? ''),
        expiresAt: new Date(Date.now() + (at + 2) * 86_400_000).toISOString(),
      }),
    );
  const desk = await extension.open('manifest.json');
  await fillStore(desk, records);
  await extension.killWorker();
  await desk.close();
  const forms = [];
  for (const { page } of records) {
    const form = await extension.context.newPage();
    await form.goto(page ?? '');
    forms.push(form);
  }
  const panel = await extension.open(panelPath);
  await expect(panel.locator('[data-referral-key]')).toHaveCount(3);
  await panel.keyboard.press('ArrowDown');
  for (const key of ['x', 'Shift+ArrowDown', 'Shift+ArrowDown', 'd']) await panel.keyboard.press(key);
  await panel.getByRole('button', { name: 'Answer one by one' }).click();
  const queue = panel.getByRole('region', { name: 'Answering several' });
  const shown = (place: number) => expect(queue).toContainText(`${place} of 3`, { timeout: 20_000 });
  const filled = () => expect(panel.locator('[data-step="filled"]')).toBeVisible({ timeout: 20_000 });

  await shown(1);
  await filled();
  await panel.bringToFront();
  await expect(panel.getByRole('button', { name: 'Sent – next' })).toBeFocused();
  const afterSent = (await stopWorkerOnce(extension, 'answerQueue', '"fate":"sent"'))();
  await panel.bringToFront();
  await panel.keyboard.press('Enter');
  await afterSent;
  await shown(2);
  await filled();

  await panel.bringToFront();
  const afterSkip = (await stopWorkerOnce(extension, 'answerQueue', '"fate":"skipped"'))();
  await panel.bringToFront();
  await expect(panel.getByRole('button', { name: 'Skip' })).toBeEnabled();
  await panel.keyboard.press('s');
  await afterSkip;
  await shown(3);
  await filled();

  const held = await Promise.all(forms.map((form) => probe(form)));
  expect(held.map((one) => one?.submits)).toEqual([0, 0, 0]);
  // Of the one that was skipped nothing stands any more.
  const isFilled = (one: (typeof held)[number]): boolean => (one?.state.reason ?? '') !== '';
  expect(held.filter(isFilled)).toHaveLength(2);
  expect(held.find((one) => !isFilled(one))?.state).toMatchObject({ reason: '', notes: '' });
});
