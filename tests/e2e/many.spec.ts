import type { Page } from '@playwright/test';
import type { KeptReferral } from '../../src/domain/kept.ts';
import { expectNoAxeViolationsInThemes } from '../popup/no-axe-violations.ts';
import type { FormProbe } from '../sample/site/forms/form-state.ts';
import { serveSample } from '../sample/serve.ts';
import { expect, test, type Extension } from './extension.ts';
import { fillStore, sampleRecords } from './fill-store.ts';

/** A page that names its referral, with the form to decline it. */
const pageOf = (id: string): string =>
  `https://partner.microsoft.com/sample-assets/forms.html?${new URLSearchParams({ kit: 'native', kind: 'decline', language: 'en', open: '', id }).toString()}`;

/** Leads of one list that wait for an answer, one that only informs, and one that Microsoft marked as spam. */
function leads(now: number): readonly KeptReferral[] {
  const all = sampleRecords(400, now).filter(
    (one) =>
      one.kind === 'lead' &&
      one.list === 'marketplace' &&
      one.company !== null &&
      one.contactName !== null &&
      !one.test &&
      !one.doNotContact,
  );
  const answerable = all
    .filter(({ actionable }) => actionable)
    .slice(0, 4)
    .map((one, at) => ({
      ...one,
      page: pageOf(one.id!),
      emailValidity: at === 3 ? ('spam' as const) : ('valid' as const),
      phoneValidity: null,
      expiresAt: new Date(now + (at + 2) * 86_400_000).toISOString(),
      createdAt: new Date(now - (12 - at) * 86_400_000).toISOString(),
      stated: null,
    }));
  const informs = all.find(({ stage, actionable }) => stage === 'received' && !actionable)!;
  return [...answerable, { ...informs, emailValidity: 'valid', phoneValidity: null }];
}

async function inBothThemes(page: Page): Promise<void> {
  // A row under the mouse shows its buttons over what it tells.
  await page.mouse.move(0, 0);
  // A row that is cut by the foot of a low window is no fault of the row.
  const size = page.viewportSize();
  if (size !== null) await page.setViewportSize({ ...size, height: 1_400 });
  await expectNoAxeViolationsInThemes(page);
  if (size !== null) await page.setViewportSize(size);
}

const wake = (page: Page): Promise<unknown> =>
  page.evaluate(() => chrome.runtime.sendMessage({ verb: 'answer.state', ask: {} }));

/** What the form of a referral holds, as its own page tells; null while it is not open. */
async function formOf(extension: Extension, id: string): Promise<FormProbe | null> {
  const page = extension.context.pages().find((one) => one.url().includes(id));
  return (await page?.evaluate(() => window.__form ?? null)) ?? null;
}

