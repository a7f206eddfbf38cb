import type { Locator, Page } from '@playwright/test';
import { type Extension, expect, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

/** Clicks and keys that a person spends; text that is typed counts as one. */
class Hand {
  spent = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    this.spent += 1;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.spent += 1;
    await this.#page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    this.spent += 1;
    await this.#page.keyboard.type(words);
  }
}

/** The popup over 300 referrals, five of which are spam that waits for an answer. */
async function withReferrals(extension: Extension): Promise<void> {
  let spam = 0;
  const records = sampleRecords(300, Date.now()).map((record) => {
    const waits = record.actionable && !record.test && record.kind === 'lead';
    spam += waits ? 1 : 0;
    return { ...record, emailValidity: waits && spam <= 5 ? ('spam' as const) : null, phoneValidity: null };
  });
  const desk = await extension.open('manifest.json');
  await fillStore(desk, records);
  await extension.killWorker();
  await desk.close();
}

const rows = (page: Page): Locator => page.locator('[data-referral-key]');
const toast = (page: Page): Locator => page.locator('.toast');

async function popupOf(extension: Extension): Promise<Page> {
  const popup = await extension.openPopup();
  await popup.setViewportSize({ width: 440, height: 600 });
  await expect(rows(popup).first()).toBeVisible();
  return popup;
}

test('in the popup: accept, snooze, a call written down, a customer found, a duplicate confirmed', async ({
  extension,
}) => {
  await withReferrals(extension);
  const popup = await popupOf(extension);

  const accept = new Hand(popup);
  await accept.press('a');
  await expect(
    popup.getByRole('dialog').getByRole('button', { name: 'Fill in Partner Center' }),
  ).toBeFocused();
  expect(accept.spent, 'one key to the answer, one to fill it in').toBe(1);
  await popup.keyboard.press('Escape');

  const snooze = new Hand(popup);
  await rows(popup).nth(1).hover();
  await snooze.click(
    rows(popup)
      .nth(1)
      .getByRole('button', { name: /^Snooze/ }),
  );
  await snooze.click(popup.getByRole('dialog').getByRole('button', { name: /^Tomorrow/ }));
  await expect(toast(popup)).toContainText('Snoozed');
  expect(snooze.spent).toBeLessThanOrEqual(3);

  const call = new Hand(popup);
  await call.press('c');
  await expect(popup.getByRole('dialog').getByLabel('Note')).toBeFocused();
  await call.type('Wants a quote');
  await call.press('Enter');
  await expect(toast(popup)).toContainText('written down');
  expect(call.spent).toBeLessThanOrEqual(3);

  const find = new Hand(popup);
  const name = await rows(popup).nth(4).locator('.row-title').innerText();
  await find.press('/');
  await find.type(name);
  await expect(popup.getByRole('tab', { name: /All lists/ })).toHaveAttribute('aria-selected', 'true');
  await expect(rows(popup).first()).toContainText(name);
  expect(find.spent).toBeLessThanOrEqual(2);
  await popup.getByRole('searchbox').fill('');

  const confirm = new Hand(popup);
  await confirm.click(popup.locator('.hint-chip[data-hint="same-company"]').first());
  await confirm.click(popup.getByRole('button', { name: /^Same company/ }).first());
  await expect(toast(popup)).toBeVisible();
  await expect(popup.locator('.hint-chip').filter({ hasText: 'confirmed' }).first()).toBeVisible();
  expect(confirm.spent, 'one more opens the popup').toBeLessThanOrEqual(2);
});

test('on the full page: five spams declined together, what is shown exported', async ({ extension }) => {
  await withReferrals(extension);
  const page = await extension.openFullPage();
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();

  const decline = new Hand(page);
  await decline.click(page.getByRole('button', { name: 'Select', exact: true }));
  await decline.click(page.getByRole('button', { name: 'Decline 5 as spam…' }));
  const sheet = page.getByRole('dialog', { name: 'Decline: 5 referrals' });
  await expect(sheet.locator('summary').filter({ hasText: 'abuse' })).toHaveCount(5);
  await expect(sheet.getByRole('button', { name: 'Answer one by one' })).toBeEnabled();
  expect(decline.spent, 'one more begins; then two for each form').toBeLessThanOrEqual(2);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear selection' }).click();

  const save = new Hand(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    save.click(page.getByRole('button', { name: 'Export', exact: true })),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  expect(save.spent).toBeLessThanOrEqual(2);
});
