import type { Locator, Page } from '@playwright/test';
import type { KeptReferral } from '../../src/domain/kept.ts';
import type { FormProbe } from '../sample/site/forms/form-state.ts';
import { serveSample } from '../sample/serve.ts';
import { type Extension, expect, test } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';
import { fullUnless } from '../support/depth.ts';

/** Clicks and keys that a person spends from the closed popup on; text that is typed counts as one. */
class Hand {
  /** One is spent on the popup's icon, or on the shortcut that opens it. */
  spent = 1;
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

/** A page that names its referral, with the button that opens the form of the answer. */
const pageOf = (id: string, kind: 'accept' | 'decline'): string =>
  `https://partner.microsoft.com/sample-assets/forms.html?${new URLSearchParams({ kit: 'native', kind, language: 'en', id }).toString()}`;

/**
 * 300 referrals, all by mouse and keys as they come; five leads that wait for an answer are spam.
 * @returns the spam leads.
 */
async function withReferrals(extension: Extension): Promise<readonly KeptReferral[]> {
  await serveSample(extension.context);
  let spam = 0;
  const records = sampleRecords(300, Date.now()).map((record) => {
    const waits = record.actionable && !record.test && record.kind === 'lead';
    spam += waits ? 1 : 0;
    const isSpam = waits && spam <= 5;
    return {
      ...record,
      page: record.id === null ? null : pageOf(record.id, isSpam ? 'decline' : 'accept'),
      emailValidity: isSpam ? ('spam' as const) : null,
      phoneValidity: null,
    };
  });
  const desk = await extension.open('manifest.json');
  await fillStore(desk, records);
  await extension.killWorker();
  await desk.close();
  return records.filter(({ emailValidity }) => emailValidity === 'spam');
}

const rows = (page: Page): Locator => page.locator('[data-referral-key]');
const toast = (page: Page): Locator => page.locator('.toast');
const dialog = (page: Page): Locator => page.getByRole('dialog');

async function popupOf(extension: Extension): Promise<Page> {
  const popup = await extension.openPopup();
  await popup.setViewportSize({ width: 440, height: 600 });
  await expect(rows(popup).first()).toBeVisible();
  return popup;
}

/** The open page of Partner Center that shows a referral. */
const partnerCenter = (extension: Extension, id: string): Page | undefined =>
  extension.context.pages().find((page) => page.url().includes(id));

/** What the form of a referral holds, as its own page tells; null while it is not open. */
const formOf = async (extension: Extension, id: string): Promise<FormProbe | null> =>
  (await partnerCenter(extension, id)?.evaluate(() => window.__form ?? null)) ?? null;

/** The referral whose page is the tab in front; empty: none is. */
async function inFront(popup: Page, referrals: readonly KeptReferral[]): Promise<string> {
  const urls = await popup.evaluate(async () =>
    (await chrome.tabs.query({ active: true })).map(({ url }) => url ?? ''),
  );
  return referrals.find(({ id }) => id !== null && urls.some((url) => url.includes(id)))?.id ?? '';
}

/** Presses a button of Partner Center's own page, as the user does there. */
async function pressThere(hand: Hand, extension: Extension, id: string, name: string): Promise<void> {
  const page = partnerCenter(extension, id);
  if (page === undefined) throw new Error(`No page shows ${id}.`);
  await page.bringToFront();
  await hand.click(page.getByRole('button', { name, exact: true }));
}

/** Opens the pages before: tabs that the extension opens itself would ask the network. */
async function openPages(extension: Extension, records: readonly { readonly page: string | null }[]) {
  for (const { page } of records) if (page !== null) await (await extension.context.newPage()).goto(page);
}

for (const way of ['mouse', 'keys'] as const)
  test(`accept the most urgent, by ${way}: five clicks, or three keys and two clicks there${fullUnless(way === 'mouse')}`, async ({
    extension,
  }) => {
    await withReferrals(extension);
    const popup = await popupOf(extension);
    const first = rows(popup).first();
    const id = (await first.getAttribute('data-referral-key')) ?? '';
    await openPages(extension, [{ page: pageOf(id, 'accept') }]);
    await popup.bringToFront();

    const hand = new Hand(popup);
    const fillIn = dialog(popup).getByRole('button', { name: 'Fill in Partner Center' });
    if (way === 'mouse') {
      await first.hover();
      await hand.click(first.getByRole('button', { name: /^Accept/ }));
      await hand.click(fillIn);
    } else {
      await hand.press('a');
      await expect(fillIn).toBeFocused();
      await hand.press('Enter');
    }
    expect(hand.spent, 'the extension’s part').toBe(3);
    await expect(popup.locator('#app').getByText('Press “Accept” in Partner Center')).toBeVisible({
      timeout: 20_000,
    });
    await pressThere(hand, extension, id, 'Accept');
    await expect.poll(async () => (await formOf(extension, id))?.state.dealName ?? '').not.toBe('');
    expect((await formOf(extension, id))?.submits, 'the final button is the user’s').toBe(0);
    await pressThere(hand, extension, id, 'Next');
    expect(hand.spent).toBe(5);
  });

test('five spams declined as a whole: four clicks, then the first is opened, learned and answered @full', async ({
  extension,
}) => {
  test.setTimeout(120_000);
  const spam = await withReferrals(extension);
  expect(spam).toHaveLength(5);
  await openPages(extension, spam);
  const popup = await popupOf(extension);
  await popup.bringToFront();

  const hand = new Hand(popup);
  await hand.click(popup.getByRole('button', { name: 'Select', exact: true }));
  await hand.click(popup.getByRole('button', { name: 'Decline all spam…' }));
  await expect(dialog(popup).locator('summary').filter({ hasText: 'abuse' })).toHaveCount(5);
  await hand.click(dialog(popup).getByRole('button', { name: 'Answer one by one' }));
  expect(hand.spent, 'until the first is opened').toBe(4);

  const queue = popup.getByRole('region', { name: 'Answering several' });
  await expect(queue).toContainText('1 of 5');
  // Pressed once, the button is known to open a form only.
  await expect(popup.locator('#app').getByText('Press “Decline” in Partner Center')).toBeVisible({
    timeout: 20_000,
  });
  // The names of two customers may be the same: the tab in front tells whose turn it is.
  await expect.poll(() => inFront(popup, spam)).not.toBe('');
  const id = await inFront(popup, spam);
  await pressThere(hand, extension, id, 'Decline');
  await expect
    .poll(async () => (await formOf(extension, id))?.state.reason ?? '', { timeout: 20_000 })
    .toMatch(/\d/);
  expect((await formOf(extension, id))?.submits, 'the final button is the user’s').toBe(0);
  // A press while the form is still being read back is not known as the answer.
  await expect(popup.locator('#app').getByText('Filled in. Check it in Partner Center')).toBeVisible();
  // Partner Center takes the answer, and the next referral is opened by itself.
  await pressThere(hand, extension, id, 'Close deal');
  await expect(queue).toContainText('2 of 5');
  expect(hand.spent).toBe(6);
});

test('in the popup: snooze, a call written down, a customer found, a duplicate confirmed @full', async ({
  extension,
}) => {
  await withReferrals(extension);
  const popup = await popupOf(extension);
  const second = rows(popup).nth(1);

  const snooze = new Hand(popup);
  await second.hover();
  await snooze.click(second.getByRole('button', { name: /^Snooze/ }));
  await snooze.click(dialog(popup).getByRole('button', { name: /^Tomorrow/ }));
  await expect(toast(popup)).toContainText('Snoozed');
  expect(snooze.spent).toBe(3);

  const call = new Hand(popup);
  await call.press('c');
  await expect(dialog(popup).getByLabel('Note')).toBeFocused();
  await call.press('Enter');
  await expect(toast(popup)).toContainText('written down');
  expect(call.spent, 'a note is one more').toBe(3);

  const find = new Hand(popup);
  const name = await rows(popup).nth(4).locator('.row-title').innerText();
  await find.press('/');
  await find.type(name);
  await expect(popup.getByRole('tab', { name: /All lists/ })).toHaveAttribute('aria-selected', 'true');
  await expect(rows(popup).first()).toContainText(name);
  expect(find.spent, 'opened, one key, one search').toBe(3);
  await popup.getByRole('searchbox').fill('');

  const confirm = new Hand(popup);
  await confirm.click(popup.locator('.hint-chip[data-hint="same-company"]').first());
  await confirm.click(popup.getByRole('button', { name: /^Same company/ }).first());
  await expect(toast(popup)).toBeVisible();
  await expect(popup.locator('.hint-chip').filter({ hasText: 'confirmed' }).first()).toBeVisible();
  expect(confirm.spent).toBe(3);
});

test('on the full page: five spams looked through together, what is shown exported @full', async ({
  extension,
}) => {
  await withReferrals(extension);
  const page = await extension.openFullPage();
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();

  const decline = new Hand(page);
  await decline.click(page.getByRole('button', { name: 'Select', exact: true }));
  await decline.click(page.getByRole('button', { name: 'Decline 5 as spam…' }));
  const sheet = page.getByRole('dialog', { name: 'Decline: 5 referrals' });
  await expect(sheet.locator('summary').filter({ hasText: 'abuse' })).toHaveCount(5);
  await expect(sheet.getByRole('button', { name: 'Answer one by one' })).toBeEnabled();
  expect(decline.spent, 'the page opened, and two clicks').toBe(3);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear selection' }).click();

  const save = new Hand(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    save.click(page.getByRole('button', { name: 'Export', exact: true })),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  expect(save.spent).toBe(2);
});