test('three declined by keyboard: previewed, gone through with one skipped and the worker killed half way, nothing submitted', async ({
  extension,
}) => {
  await serveSample(extension.context);
  const records = leads(Date.now());
  const [first, second, third, spam, informs] = records as [
    KeptReferral,
    KeptReferral,
    KeptReferral,
    KeptReferral,
    KeptReferral,
  ];
  const desk = await extension.open('manifest.json');
  await fillStore(desk, records);
  await extension.killWorker();
  // Tabs that the extension opens itself would ask the network before the sample is served to them.
  for (const { page } of [first, second, third]) await (await extension.context.newPage()).goto(page!);
  const popup = await extension.openPopup();
  await popup.setViewportSize({ width: 440, height: 600 });
  await popup.emulateMedia({ reducedMotion: 'reduce' });
  // One of them informs only: it stands in its list, and is not to be answered.
  await popup.locator('[data-list="marketplace"]').click();
  const row = (key: string) => popup.locator(`[data-referral-key="${key}"]`);
  await expect(row(first.key)).toBeVisible();
  await expect(row(informs.key)).toBeVisible();

  await popup.keyboard.press('ArrowDown');
  await expect(row(first.key)).toBeFocused();
  await popup.keyboard.press('x');
  await popup.keyboard.press('Shift+ArrowDown');
  await popup.keyboard.press('Shift+ArrowDown');
  await expect(popup.locator('#app').getByText('3 selected')).toBeVisible();
  // By mouse the same: a range to the last row, and one taken out again.
  await row(informs.key)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(popup.locator('#app').getByText('5 selected')).toBeVisible();
  await row(spam.key).getByRole('checkbox').click();
  await expect(row(spam.key)).not.toHaveAttribute('data-selected');
  await popup.getByRole('button', { name: 'Select all spam' }).click();
  await expect(row(spam.key)).toHaveAttribute('data-selected');
  await row(spam.key).getByRole('checkbox').click();
  await expect(popup.locator('#app').getByText('4 selected')).toBeVisible();
  expect(
    await popup.evaluate(() => document.documentElement.scrollWidth),
    'nothing wider than the popup',
  ).toBeLessThanOrEqual(440);
  await inBothThemes(popup);

  await popup.keyboard.press('d');
  const sheet = popup.getByRole('dialog', { name: 'Decline: 3 referrals' });
  await expect(
    sheet.getByText('3 customers will be told to choose another partner. This cannot be undone.'),
  ).toBeVisible();
  await sheet.getByText('1 skipped: it cannot be answered this way').click();
  await expect(sheet.locator('[data-refused="not-actionable"]')).toContainText('No answer is due from you');
  await sheet.locator(`[data-bulk-key="${second.key}"] summary`).click();
  await expect(sheet.locator(`[data-bulk-key="${second.key}"]`)).toContainText('Reason');
  await sheet.getByRole('checkbox').first().uncheck();
  await expect(popup.getByRole('dialog', { name: 'Decline: 2 referrals' })).toBeVisible();
  await popup.getByRole('dialog').getByRole('checkbox').first().check();
  await inBothThemes(popup);
  await popup.getByRole('button', { name: 'Answer one by one' }).click();

  const queue = popup.getByRole('region', { name: 'Answering several' });
  await expect(queue).toContainText('1 of 3');
  await expect(queue).toContainText(first.company!);
  await expect
    .poll(async () => (await formOf(extension, first.id!))?.state.reason ?? '', { timeout: 20_000 })
    .toMatch(/\d/);
  await popup.bringToFront();
  await expect(popup.locator('#app').getByText('Filled in. Check it in Partner Center')).toBeVisible();
  await expect(row(first.key)).toContainText('Waiting for Partner Center');
  await inBothThemes(popup);
  // The user pressed the button there, and says so.
  await popup.getByRole('button', { name: 'Sent – next' }).click();

  await expect(queue).toContainText('2 of 3');
  await expect
    .poll(async () => (await formOf(extension, second.id!))?.state.reason ?? '', { timeout: 20_000 })
    .toMatch(/\d/);
  await popup.bringToFront();
  await expect(popup.locator('#app').getByText('Filled in. Check it in Partner Center')).toBeVisible();
  await popup.getByRole('button', { name: 'Skip' }).click();
  await expect(queue).toContainText('3 of 3');
  await extension.killWorker();
  await wake(popup);
  await expect
    .poll(async () => (await formOf(extension, third.id!))?.state.reason ?? '', { timeout: 20_000 })
    .toMatch(/\d/);
  expect((await formOf(extension, second.id!))?.state).toMatchObject({ notes: '' });

  // Partner Center shows the third as declined: the queue comes to its end by itself.
  await expect
    .poll(async () => (await extension.records()).find(({ key }) => key === third.key))
    .toMatchObject({ waiting: { answer: 'decline' } });
  const kept = (await extension.records()) as unknown as readonly KeptReferral[];
  await fillStore(desk, [
    {
      ...kept.find(({ key }) => key === third.key)!,
      stage: 'archived',
      outcome: 'declined',
      actionable: false,
      waiting: null,
    },
  ]);
  await extension.killWorker();
  await wake(popup);
  await popup.bringToFront();
  for (const line of ['3 done', '1 answered', '1 sent, not confirmed yet', '1 skipped'])
    await expect(queue).toContainText(line);
  await inBothThemes(popup);
  expect(
    (await extension.records()).map((one) => [
      one.key,
      one.stage,
      (one as unknown as KeptReferral).waiting?.answer ?? null,
    ]),
  ).toEqual(
    expect.arrayContaining([
      [first.key, 'received', 'decline'],
      [second.key, 'received', null],
      [third.key, 'archived', null],
    ]),
  );
  for (const { id } of [first, second, third]) expect((await formOf(extension, id!))?.submits).toBe(0);
  await queue.getByRole('button', { name: 'Done' }).click();
  await expect(queue).toBeHidden();

  // The same from the full page, as a file.
  const page = await extension.openFullPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('button', { name: 'Select all spam' }).click();
  await expect(page.locator('#app').getByText('1 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Decline: 1 referral' })).toContainText(spam.company!);
  await inBothThemes(page);
  await page.getByRole('button', { name: 'Create a file for Upload' }).click();
  await expect(page.locator('summary').filter({ hasText: '1 prepared answer' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Answer many at once/ })).toBeFocused();
});
