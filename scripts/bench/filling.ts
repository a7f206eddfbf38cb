import type { Page } from '@playwright/test';
import { extensionIn } from '../../tests/e2e/extension';
import { fillStore, sampleRecords } from '../../tests/e2e/fill-store';
import { serveSample } from '../../tests/sample/serve';
import { launchBrowser } from '../launch-browser';
import { type Figure, median, ratioOf } from './figure';
import { nameFunctionsIn } from './named-functions';

const ROUNDS = 7;
/** What a person waits for without losing the thread, in ms. */
const LIMIT = 1_200;
const kits = ['fluent8', 'fluent9', 'fast', 'antd', 'aria', 'native'] as const;
const openers = { v: 0, data: { learned: ['accept'], allowed: true } };

const formPage = (kit: string, id: string): string =>
  `https://partner.microsoft.com/sample-assets/forms.html?${new URLSearchParams({ kit, kind: 'accept', language: 'en', id }).toString()}`;

/** Runs in the page: from a press of its own button to the frame that shows the form, in ms. */
function untilFormShown(): Promise<number> {
  return new Promise((resolve) => {
    const pressed = performance.now();
    document.querySelector<HTMLElement>('main > button')?.click();
    const look = (): void => {
      if (document.querySelector('button[type=submit]') === null) requestAnimationFrame(look);
      else resolve(performance.now() - pressed);
    };
    look();
  });
}

/**
 * Runs in a page of the extension: from asking the worker to fill an answer in to the report that it is, in ms. The
 * extension opens the form itself.
 */
function untilFilled(key: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = Date.now();
    const heard = (changes: Record<string, chrome.storage.StorageChange>): void => {
      const { step } = (changes['answering']?.newValue as { data?: { step?: { kind: string } } })?.data ?? {};
      if (step?.kind !== 'filled' && step?.kind !== 'failed' && step?.kind !== 'stopped') return;
      chrome.storage.session.onChanged.removeListener(heard);
      if (step.kind === 'filled') resolve(Date.now() - asked);
      else reject(new Error(`the form was not filled: ${JSON.stringify(step)}`));
    };
    chrome.storage.session.onChanged.addListener(heard);
    const edits = { given: {}, values: {}, mail: {} };
    void chrome.runtime.sendMessage({
      verb: 'answer.fill',
      ask: { key, kind: 'accept', templateId: null, edits, despiteWaiting: true },
    });
  });
}

const shown = (page: Page): Promise<unknown> => page.waitForSelector('main > button');

/** From "Fill in" to the filled form, the form opened by the extension, in turns with the page's own opening. */
export async function measureFilling(): Promise<Figure[]> {
  const { context, extensionId } = await launchBrowser();
  try {
    await serveSample(context);
    await nameFunctionsIn(context);
    const record = sampleRecords(400, Date.now()).find(
      (one) => one.actionable && one.list === 'marketplace' && one.company !== null && !one.test,
    );
    if (record?.id === undefined || record.id === null) throw new Error('The sample has no such lead.');
    const { key, id } = record;
    const inBrowser = extensionIn(context, extensionId);
    const desk = await inBrowser.open('manifest.json');
    await fillStore(desk, [{ ...record, value: 12_500, currency: 'EUR' }]);
    await desk.evaluate((learned) => chrome.storage.local.set({ formOpeners: learned }), openers);
    await inBrowser.killWorker();
    const form = await context.newPage();
    const figures: Figure[] = [];
    for (const kit of kits) {
      const opened: number[] = [];
      const filled: number[] = [];
      // One round warms the caches up.
      for (let round = -1; round < ROUNDS; round += 1) {
        await form.goto(formPage(kit, id));
        await shown(form);
        const own = await form.evaluate(untilFormShown);
        await form.goto(formPage(kit, id));
        await shown(form);
        const whole = await desk.evaluate(untilFilled, key);
        if (round < 0) continue;
        opened.push(own);
        filled.push(whole);
      }
      const name = `from "Fill in" to filled, ${kit}`;
      figures.push(
        { kind: 'time', name, ms: median(filled), limit: LIMIT },
        ratioOf(`${name} / the page’s own opening of its form`, filled, opened, null),
      );
    }
    return figures;
  } finally {
    await context.close();
  }
}
