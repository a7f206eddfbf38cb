import type { Page } from '@playwright/test';
import { expect, test } from './harness';

/** The strip's host stands beside the body; its shadow root is closed, so its buttons are found by their places. */
const host = (page: Page) => page.locator('html > div[popover]');
/** The last button is Dismiss, the one before it Undo. */
async function pressLast(page: Page, fromTheEnd: 1 | 2): Promise<void> {
  const box = (await host(page).boundingBox())!;
  await page.mouse.click(box.x + box.width - (fromTheEnd === 1 ? 40 : 115), box.y + box.height / 2);
}
const bodyOf = (page: Page): Promise<string> => page.evaluate(() => document.body.outerHTML);

const page = `<main><button id="accept" type="button">Accept</button></main>`;
const dialog = `<div role="dialog" aria-modal="true" style="position:fixed;inset:30% 20%;background:#fff"><h2>Accept</h2>
  <form><label>Deal name <input></label><label>Notes <textarea></textarea></label><button>Next</button></form></div>`;

test('stands by the button, changes nothing of the page, and goes with one press', async ({
  showBody,
  page: tab,
}) => {
  const world = await showBody(page);
  const before = await bodyOf(tab);
  await world.call('strip', 'button', 'accept');
  await expect(host(tab)).toBeVisible();
  const [strip, button] = [(await host(tab).boundingBox())!, (await tab.locator('#accept').boundingBox())!];
  expect(strip.y).toBeGreaterThanOrEqual(button.y + button.height);
  expect(strip.y - button.y - button.height).toBeLessThan(12);
  expect(await bodyOf(tab)).toBe(before);
  await pressLast(tab, 1);
  await expect(host(tab)).toHaveCount(0);
  expect(await world.call('told')).toEqual(['dismiss']);
  expect(await bodyOf(tab)).toBe(before);
});

test('a page that traps presses outside its dialog hears nothing of those in the strip @full', async ({
  showBody,
  page: tab,
}) => {
  const world = await showBody(dialog);
  await tab.evaluate(() => {
    window.addEventListener('pointerdown', ({ target }) => note('pointerdown', target), true);
    window.addEventListener('click', ({ target }) => note('click', target), true);
    function note(type: string, target: EventTarget | null): void {
      if (!(target instanceof Node) || !document.body.contains(target)) document.body.dataset['heard'] = type;
    }
  });
  await world.call('strip', 'form', 'accept');
  await expect(host(tab)).toBeVisible();
  await pressLast(tab, 2);
  expect(await world.call('told')).toEqual(['undo']);
  expect(await tab.evaluate(() => document.body.dataset['heard'] ?? 'nothing')).toBe('nothing');
});

test('goes once its form is gone, and stays while the form is only drawn anew @full', async ({
  showBody,
  page: tab,
}) => {
  const world = await showBody(dialog);
  await world.call('strip', 'form', 'accept');
  await expect(host(tab)).toBeVisible();
  await tab.evaluate(() => {
    const now = document.querySelector('[role=dialog]')!;
    now.replaceWith(now.cloneNode(true));
  });
  await expect.poll(async () => (await world.call('fields', ['en-US']))?.length).toBe(2);
  await expect(host(tab)).toBeVisible();
  await tab.evaluate(() => document.querySelector('[role=dialog]')!.remove());
  await expect(host(tab)).toHaveCount(0, { timeout: 10_000 });
});

test('goes where the page makes all but its dialog inert: it could not be pressed @full', async ({
  showBody,
  page: tab,
}) => {
  const world = await showBody(
    '<dialog><h2>Accept</h2><label>Deal name <input></label><label>Notes <textarea></textarea></label></dialog>',
  );
  await tab.evaluate(() => document.querySelector('dialog')!.showModal());
  await world.call('strip', 'form', 'accept');
  await expect(host(tab)).toHaveCount(0);
  expect(await world.call('told')).toEqual([]);
});

test('is no form of the page that cannot be seen into @full', async ({ showBody, page: tab }) => {
  const world = await showBody(page);
  await world.call('strip', 'form', 'accept');
  await expect(host(tab)).toBeVisible();
  expect(await world.call('ask', 'form.find', { waitMs: 0 })).toMatchObject({ form: null, blind: null });
});
