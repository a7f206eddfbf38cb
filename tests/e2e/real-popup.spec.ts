// The popup and the side panel as the browser itself shows them, not opened as tabs.
import type { Page } from '@playwright/test';
import { completeReferral } from '../../src/domain/kept.ts';
import { serveSample } from '../sample/serve.ts';
import { expect, manifest, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';
import { type FramedPage, framedPage } from './framed-page.ts';
import { formPage, probe } from './one-lead.ts';

/** What the browser shows of the extension beside its tabs. */
const surfaces = (desk: Page): Promise<readonly string[]> =>
  desk.evaluate(async () =>
    (await chrome.runtime.getContexts({ contextTypes: ['POPUP', 'SIDE_PANEL'] })).map(
      ({ contextType }) => contextType,
    ),
  );

const press = (page: FramedPage, key: string): Promise<unknown> =>
  page.run(
    `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true }))`,
  );
const shows = (page: FramedPage, selector: string) => () =>
  page.run(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);

test('a press in the popup opens the side panel in the same gesture, and the queue goes on there', async ({
  extension,
}) => {
  const { context, id: extensionId } = extension;
  await serveSample(context);
  const records = sampleRecords(400, Date.now())
    .filter((one) => one.actionable && one.list === 'marketplace' && one.company !== null && !one.test)
    .slice(0, 2)
    .map((one, at) =>
      completeReferral({
        ...one,
        page: formPage({ kit: 'native', kind: 'decline', language: 'en', open: '', id: one.id ?? '' }),
        expiresAt: new Date(Date.now() + (at + 2) * 86_400_000).toISOString(),
      }),
    );
  const desk = await extension.open('manifest.json');
  await fillStore(desk, records);
  await extension.killWorker();
  const forms = [];
  for (const { page } of records) {
    const form = await context.newPage();
    await form.goto(page ?? '');
    forms.push(form);
  }
  await desk.evaluate(() => chrome.action.openPopup());
  const at = (path: string): Promise<FramedPage> =>
    framedPage(context, `chrome-extension://${extensionId}/${path}`);
  const popup = await at(manifest.action.default_popup);
  await expect
    .poll(() => popup.run("document.querySelectorAll('[data-referral-key]').length"))
    .toBe(records.length);
  for (const key of ['ArrowDown', 'x', 'ArrowDown', 'x', 'd']) await press(popup, key);
  const main = 'dialog[open] [data-main]:enabled';
  await expect.poll(shows(popup, main)).not.toBe('');
  expect(await surfaces(desk)).toEqual(['POPUP']);
  await popup.run(`document.querySelector('${main}').click()`, 'gesture');

  await expect.poll(() => surfaces(desk), { timeout: 10_000 }).toContain('SIDE_PANEL');
  const panel = await at(manifest.side_panel?.default_path ?? '');
  await expect.poll(shows(panel, '[data-queue]'), { timeout: 20_000 }).toContain('1 of 2');
  await expect.poll(shows(panel, '[data-step="filled"]'), { timeout: 20_000 }).not.toBe('');
  await expect.poll(() => panel.run('document.activeElement?.textContent')).toBe('Sent – next');
  await panel.run('document.activeElement.click()', 'gesture');
  await expect.poll(shows(panel, '[data-queue]'), { timeout: 20_000 }).toContain('2 of 2');
  await expect.poll(shows(panel, '[data-step="filled"]'), { timeout: 20_000 }).not.toBe('');
  await expect.poll(shows(panel, '[data-queue] button:enabled:not([data-main])')).toBe('Skip');
  await press(panel, 's');
  await expect.poll(shows(panel, '[data-queue="ended"]'), { timeout: 20_000 }).toContain('1 skipped');
  const held = await Promise.all(forms.map((form) => probe(form)));
  expect(held.map((one) => [one?.submits, (one?.state.reason ?? '') !== ''])).toEqual([
    [0, true],
    [0, false],
  ]);
});
